import { useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { dueWords } from '../due-words.ts';
import { useNextUp } from '../use-next-up.ts';

const FOLDED_KEY = 'library-next-folded';

/** What the study plan has next, over the list. Folded away it stays so on this machine, with a small way back. */
export function NextStrip() {
  const next = useNextUp();
  const [isFolded, setFolded] = useState(() => localStorage.getItem(FOLDED_KEY) === 'yes');
  if (!next) return null;
  const fold = (isAway: boolean): void => {
    localStorage.setItem(FOLDED_KEY, isAway ? 'yes' : 'no');
    setFolded(isAway);
  };
  if (isFolded) {
    return (
      <div class="library-next library-next-folded">
        <IconButton icon="calendar" size="sm" label={t('plan.nextShow')} expanded={false} onClick={() => fold(false)} />
      </div>
    );
  }
  const { plan, entry } = next;
  const { title, url, dueOn } = entry.item;
  return (
    <section class="library-next" aria-label={t('plan.nextLabel')}>
      <Icon name="calendar" />
      <p class="library-next-words">
        <span class="library-next-soft">{t('plan.next')}:</span>{' '}
        {entry.article ? (
          <a href={surfaceUrl('reader', { id: entry.article.articleId })}>{title || url}</a>
        ) : (
          <a href={surfaceUrl('plan', { id: plan.id })}>{title || url}</a>
        )}
      </p>
      {dueOn && <span class="library-next-due">{dueWords(dueOn)}</span>}
      <a class="library-next-plan" href={surfaceUrl('plan', { id: plan.id })}>
        {plan.title || t('plan.untitled')}
      </a>
      <IconButton icon="close" size="sm" label={t('plan.nextHide')} onClick={() => fold(true)} />
    </section>
  );
}

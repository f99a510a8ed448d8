import { t } from '../../i18n/t.ts';
import { openSurface } from '../../platform/surfaces.ts';
import { Icon } from '../../ui/icon.tsx';
import { dueWords } from '../due-words.ts';
import { useNextUp } from '../use-next-up.ts';

/** What the study plan has next, in one line. Drawn last of all: the page in front comes first. */
export function PopupNext() {
  const next = useNextUp();
  if (!next) return null;
  const { plan, entry } = next;
  const { title, url, dueOn } = entry.item;
  const name = title || url;
  return (
    <button
      type="button"
      class="popup-next"
      title={t('plan.nextUp', { title: name })}
      onClick={() => void openSurface('plan', { id: plan.id }).then(() => window.close())}
    >
      <Icon name="calendar" size="sm" />
      <span class="popup-next-title">{t('plan.nextUp', { title: name })}</span>
      {dueOn && <span class="popup-next-due">{dueWords(dueOn)}</span>}
    </button>
  );
}

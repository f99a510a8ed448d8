import { useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import type { TagActRecord } from '../../services/tag-acts.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { formatTime } from '../format.ts';
import { actWords } from './act-words.ts';

export interface TagActListProps {
  acts: readonly TagActRecord[];
  onGoOn: (act: TagActRecord) => void;
  onUndo: (act: TagActRecord) => void;
}

/** An act that was stopped, or whose page was closed: the library is half changed, and that must not stay unseen. */
export function UnfinishedActs({ acts, onGoOn, onUndo }: TagActListProps) {
  return (
    <>
      {acts.map((act) => {
        const percent = Math.round((100 * act.done) / Math.max(1, act.chunks));
        const takeBack = { label: t('tagPage.takeBack'), onAction: () => onUndo(act) };
        const goOn = { label: t('tagPage.continue'), onAction: () => onGoOn(act) };
        const isBack = act.state === 'undoing';
        return (
          <Banner
            key={act.id}
            tone="warning"
            title={t('tagPage.unfinished', { what: actWords(act) })}
            action={isBack ? takeBack : goOn}
            secondAction={isBack ? undefined : takeBack}
          >
            {t('tagPage.unfinishedText', { percent })}
          </Banner>
        );
      })}
    </>
  );
}

const SHOWN_AT_FIRST = 5;

/** What was done with tags in the last 30 days, each with its undo. */
export function RecentActs({ acts, onUndo }: Pick<TagActListProps, 'acts' | 'onUndo'>) {
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  if (acts.length === 0) return null;
  return (
    <section class="tag-part" aria-labelledby="tags-recent">
      <h2 id="tags-recent">{t('tagPage.recent')}</h2>
      <ul class="tag-groups">
        {acts.slice(0, limit).map((act) => (
          <li key={act.id} class="tag-group">
            <span>
              {capital(actWords(act))}
              <span class="tag-act-facts">
                {t('tagPage.actReach', { articles: act.articles, passages: act.passages })} · {formatTime(act.at)}
              </span>
            </span>
            <Button
              size="sm"
              icon="undo"
              title={t('tagPage.undo', { what: actWords(act) })}
              onClick={() => onUndo(act)}
            >
              {t('undo')}
            </Button>
          </li>
        ))}
      </ul>
      {acts.length > limit && (
        <Button size="sm" onClick={() => setLimit(acts.length)}>
          {t('list.more', { count: acts.length - limit })}
        </Button>
      )}
    </section>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

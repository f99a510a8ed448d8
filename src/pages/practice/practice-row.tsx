import { actionState, type Reflection } from '../../core/model/reflection.ts';
import type { PracticeEntry } from '../../core/practice/practice-entry.ts';
import type { PracticePart } from '../../core/practice/practice-filter.ts';
import { reflectionLabels } from '../../i18n/reflection-labels.ts';
import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ReflectionSummary } from '../../ui/reflection-summary.tsx';
import { RoleStripe } from '../../ui/role-line.tsx';
import { dayLabel } from './practice-day.ts';
import { PromiseWords } from './promise-words.tsx';

export interface RowActs {
  finish: (one: Reflection) => void;
  reopen: (one: Reflection) => void;
  /** Asks for another day. */
  postpone: (one: Reflection) => void;
  /** Asks why. */
  drop: (one: Reflection) => void;
  edit: (one: Reflection) => void;
  remove: (one: Reflection) => void;
}

export interface PracticeRowProps {
  entry: PracticeEntry;
  part: PracticePart;
  today: string;
  acts: RowActs;
}

/** A reflection in the list: what it says, what it answers, and where that stands. */
export function PracticeRow({ entry, part, today, acts }: PracticeRowProps) {
  const { reflection } = entry;
  const { scope } = reflection;
  const labels = reflectionLabels();
  return (
    <article class="practice-row" aria-label={t('reflection.title')}>
      {part === 'commitments' ? (
        <>
          <header class="practice-row-head">
            <Badge icon={scope === 'self' ? 'person' : 'people'} tone="info">
              {labels.scopes[scope]}
            </Badge>
            <RowButtons reflection={reflection} acts={acts} />
          </header>
          <PromiseWords reflection={reflection} labels={labels} today={today} />
        </>
      ) : (
        <ReflectionSummary
          reflection={reflection}
          labels={labels}
          today={today}
          actions={<RowButtons reflection={reflection} acts={acts} />}
        />
      )}
      <RowSource entry={entry} />
      {reflection.action.trim() !== '' && <Standing reflection={reflection} acts={acts} />}
    </article>
  );
}

function RowButtons({ reflection, acts }: { reflection: Reflection; acts: RowActs }) {
  return (
    <span class="practice-row-buttons">
      <IconButton size="sm" icon="edit" label={t('reflection.edit')} onClick={() => acts.edit(reflection)} />
      <IconButton size="sm" icon="trash" label={t('reflection.remove')} onClick={() => acts.remove(reflection)} />
    </span>
  );
}

/** Words of the passage, and the way to them in the saved copy. */
function RowSource({ entry: { reflection, article, passage } }: { entry: PracticeEntry }) {
  const { articleId, passageId, createdAt } = reflection;
  const reader = surfaceUrl('reader', { id: articleId });
  const details = [article.siteName, article.number, t('practice.written', { day: dayLabel(createdAt) })];
  return (
    <div class="practice-source">
      {passage && (
        <div class={`practice-quote th-role-${passage.role}`}>
          <RoleStripe role={passage.role} />
          <p>
            <span class="th-hidden">{`${roleLabels()[passage.role]}: `}</span>
            {passage.quote}
          </p>
        </div>
      )}
      <p class="practice-place">
        <a
          class="practice-focus"
          href={passageId === null ? reader : `${reader}#${encodeURIComponent(passageId)}`}
          title={t(passageId === null ? 'reflection.ofArticle' : 'reflection.ofPassage')}
        >
          {article.title || t('article.untitled')}
        </a>{' '}
        <span class="practice-details">{details.filter(Boolean).join(' · ')}</span>
      </p>
    </div>
  );
}

function Standing({ reflection, acts }: { reflection: Reflection; acts: RowActs }) {
  if (actionState(reflection) !== 'open') {
    return (
      <div class="practice-acts">
        <Button size="sm" variant="quiet" icon="undo" onClick={() => acts.reopen(reflection)}>
          {t('practice.reopen')}
        </Button>
      </div>
    );
  }
  return (
    <div class="practice-acts">
      <Button size="sm" icon="check" onClick={() => acts.finish(reflection)}>
        {t('reflection.done')}
      </Button>
      <Button size="sm" variant="quiet" icon="calendar" onClick={() => acts.postpone(reflection)}>
        {t(reflection.dueOn === null ? 'practice.setDay' : 'practice.postpone')}
      </Button>
      <Button size="sm" variant="quiet" icon="close" onClick={() => acts.drop(reflection)}>
        {t('practice.drop')}
      </Button>
    </div>
  );
}

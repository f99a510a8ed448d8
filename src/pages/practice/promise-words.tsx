import { actionState, type Reflection } from '../../core/model/reflection.ts';
import type { ReflectionLabels } from '../../core/model/reflection-labels.ts';
import { t } from '../../i18n/t.ts';
import { classNames } from '../../ui/class-names.ts';
import { dueWords } from '../../ui/due-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { dayLabel } from './practice-day.ts';

export interface PromiseWordsProps {
  reflection: Reflection;
  labels: ReflectionLabels;
  today: string;
}

/** What was promised, first of all; then by when, how it stands, and what it is to mend. */
export function PromiseWords({ reflection, labels, today }: PromiseWordsProps) {
  const { action, shortcoming, doneAt, droppedAt, dropReason } = reflection;
  const due = dueWords(reflection, today);
  const state = actionState(reflection);
  const endedAt = state === 'done' ? doneAt : droppedAt;
  return (
    <div class="practice-promise">
      <h3 class="practice-action">{action.trim()}</h3>
      <p class="th-reflection-marks">
        {due.day && (
          <span class={classNames('th-reflection-mark', due.isOverdue && 'th-reflection-late')}>
            <Icon name={due.isOverdue ? 'warning' : 'calendar'} size="sm" />
            {[`${labels.dueOn}: ${due.day}`, due.note].filter(Boolean).join(' · ')}
          </span>
        )}
        {state !== 'open' && endedAt !== null && (
          <span class={`th-reflection-mark th-reflection-${state}`}>
            <Icon name={state === 'done' ? 'check' : 'close'} size="sm" />
            {t('practice.ended', { what: labels[state], day: dayLabel(endedAt) })}
          </span>
        )}
      </p>
      {state === 'dropped' && dropReason.trim() && <p class="practice-why">{dropReason.trim()}</p>}
      {shortcoming.trim() && (
        <p class="practice-mends">
          <span class="practice-part">{`${labels.shortcoming}: `}</span>
          {shortcoming.trim()}
        </p>
      )}
    </div>
  );
}

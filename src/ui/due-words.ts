import { actionState, type ReflectionFields } from '../core/model/reflection.ts';
import { formatDay } from '../core/text/dates.ts';
import { daysBetween } from '../core/text/days-between.ts';
import { getLocale, t } from '../i18n/t.ts';

export interface DueWords {
  /** The day in the reader's own form; empty where none is set. */
  day: string;
  /** Of one that is there or gone; empty otherwise. */
  note: string;
  isOverdue: boolean;
}

/**
 * When an action is due, in words: being late is told by them and not by a colour.
 * @param today `YYYY-MM-DD`
 */
export function dueWords(
  reflection: Pick<ReflectionFields, 'dueOn' | 'doneAt' | 'droppedAt'>,
  today: string,
): DueWords {
  const { dueOn } = reflection;
  if (dueOn === null) return { day: '', note: '', isOverdue: false };
  const late = actionState(reflection) === 'open' ? daysBetween(dueOn, today) : -1;
  const day = formatDay(dueOn, getLocale());
  if (late < 0) return { day, note: '', isOverdue: false };
  const note = late === 0 ? t('reflection.dueToday') : t('reflection.overdue', { count: late });
  return { day, note, isOverdue: late > 0 };
}

/** A calendar day where the reader is. */
export interface StudyDay {
  /** `YYYY-MM-DD`. */
  iso: string;
  /** Milliseconds since the epoch. */
  start: number;
  /** When the next day begins. */
  end: number;
}

/** The day of a moment, or one that is so many days after it. */
export function studyDay(now: number, after = 0): StudyDay {
  const date = new Date(now);
  const at = (days: number): Date => new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
  const start = at(after);
  const iso = [start.getFullYear(), start.getMonth() + 1, start.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return { iso, start: start.getTime(), end: at(after + 1).getTime() };
}

/** Where a day of the calendar begins, `YYYY-MM-DD`. */
export function dayStart(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(year, month - 1, day).getTime();
}

/** Days of the calendar from one moment to another; summer time moves no day. */
export function daysBetween(from: number, to: number): number {
  return Math.round((dayNumber(to) - dayNumber(from)) / DAY);
}

const DAY = 24 * 60 * 60 * 1000;

/** The reader's day as if it were one of UTC. */
export function dayNumber(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

/** The calendar day of a moment where the reader is, `YYYY-MM-DD`. */
export function localDay(at: number): string {
  const date = new Date(at);
  return isoOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** When a day begins where the reader is, milliseconds since the epoch. */
export function startOfDay(day: string): number {
  const [year = 0, month = 1, date = 1] = parts(day);
  return new Date(year, month - 1, date).getTime();
}

/** The day so many days later; earlier for less than 0. */
export function addDays(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = parts(day);
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10);
}

/** The day so many months later, or the last one of that month where it has fewer days. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = parts(day);
  const first = new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 10);
  const last = lastOfMonth(first);
  const wanted = `${first.slice(0, 8)}${String(date).padStart(2, '0')}`;
  return wanted > last ? last : wanted;
}

/** The last day of the month in which a day is. */
export function lastOfMonth(day: string): string {
  const [year = 0, month = 1] = parts(day);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** How many days the second is after the first. */
export function daysFrom(first: string, second: string): number {
  const at = (day: string): number => {
    const [year = 0, month = 1, date = 1] = parts(day);
    return Date.UTC(year, month - 1, date);
  };
  return Math.round((at(second) - at(first)) / 86_400_000);
}

function parts(day: string): number[] {
  return day.split('-').map(Number);
}

function isoOf(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

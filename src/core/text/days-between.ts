const DAY = 86_400_000;

/** Whole days from one `YYYY-MM-DD` to another; below 0 where the other one is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

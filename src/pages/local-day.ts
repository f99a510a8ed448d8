/** The reader's own day, `YYYY-MM-DD`. */
export function localDay(time: Date): string {
  return new Intl.DateTimeFormat('sv-SE').format(time);
}

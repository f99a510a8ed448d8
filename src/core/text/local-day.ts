/** The day of a moment where the reader is, `YYYY-MM-DD`: in Vietnam a day begins seven hours before that of UTC. */
export function localDay(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/**
 * One note out of two that were written apart: nothing of either is dropped, and what one already holds is not said
 * twice. Compared in NFC; returned as they came.
 */
export function mergeNotes(mine: string, theirs: string): string {
  const [own, other] = [mine.normalize('NFC'), theirs.normalize('NFC')];
  if (own.includes(other)) return mine;
  if (other.includes(own)) return theirs;
  return `${mine}\n\n${theirs}`;
}

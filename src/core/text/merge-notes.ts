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

/**
 * What an edited note is stored as, in NFC: as it was typed, or both where another one is stored than its writer knew.
 * @param base the note as its writer last knew it to be stored; undefined where that is not told, and what was typed counts
 */
export function noteOver(typed: string, stored: string, base: string | undefined): string {
  const isKnown = base === undefined || base.normalize('NFC') === stored.normalize('NFC');
  return (isKnown ? typed : mergeNotes(typed, stored)).normalize('NFC');
}

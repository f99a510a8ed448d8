import { entryKey } from '../zip/zip-name.ts';

/**
 * A file name that is not taken yet, on disks that fold case and normalise too.
 * @param taken keys of names given already; the new one is added
 */
export function freeName(base: string, extension: string, taken: Set<string>): string {
  const nameOf = (copy: number): string => (copy === 1 ? `${base}.${extension}` : `${base} (${copy}).${extension}`);
  const isTaken = (copy: number): boolean => taken.has(entryKey(nameOf(copy)));
  const name = nameOf(firstFree(isTaken));
  taken.add(entryKey(name));
  return name;
}

/** Of numbers from 1 that are taken in their order, the first that is free: 20,000 notes may bear one name. */
export function firstFree(isTaken: (copy: number) => boolean): number {
  let free = 1;
  while (isTaken(free)) free *= 2;
  let taken = Math.floor(free / 2);
  while (free - taken > 1) {
    const middle = (taken + free) >> 1;
    if (isTaken(middle)) taken = middle;
    else free = middle;
  }
  return free;
}

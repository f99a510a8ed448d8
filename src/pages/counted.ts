import { getLocale } from '../i18n/t.ts';

/** A count for a sentence: with separators, and one as the number that chooses the singular. */
export function counted(count: number): string | number {
  return count === 1 ? 1 : count.toLocaleString(getLocale());
}

import { mergeNotes } from '../text/merge-notes.ts';
import type { Merged } from './merge-state.ts';
import { holdsWords } from './merge-texts.ts';
import { isSameRow, type Row } from './row-print.ts';

/**
 * Entries of `meta` that belong to the reader, by the beginning of their key. All others tell how things stand on one
 * device: what waits to be done there, what was asked today.
 */
const OWN = [
  'profile',
  'paper-look',
  'review-settings',
  'summary-member-id',
  'tags-apart',
  'summary-words:',
  'passed-over:',
];

export function isOwnMeta(key: string): boolean {
  return OWN.some((own) => (own.endsWith(':') ? key.startsWith(own) : key === own));
}

/** What is here stays: none of these says when it was written. What it does not say is filled in from outside. */
export function mergeMeta(here: Row, there: Row): Merged {
  const value = mergeValues(here.value, there.value);
  if (isSameRow(value, here.value)) return { state: 'newer-here', row: null };
  return { state: 'both', row: { ...here, value } };
}

function mergeValues(here: unknown, there: unknown): unknown {
  if (typeof here === 'string' && typeof there === 'string' && here.includes(' ')) {
    return holdsWords(here, there) ? here : mergeNotes(here, there);
  }
  if (Array.isArray(here) && Array.isArray(there)) return [...new Set([...here, ...there])];
  if (isRecord(here) && isRecord(there)) {
    const missing = Object.entries(there).filter(([key]) => here[key] === '' || here[key] === null || !(key in here));
    return { ...here, ...Object.fromEntries(missing) };
  }
  return here;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

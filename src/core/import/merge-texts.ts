import { mergeNotes } from '../text/merge-notes.ts';
import type { Row } from './row-print.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Whether every word of a text stands in another one, in the same order: then nothing of it is lost with it. */
export function holdsWords(text: string, older: string): boolean {
  const words = older.normalize('NFC').match(WORD) ?? [];
  let at = 0;
  for (const word of text.normalize('NFC').match(WORD) ?? []) if (word === words[at]) at += 1;
  return at === words.length;
}

/** The newer row, with what was written in the older one and does not stand in it. */
export function mergeTexts(newer: Row, older: Row, fields: readonly string[]): { row: Row; isJoined: boolean } {
  const row = { ...newer };
  let isJoined = false;
  for (const field of fields) {
    const [text, other] = [newer[field], older[field]];
    if (typeof text !== 'string' || typeof other !== 'string' || holdsWords(text, other)) continue;
    row[field] = mergeNotes(text, other);
    isJoined = true;
  }
  return { row, isJoined };
}

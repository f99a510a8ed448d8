import { foldWord } from '../anchoring/fold-word.ts';
import { align } from './align.ts';
import { addPart, type DiffPart, wordsOf } from './word-diff.ts';
import { countWords } from './words.ts';

/** A line of one text or of both: a line of a saved text is a block of its page. */
export type DiffBlock =
  | { kind: 'same' | 'added' | 'removed'; text: string }
  /** The same block with some words changed. */
  | { kind: 'changed'; parts: DiffPart[] };

export interface TextDiff {
  blocks: DiffBlock[];
  /** Words that came, and that went, counted as those of an article are. */
  added: number;
  removed: number;
}

/** Share of words that two blocks have in common, from which on they are one block that was edited. */
const ALIKE = 0.4;
/** Pairs of blocks that are compared to find which became which; in a longer stretch the first goes with the first. */
const MOST_PAIRS = 2_500;

/**
 * What changed from one text to another: whole lines first, then the words of lines that were edited. White space is no
 * change; nor is other punctuation, case or tone placement inside a line, as for passages.
 */
export function textDiff(before: string, after: string): TextDiff {
  const keyOf = remembered(foldWord);
  const old = linesOf(before);
  const now = linesOf(after);
  const diff: TextDiff = { blocks: [], added: 0, removed: 0 };
  let from = 0;
  let start = 0;
  for (const [at, there] of [...align(old, now), [old.length, now.length] as const]) {
    const lost = old.slice(from, at).map((line) => lineOf(line, keyOf));
    const come = now.slice(start, there).map((line) => lineOf(line, keyOf));
    compareStretch(lost, come, diff);
    if (at < old.length) diff.blocks.push({ kind: 'same', text: now[there] as string });
    [from, start] = [at + 1, there + 1];
  }
  return diff;
}

function linesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** A long text has a thousand times more words than different ones. */
function remembered(keyOf: (word: string) => string): (word: string) => string {
  const keys = new Map<string, string>();
  return (word) => {
    const known = keys.get(word);
    if (known !== undefined) return known;
    const key = keyOf(word);
    keys.set(word, key);
    return key;
  };
}

interface Line {
  text: string;
  words: { text: string }[];
  keys: string[];
  counts: Map<string, number>;
}

function lineOf(text: string, keyOf: (word: string) => string): Line {
  // What goes on behind the last word of the one text must not be glued to it.
  const words = wordsOf(`${text} `, keyOf);
  const keys = words.map(({ key }) => key);
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return { text, words, keys, counts };
}

function compareStretch(old: readonly Line[], now: readonly Line[], diff: TextDiff): void {
  let from = 0;
  let start = 0;
  for (const [at, there] of [...pairAlike(old, now), [old.length, now.length] as const]) {
    for (const line of old.slice(from, at)) {
      diff.blocks.push({ kind: 'removed', text: line.text });
      diff.removed += countWords(line.text, '');
    }
    for (const line of now.slice(start, there)) {
      diff.blocks.push({ kind: 'added', text: line.text });
      diff.added += countWords(line.text, '');
    }
    if (at < old.length) compareLines(old[at] as Line, now[there] as Line, diff);
    [from, start] = [at + 1, there + 1];
  }
}

/** Which block became which: pairs in order whose likeness is greatest together. */
function pairAlike(old: readonly Line[], now: readonly Line[]): [number, number][] {
  if (old.length * now.length > MOST_PAIRS) {
    const most = Math.min(old.length, now.length);
    return Array.from({ length: most }, (_, at): [number, number] => [at, at]).filter(
      ([at]) => likeness(old[at] as Line, now[at] as Line) >= ALIKE,
    );
  }
  const width = now.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const alike = old.map((line) => now.map((other) => likeness(line, other)));
  const value = (row: number, column: number) => best[row * width + column] as number;
  const taken = (row: number, column: number) => {
    const score = alike[row]?.[column] as number;
    return score < ALIKE ? Number.NEGATIVE_INFINITY : score + value(row + 1, column + 1);
  };
  for (let row = old.length - 1; row >= 0; row--)
    for (let column = now.length - 1; column >= 0; column--)
      best[row * width + column] = Math.max(value(row + 1, column), value(row, column + 1), taken(row, column));
  const pairs: [number, number][] = [];
  let row = 0;
  let column = 0;
  while (row < old.length && column < now.length) {
    if (taken(row, column) >= Math.max(value(row + 1, column), value(row, column + 1))) pairs.push([row++, column++]);
    else if (value(row + 1, column) >= value(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

function likeness(a: Line, b: Line): number {
  let shared = 0;
  for (const [key, count] of a.counts) shared += Math.min(count, b.counts.get(key) ?? 0);
  return (2 * shared) / Math.max(1, a.keys.length + b.keys.length);
}

/** Words of two blocks that became one another. */
function compareLines(old: Line, now: Line, diff: TextDiff): void {
  const { words: before } = old;
  const { words: after } = now;
  const parts: DiffPart[] = [];
  let from = 0;
  let start = 0;
  for (const [at, there] of [...align(old.keys, now.keys), [before.length, after.length] as const]) {
    addPart(parts, 'removed', before.slice(from, at));
    addPart(parts, 'added', after.slice(start, there));
    if (there < after.length) addPart(parts, 'same', after.slice(there, there + 1));
    [from, start] = [at + 1, there + 1];
  }
  for (const { kind, text } of parts) if (kind !== 'same') diff[kind] += countWords(text, '');
  const isSame = parts.every(({ kind }) => kind === 'same');
  diff.blocks.push(isSame ? { kind: 'same', text: now.text } : { kind: 'changed', parts });
}

import { foldWord } from '../anchoring/fold-word.ts';
import { scanWords } from '../anchoring/scan-words.ts';

export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  /** With the punctuation and white space that follow it. */
  text: string;
}

/** Cells of the table that two texts are compared in: some 20 ms. Longer ones are shown as replaced as a whole. */
const MOST_CELLS = 4_000_000;

/**
 * What changed from one text to another, word by word, in reading order. Words are compared as passages are: another
 * spelling of a tone mark, another case, other punctuation is no change, and is shown as it reads now.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  let head = 0;
  while (head < old.length && head < now.length && isSame(old[head], now[head])) head++;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && isSame(old.at(-1 - tail), now.at(-1 - tail))) tail++;
  const parts: DiffPart[] = [];
  addPart(parts, 'same', now.slice(0, head));
  compare(old.slice(head, old.length - tail), now.slice(head, now.length - tail), parts);
  addPart(parts, 'same', now.slice(now.length - tail));
  return parts;
}

interface Word {
  key: string;
  text: string;
}

/** Words with the key that they are compared by, and with what stands between them: joined they are the whole text. `keyOf` may remember. */
export function wordsOf(text: string, keyOf: (word: string) => string = foldWord): Word[] {
  const starts: number[] = [];
  const keys: string[] = [];
  scanWords(text, 0, text.length, (start, end) => {
    keys.push(keyOf(text.slice(start, end)));
    // What stands before the first word goes with it.
    starts.push(starts.length === 0 ? 0 : leadOf(text, start));
  });
  return keys.map((key, at) => ({ key, text: text.slice(starts[at], starts[at + 1]) }));
}

/** An opening bracket or quotation mark belongs to the word that it opens. */
function leadOf(text: string, start: number): number {
  // Most words follow a blank.
  if (text.charCodeAt(start - 1) === 0x20) return start;
  return start - (/[\p{Ps}\p{Pi}"']+$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0);
}

/** The longest common run of words, by the classical table. */
function compare(old: Word[], now: Word[], parts: DiffPart[]): void {
  const width = now.length + 1;
  if (old.length * now.length > MOST_CELLS) {
    addPart(parts, 'removed', old);
    addPart(parts, 'added', now);
    return;
  }
  const table = new Uint16Array((old.length + 1) * width);
  const cell = (row: number, column: number) => table[row * width + column] as number;
  for (let row = old.length - 1; row >= 0; row--)
    for (let column = now.length - 1; column >= 0; column--)
      table[row * width + column] = isSame(old[row], now[column])
        ? cell(row + 1, column + 1) + 1
        : Math.max(cell(row + 1, column), cell(row, column + 1));
  let row = 0;
  let column = 0;
  while (row < old.length || column < now.length) {
    if (row < old.length && column < now.length && isSame(old[row], now[column])) {
      addPart(parts, 'same', now.slice(column, column + 1));
      row++;
      column++;
    } else if (row < old.length && (column === now.length || cell(row + 1, column) >= cell(row, column + 1))) {
      addPart(parts, 'removed', old.slice(row, row + 1));
      row++;
    } else {
      addPart(parts, 'added', now.slice(column, column + 1));
      column++;
    }
  }
}

function isSame(a: Word | undefined, b: Word | undefined): boolean {
  return a !== undefined && a.key === b?.key;
}

export function addPart(parts: DiffPart[], kind: DiffPart['kind'], words: readonly Pick<Word, 'text'>[]): void {
  const text = words.map((word) => word.text).join('');
  const last = parts.at(-1);
  if (text === '') return;
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
}

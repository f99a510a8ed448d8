import { parseQuery } from '../../src/core/search/parse-query.ts';
import type { TextClause } from '../../src/core/search/query.ts';
import type { BenchHits, Contestant } from './contestant.ts';
import { unitsOf, wordsOf } from './texts.ts';

const COLUMNS = ['title', 'number', 'tags', 'note', 'body'] as const;

let worker: Worker;
let asked = 0;

function ask<T>(name: string, input?: unknown): Promise<T> {
  const id = ++asked;
  return new Promise((resolve, reject) => {
    const onAnswer = ({ data }: MessageEvent): void => {
      if (data.id !== id) return;
      worker.removeEventListener('message', onAnswer);
      if (data.error) reject(new Error(data.error));
      else resolve(data.value);
    };
    worker.addEventListener('message', onAnswer);
    worker.postMessage({ id, name, input });
  });
}

async function open(): Promise<void> {
  worker = new Worker('/sqlite-worker.mjs', { type: 'module' });
  await ask('open');
}

/** SQLite FTS5 over OPFS (its `opfs` file system): every column twice, with diacritics and bare. */
export const sqlite: Contestant = {
  isMeasuredWhereBuilt: true,
  open,
  size: () => ask<number>('size'),
  async build(batches) {
    await open();
    for await (const batch of batches) {
      const units = unitsOf(batch).map((unit) => {
        const words = COLUMNS.map((column) => wordsOf(unit[column]));
        const texts = [...words.map(({ full }) => full.join(' ')), ...words.map(({ bare }) => bare.join(' '))];
        return { articleId: unit.articleId, isPassage: unit.isPassage, texts };
      });
      await ask('add', units);
    }
  },
  async search(typed) {
    const match = matchOf(typed);
    return match === null ? null : ask<BenchHits>('search', match);
  },
};

const FULL = `{${COLUMNS.join(' ')}}`;
const BARE = `{${COLUMNS.map((column) => `${column}_bare`).join(' ')}}`;

function matchOf(typed: string): string | null {
  const { clauses } = parseQuery(typed);
  const texts = clauses.filter((clause): clause is TextClause => clause.kind === 'text' && clause.field === null);
  if (texts.length !== clauses.length) return null;
  const wanted = texts.filter(({ isNegated }) => !isNegated).map(clauseOf);
  const barred = texts.filter(({ isNegated }) => isNegated).map((clause) => ` NOT ${clauseOf(clause)}`);
  return wanted.map((clause) => `(${clause})`).join(' AND ') + barred.join('');
}

function clauseOf({ words, isStrict }: TextClause): string {
  const star = words.at(-1)?.isPrefix ? '*' : '';
  const full = `${FULL} : "${words.map((word) => word.full ?? word.bare).join(' ')}"${star}`;
  const bare = `${BARE} : "${words.map((word) => word.bare).join(' ')}"${star}`;
  const hasMarks = words.some((word) => word.full !== null);
  if (isStrict && hasMarks) return full;
  return hasMarks ? `(${full} OR ${bare})` : bare;
}

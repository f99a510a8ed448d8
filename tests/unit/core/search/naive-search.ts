import { matchesFilter } from '../../../../src/core/search/matches-filter.ts';
import type { Clause, SearchQuery, TextClause } from '../../../../src/core/search/query.ts';
import { scanWords } from '../../../../src/core/search/scan-words.ts';
import type { SearchDocument, SearchUnit } from '../../../../src/core/search/unit.ts';
import { fold, foldBare } from '../../../../src/core/text/fold.ts';

/** `articleId`, or `articleId/passageId`. */
export type Found = string;

/** What a query means, read off the texts one by one: slow, and plain enough to be seen to be right. */
export function naiveSearch(documents: readonly SearchDocument[], query: SearchQuery): Found[] {
  return documents.flatMap((document) =>
    document.units.flatMap((unit, index) => {
      const holds = query.clauses.every((clause) => clauseHolds(document, unit, clause) !== clause.isNegated);
      return holds
        ? [index === 0 ? document.articleId : `${document.articleId}/${document.passageIds[index - 1]}`]
        : [];
    }),
  );
}

const OF_ARTICLE = ['title', 'number', 'lead', 'byline', 'source'];

function clauseHolds(document: SearchDocument, unit: SearchUnit, clause: Clause): boolean {
  const article = document.units[0] as SearchUnit;
  switch (clause.kind) {
    case 'text': {
      const asked = clause.field !== null && OF_ARTICLE.includes(clause.field) ? article : unit;
      return asked.texts.some(([field, text]) => (clause.field ?? field) === field && hasRun(text, clause));
    }
    case 'tag':
      return [...unit.tags, ...article.tags].some((tag) => matchesFilter(clause, tag));
    case 'site':
      return matchesFilter(clause, document.site);
    case 'role':
      return unit.role !== null && matchesFilter(clause, unit.role);
    case 'year':
      return document.years.some((year) => matchesFilter(clause, String(year)));
  }
}

function hasRun(text: string, { words, isStrict }: TextClause): boolean {
  const found: string[] = [];
  scanWords(text, (start, end) => found.push(text.slice(start, end)));
  return found.some((_, at) =>
    words.every(({ bare, full, isPrefix }, index) => {
      const word = found[at + index];
      if (word === undefined) return false;
      const isSame = isPrefix ? foldBare(word).startsWith(bare) : foldBare(word) === bare;
      if (!isSame || full === null || !isStrict) return isSame;
      return fold(word) === full || (isPrefix && lettersBegin(word, full));
    }),
  );
}

/** Tone marks apart, since one may be typed before the last letters. */
function lettersBegin(word: string, full: string): boolean {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const [found, wanted] = [fold(word).normalize('NFD'), full.normalize('NFD')];
  const wantedTone = wanted.match(tones)?.join('') ?? '';
  const isSameTone = wantedTone === '' || (found.match(tones)?.join('') ?? '') === wantedTone;
  return isSameTone && found.replace(tones, '').normalize('NFC').startsWith(wanted.replace(tones, '').normalize('NFC'));
}

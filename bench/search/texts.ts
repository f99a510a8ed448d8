import { scanWords } from '../../src/core/search/scan-words.ts';
import { wordForms } from '../../src/core/search/term-key.ts';
import { searchDocument } from '../../src/core/search/unit.ts';
import type { Batch } from '../library/generate.mjs';

/** What any engine is given: an article or a passage, with its texts by field. */
export interface BenchUnit {
  articleId: string;
  isPassage: boolean;
  title: string;
  number: string;
  tags: string;
  note: string;
  body: string;
}

export function unitsOf({ articles, bodies, passages, reflections }: Batch): BenchUnit[] {
  return articles.flatMap((article, index) => {
    const own = <T extends { articleId: string }>(list: T[]): T[] => list.filter((one) => one.articleId === article.id);
    const document = searchDocument({
      article,
      body: bodies[index],
      passages: own(passages),
      reflections: own(reflections),
    });
    return document.units.map((unit, at) => {
      const text = (...fields: string[]): string =>
        unit.texts
          .filter(([field]) => fields.includes(field))
          .map(([, said]) => said)
          .join('\n');
      return {
        articleId: article.id,
        isPassage: at > 0,
        title: text('title'),
        number: text('number'),
        tags: text('tags'),
        note: text('note', 'reflection'),
        body: text('lead', 'byline', 'source', 'body'),
      };
    });
  });
}

/** Words of a text as they are compared, with diacritics and without. */
export function wordsOf(text: string): { full: string[]; bare: string[] } {
  const full: string[] = [];
  const bare: string[] = [];
  scanWords(text, (start, end) => {
    const forms = wordForms(text.slice(start, end));
    full.push(forms.full);
    bare.push(forms.bare);
  });
  return { full, bare };
}

import type { Passage } from '../../../../src/core/model/passage.ts';
import { makePassage } from '../../make-passage.ts';

/** A stored passage whose words are those of a text, with the position that it had on its page. */
export function passageOf(id: string, quote: string, start: number, over: Partial<Passage> = {}): Passage {
  const made = makePassage({ id, quote });
  const position = { type: 'TextPositionSelector', start, end: start + quote.length } as const;
  return {
    ...made,
    articleId: 'article-000001',
    selector: { ...made.selector, prefix: '', suffix: '', position },
    createdAt: start,
    updatedAt: start,
    ...over,
  };
}

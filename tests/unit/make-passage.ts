import type { NewPassage } from '../../src/services/passages.ts';

/** A passage of `makeExtracted`'s article, with the fields that a test is about. */
export function makePassage(over: Partial<NewPassage> = {}): NewPassage {
  const quote = over.quote ?? 'họp vào tối thứ sáu';
  return {
    id: 'passage-000001',
    selector: {
      type: 'TextQuoteSelector',
      exact: quote,
      prefix: 'Chi bộ ',
      suffix: '.',
      position: { type: 'TextPositionSelector', start: 7, end: 7 + quote.length },
    },
    quote,
    role: 'viewpoint',
    note: '',
    tags: [],
    ...over,
  };
}

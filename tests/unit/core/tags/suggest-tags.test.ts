import { describe, expect, test } from 'vitest';
import { type SuggestOptions, suggestTags } from '../../../../src/core/tags/suggest-tags.ts';

const ABOUT = {
  title: 'Giảm nghèo bền vững ở thôn Mẫu',
  text: 'Tổ tự quản họp. Tổ tự quản nhận việc. Giảm nghèo bền vững cần tổ tự quản. Cán bộ xã đến. Kỷ luật nghiêm.',
  siteName: 'Báo Mẫu',
  kind: 'news',
  tags: [],
};
const used = ['an-sinh/giảm-nghèo', 'kỷ-luật', 'can', 'cần', 'cán', 'hay'].map((tag, index) => ({ tag, count: index }));

function suggested(over: Partial<SuggestOptions>): string[] {
  const { compare } = new Intl.Collator('vi');
  return suggestTags({ query: '', used, about: null, neighbours: [], limit: 8, compare, ...over });
}

describe('typed', () => {
  test('own tags fit with or without diacritics, those with the very ones first', () => {
    expect(suggested({ query: 'can' })).toEqual(['can', 'cán', 'cần']);
    expect(suggested({ query: 'cần' })).toEqual(['cần', 'cán', 'can']);
    expect(suggested({ query: 'giam ngheo' })).toEqual(['an-sinh/giảm-nghèo']);
    expect(suggested({ query: '#' })).toEqual([]);
  });

  test('phrases of the text come after them', () => {
    expect(suggested({ query: 'tổ', about: ABOUT })).toEqual(['tổ-tự-quản']);
  });
});

describe('with nothing typed', () => {
  test('the most used, where nothing is known of what is tagged', () => {
    expect(suggested({ limit: 2 })).toEqual(['hay', 'cán']);
  });

  test('own tags that the text names, word for word, then what goes with its kind, then its own phrases', () => {
    const neighbour = (...tags: string[]) => ({ siteName: 'Báo Mẫu', kind: 'news', tags });
    const neighbours = [neighbour('nông-thôn'), neighbour('nông-thôn', 'lẻ'), neighbour()];
    const tags = suggested({ about: ABOUT, neighbours });
    expect(tags.slice(0, 3)).toEqual(['an-sinh/giảm-nghèo', 'kỷ-luật', 'nông-thôn']);
    expect(tags).toContain('tổ-tự-quản');
    // One syllable that stands there once says nothing, and one with other diacritics does not stand there.
    for (const tag of ['cần', 'can', 'hay', 'lẻ']) expect(tags).not.toContain(tag);
  });

  test('what it has is not offered, and what often goes with that is', () => {
    const neighbours = [{ siteName: 'Khác', kind: 'document', tags: ['kỷ-luật', 'kiểm-tra'] }];
    const tags = suggested({ about: { ...ABOUT, tags: ['Kỷ-luật'] }, neighbours });
    expect(tags).toContain('kiểm-tra');
    expect(tags).not.toContain('kỷ-luật');
  });
});

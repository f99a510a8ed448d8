import { expect, test } from 'vitest';
import { filterAddress, matchesFilter, readFilter, tagChoices } from '../../../src/pages/library/library-filter.ts';
import type { ArticleListItem } from '../../../src/services/articles.ts';

const item = (title: string, tags: string[] = []): ArticleListItem =>
  ({ article: { id: title, title, tags }, passageCount: 0 }) as unknown as ArticleListItem;

test('titles are found with and without diacritics, in any order of words', () => {
  const found = item('Đường lối của Đảng về cấp uỷ');
  for (const title of ['đường lối', 'duong loi', 'cấp ủy', 'cap uy dang', 'ĐẢNG']) {
    expect(matchesFilter(found, { title, tag: '' }), title).toBe(true);
  }
  expect(matchesFilter(found, { title: 'kỷ luật', tag: '' })).toBe(false);
});

test('a tag holds those nested in it, and no other that begins alike', () => {
  expect(matchesFilter(item('a', ['xây-dựng-đảng/kỷ-luật']), { title: '', tag: 'xây-dựng-đảng' })).toBe(true);
  expect(matchesFilter(item('a', ['xây-dựng-đảng-mới']), { title: '', tag: 'xây-dựng-đảng' })).toBe(false);
});

test('the address carries the filter there and back', () => {
  const filter = { title: 'cấp uỷ & 100%', tag: 'xây-dựng/đảng' };
  expect(readFilter(filterAddress(filter))).toEqual(filter);
});

test('tags stand in Vietnamese order with their counts', () => {
  const choices = tagChoices([item('a', ['đảng', 'an-ninh']), item('b', ['đảng', 'dân'])]);
  expect(choices).toEqual([
    { tag: 'an-ninh', count: 1 },
    { tag: 'dân', count: 1 },
    { tag: 'đảng', count: 2 },
  ]);
});

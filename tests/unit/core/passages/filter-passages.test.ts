import { describe, expect, test } from 'vitest';
import {
  countFacets,
  type FilteredPassage,
  filterPassages,
  isFiltering,
  NO_FILTER,
} from '../../../../src/core/passages/filter-passages.ts';

const item = (
  quote: string,
  over: Partial<FilteredPassage['passage']> = {},
  state: FilteredPassage['state'] = 'found',
): FilteredPassage => ({ passage: { quote, note: '', role: 'viewpoint', tags: [], ...over }, state });

const ITEMS = [
  item('Con đường đổi mới', { tags: ['kinh-tế'] }),
  item('Chỉ tiêu đạt 87,5 phần trăm', { role: 'figure', note: 'Cấp ủy đã báo cáo', tags: ['kinh-tế/nông-nghiệp'] }),
  item('Thái dương hệ', { role: 'figure', tags: ['khoa-học'] }, 'changed'),
  item('Câu đã bị gỡ', { role: 'question' }, 'lost'),
];

const found = (filter: Partial<typeof NO_FILTER>, items = ITEMS) =>
  filterPassages(items, { ...NO_FILTER, ...filter }).map(({ passage }) => passage.quote);

describe('words', () => {
  test.each([
    ['duong', ['Con đường đổi mới', 'Thái dương hệ']],
    ['DUONG doi', ['Con đường đổi mới']],
    ['đường', ['Con đường đổi mới']],
    ['dương', ['Thái dương hệ']],
    ['cấp uỷ', ['Chỉ tiêu đạt 87,5 phần trăm']],
    ['87,5', ['Chỉ tiêu đạt 87,5 phần trăm']],
    ['đường'.normalize('NFD'), ['Con đường đổi mới']],
    ['  ', ITEMS.map(({ passage }) => passage.quote)],
    ['không có chữ này', []],
  ])('“%s”', (text, quotes) => {
    expect(found({ text })).toEqual(quotes);
  });
});

describe('facets', () => {
  test('any of one, every of all', () => {
    expect(found({ roles: ['figure', 'question'] })).toHaveLength(3);
    expect(found({ roles: ['figure', 'question'], states: ['lost', 'changed'] })).toEqual([
      'Thái dương hệ',
      'Câu đã bị gỡ',
    ]);
    expect(found({ roles: ['figure'], tags: ['kinh-tế'], text: 'cap uy' })).toEqual(['Chỉ tiêu đạt 87,5 phần trăm']);
  });

  test('a tag holds the tags nested in it, and no others', () => {
    expect(found({ tags: ['kinh-tế'] })).toHaveLength(2);
    expect(found({ tags: ['kinh'] })).toEqual([]);
  });

  test('a page that could not be asked hides nothing', () => {
    const unasked = ITEMS.map((one) => ({ ...one, state: null }));
    expect(found({ states: ['lost'] }, unasked)).toHaveLength(4);
    expect(found({ states: ['lost'] })).toHaveLength(1);
  });

  test('each is counted under all the others, and a chosen tag that nothing has stays', () => {
    const counts = countFacets(ITEMS, { ...NO_FILTER, roles: ['figure'], tags: ['đã-bỏ'] });
    expect(counts.roles.get('figure')).toBeUndefined();
    expect([...counts.tags]).toEqual([
      ['đã-bỏ', 0],
      ['khoa-học', 1],
      ['kinh-tế/nông-nghiệp', 1],
    ]);
    const byRole = countFacets(ITEMS, { ...NO_FILTER, roles: ['figure'] });
    expect(byRole.roles.get('viewpoint')).toBe(1);
    expect(byRole.states.get('lost')).toBeUndefined();
    expect(byRole.states.get('changed')).toBe(1);
  });

  test('blanks alone are no filter', () => {
    expect(isFiltering({ ...NO_FILTER, text: '  ' })).toBe(false);
    expect(isFiltering({ ...NO_FILTER, states: ['lost'] })).toBe(true);
  });
});

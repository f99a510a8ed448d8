import { expect, test } from 'vitest';
import { NO_VALUE } from '../../../../src/core/shelf/facets.ts';
import { usualSort } from '../../../../src/core/shelf/shelf-order.ts';
import {
  hasFacets,
  noFacets,
  type ShelfView,
  toggleFacet,
  type UsualLook,
  viewFromPairs,
  viewToPairs,
} from '../../../../src/core/shelf/shelf-view.ts';

const USUAL: UsualLook = { sort: usualSort('saved'), layout: 'list' };
const PLAIN: ShelfView = { query: '', facets: noFacets(), isListed: false, ...USUAL };

function there(view: ShelfView): ShelfView {
  const address = new URLSearchParams(viewToPairs(view, USUAL)).toString();
  return viewFromPairs(new URLSearchParams(address), USUAL);
}

test('an address carries a view there and back', () => {
  const view: ShelfView = {
    query: 'cấp uỷ & 100%',
    facets: { ...noFacets(), tag: ['xây-dựng/đảng', NO_VALUE], site: ['Báo Mẫu, Tỉnh'], year: ['2026', '2018'] },
    sort: { by: 'title', isDescending: true },
    layout: 'compact',
    isListed: true,
  };
  expect(there(view)).toEqual(view);
  expect(there(PLAIN)).toEqual(PLAIN);
  expect(viewToPairs(PLAIN, USUAL)).toEqual([]);
});

test('an address of before, or a damaged one, shows what it can', () => {
  const read = (search: string) => viewFromPairs(new URLSearchParams(search), USUAL);
  expect(read('?q=học&tag=gói')).toEqual({ ...PLAIN, query: 'học', facets: { ...noFacets(), tag: ['gói'] } });
  expect(read('?sort=weight&view=tiles&tag=&as=grid&colour=red')).toEqual(PLAIN);
  expect(read(`?tag=${encodeURIComponent('đảng'.normalize('NFD'))}`).facets.tag).toEqual(['đảng']);
});

test('a value is chosen and let go', () => {
  const once = toggleFacet(noFacets(), 'tag', 'học');
  expect(hasFacets(once)).toBe(true);
  expect(hasFacets(toggleFacet(once, 'tag', 'học'))).toBe(false);
});

import { expect, test } from 'vitest';
import { facetChoices, findChoices, tagTree } from '../../../../src/core/shelf/facet-choices.ts';
import type { FacetName } from '../../../../src/core/shelf/facets.ts';

const collate = new Intl.Collator('vi', { numeric: true }).compare;

function choices(facet: FacetName, counts: Record<string, number>, chosen: string[] = []) {
  return facetChoices(facet, { counts: new Map(Object.entries(counts)), chosen, label: (value) => value, collate });
}

const shown = (list: { value: string }[]) => list.map(({ value }) => value);

test('most frequent first, then by Vietnamese order; having none comes last', () => {
  expect(shown(choices('tag', { '': 9, đảng: 2, 'an-ninh': 2, dân: 5 }))).toEqual(['dân', 'an-ninh', 'đảng', '']);
  expect(shown(choices('year', { 2019: 9, 2026: 1 }))).toEqual(['2026', '2019']);
  expect(shown(choices('read', { read: 9, unread: 1, reading: 3 }))).toEqual(['unread', 'reading', 'read']);
});

test('what is chosen is offered though nobody has it now', () => {
  expect(choices('site', { x: 1 }, ['y']).find(({ value }) => value === 'y')).toMatchObject({
    count: 0,
    isChosen: true,
  });
});

test('values are found without diacritics, by any words of them', () => {
  const list = choices('tag', { 'xây-dựng-đảng/kỷ-luật': 1, 'kinh-tế': 1 });
  expect(shown(findChoices(list, 'ky dang'))).toEqual(['xây-dựng-đảng/kỷ-luật']);
  expect(shown(findChoices(list, ' '))).toHaveLength(2);
});

test('tags stand as a tree: closed but for what is open or chosen in it', () => {
  const counts = { đảng: 5, 'đảng/kỷ-luật': 3, 'đảng/kỷ-luật/cơ-sở': 1, dân: 2, '': 4 };
  const closed = tagTree(choices('tag', counts), () => false);
  expect(closed.map(({ value, isParent }) => [value, isParent])).toEqual([
    ['đảng', true],
    ['dân', false],
    ['', false],
  ]);
  const open = tagTree(choices('tag', counts), (tag) => tag === 'đảng');
  expect(open.map(({ label, depth }) => [label, depth])).toEqual([
    ['đảng', 0],
    ['kỷ-luật', 1],
    ['dân', 0],
    ['', 0],
  ]);
  const holding = tagTree(choices('tag', counts, ['đảng/kỷ-luật/cơ-sở']), () => false);
  expect(shown(holding)).toContain('đảng/kỷ-luật/cơ-sở');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ShelfItem } from '../../../../src/core/model/shelf-item.ts';
import { Catalogue } from '../../../../src/core/shelf/catalogue.ts';
import { FACETS, type FacetName, facetValues, NO_VALUE } from '../../../../src/core/shelf/facets.ts';
import { SORTS, type Sort, type SortName, usualSort } from '../../../../src/core/shelf/shelf-order.ts';
import { type ChosenFacets, noFacets } from '../../../../src/core/shelf/shelf-view.ts';
import { makeShelfItem } from '../../make-shelf-item.ts';

const collate = new Intl.Collator('vi', { numeric: true }).compare;
const noTopics = (): string[] => [];

function catalogueOf(items: ShelfItem[], topicsOf: (id: string) => string[] = noTopics): Catalogue {
  const catalogue = new Catalogue(collate);
  catalogue.setTopics(topicsOf);
  catalogue.put(items);
  for (const by of SORTS) for (const _ of catalogue.sort(by));
  return catalogue;
}

function chosen(facets: Partial<Record<FacetName, string[]>>): ChosenFacets {
  return { ...noFacets(), ...facets };
}

const idsOf = (catalogue: Catalogue, facets: Partial<Record<FacetName, string[]>>, sort: Sort = usualSort('saved')) =>
  catalogue.select({ facets: chosen(facets), sort }).items.map(({ id }) => id);

const SHELF = [
  makeShelfItem({ id: 'a', savedAt: 1, tags: ['xây-dựng-đảng/kỷ-luật'], readState: 'read', siteName: 'Báo Một' }),
  makeShelfItem({ id: 'b', savedAt: 2, tags: ['xây-dựng-đảng'], roles: { task: 2, figure: 1 }, siteName: 'Báo Hai' }),
  makeShelfItem({ id: 'c', savedAt: 3, tags: ['xây-dựng-đảng-mới'], kind: 'document', siteName: 'Báo Hai' }),
  makeShelfItem({ id: 'd', savedAt: 4, passageTags: ['kinh-tế'], roles: { task: 1 }, publishedAt: null }),
];

describe('facets', () => {
  test('what has no saved copy is told apart from what has no words', () => {
    const catalogue = catalogueOf([
      makeShelfItem({ id: 'a', savedAt: 1 }),
      makeShelfItem({ id: 'b', savedAt: 2, wordCount: 0, isBare: true }),
      // A scanned file, of which no word could be read.
      makeShelfItem({ id: 'd', savedAt: 4, wordCount: 0 }),
    ]);
    expect(idsOf(catalogue, { copy: [NO_VALUE] })).toEqual(['b']);
    expect(idsOf(catalogue, { copy: ['kept'] })).toEqual(['d', 'a']);
  });

  test('a tag holds those nested in it, and no other that begins alike; passages bring their tags', () => {
    const catalogue = catalogueOf(SHELF);
    expect(idsOf(catalogue, { tag: ['xây-dựng-đảng'] })).toEqual(['b', 'a']);
    expect(idsOf(catalogue, { tag: ['kinh-tế'] })).toEqual(['d']);
  });

  test('several values of one facet widen it, several facets narrow it', () => {
    const catalogue = catalogueOf(SHELF);
    expect(idsOf(catalogue, { site: ['Báo Một', 'Báo Hai'] })).toEqual(['c', 'b', 'a']);
    expect(idsOf(catalogue, { site: ['Báo Một', 'Báo Hai'], kind: ['document'] })).toEqual(['c']);
    expect(idsOf(catalogue, { role: ['task', 'figure'] })).toEqual(['d', 'b']);
    expect(idsOf(catalogue, { site: ['Không có'] })).toEqual([]);
  });

  test('counts say what choosing a value would bring, whatever is chosen of the same facet', () => {
    const { counts } = catalogueOf(SHELF).select({ facets: chosen({ site: ['Báo Hai'] }), sort: usualSort('saved') });
    expect(Object.fromEntries(counts.site)).toEqual({ 'Báo Một': 1, 'Báo Hai': 2, 'Báo Mẫu': 1 });
    expect(Object.fromEntries(counts.kind)).toEqual({ news: 1, document: 1 });
    expect(Object.fromEntries(counts.tag)).toEqual({ 'xây-dựng-đảng': 1, 'xây-dựng-đảng-mới': 1 });
  });

  test('the year is that of publication, else of saving; what has no value can be asked for', () => {
    const catalogue = catalogueOf([
      makeShelfItem({ id: 'a', publishedAt: '2018-05-02' }),
      makeShelfItem({ id: 'b', publishedAt: null, savedAt: new Date(2021, 5, 1).getTime(), tags: ['học'] }),
    ]);
    expect(idsOf(catalogue, { year: ['2018'] })).toEqual(['a']);
    expect(idsOf(catalogue, { year: ['2021'] })).toEqual(['b']);
    expect(idsOf(catalogue, { tag: [NO_VALUE] })).toEqual(['a']);
    expect(idsOf(catalogue, { role: [NO_VALUE] })).toEqual(['a', 'b']);
  });

  test('topics are told apart from rows, and told anew', () => {
    const catalogue = catalogueOf(SHELF, (id) => (id === 'a' ? ['t1', 't2'] : []));
    expect(idsOf(catalogue, { topic: ['t2'] })).toEqual(['a']);
    catalogue.setTopics((id) => (id === 'c' ? ['t2'] : []));
    expect(idsOf(catalogue, { topic: ['t2'] })).toEqual(['c']);
    expect(idsOf(catalogue, { topic: [NO_VALUE] })).toEqual(['d', 'b', 'a']);
  });

  test('words that were found narrow the list, and its counts', () => {
    const catalogue = catalogueOf(SHELF);
    const only = new Set(['a', 'd']);
    const { items, counts } = catalogue.select({ facets: noFacets(), sort: usualSort('saved'), only });
    expect(items.map(({ id }) => id)).toEqual(['d', 'a']);
    expect(counts.read.get('unread')).toBe(1);
  });
});

describe('orders', () => {
  test('titles stand in Vietnamese order, numbers in them by size; without one they come last', () => {
    const titles = ['Đổi mới', 'Dân vận', 'Bài 10', 'Bài 9', '', 'Ánh sáng', 'An sinh', 'Đoàn kết'];
    const catalogue = catalogueOf(titles.map((title, at) => makeShelfItem({ id: `i${at}`, title })));
    const shown = (isDescending: boolean) =>
      catalogue.select({ facets: noFacets(), sort: { by: 'title', isDescending } }).items.map(({ title }) => title);
    const order = ['An sinh', 'Ánh sáng', 'Bài 9', 'Bài 10', 'Dân vận', 'Đoàn kết', 'Đổi mới'];
    expect(shown(false)).toEqual([...order, '']);
    expect(shown(true)).toEqual([...order.toReversed(), '']);
  });

  test('what was never opened or has no date comes last either way, newest first', () => {
    const catalogue = catalogueOf([
      makeShelfItem({ id: 'a', savedAt: 1, openedAt: 5 }),
      makeShelfItem({ id: 'b', savedAt: 2 }),
      makeShelfItem({ id: 'c', savedAt: 3 }),
      makeShelfItem({ id: 'd', savedAt: 4, openedAt: 9 }),
    ]);
    expect(idsOf(catalogue, {}, { by: 'read', isDescending: true })).toEqual(['d', 'a', 'c', 'b']);
    expect(idsOf(catalogue, {}, { by: 'read', isDescending: false })).toEqual(['a', 'd', 'c', 'b']);
  });

  test('an order that rows changed under is void', () => {
    const catalogue = new Catalogue(collate);
    catalogue.put(Array.from({ length: 2_000 }, (_, at) => makeShelfItem({ id: `i${at}`, savedAt: at })));
    const steps = catalogue.sort('title');
    steps.next();
    catalogue.remove(['i7']);
    let last = steps.next();
    while (!last.done) last = steps.next();
    expect(last.value).toBe(false);
    expect(catalogue.isSorted('title')).toBe(false);
  });
});

const values = <T>(...list: T[]) => fc.constantFrom(...list);
const rows = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 60 }).map(String),
    title: values('Đổi mới', 'Dân', '', 'An', 'ăn'),
    savedAt: fc.integer({ min: 1, max: 9 }),
    openedAt: values(null, 1, 2),
    publishedAt: values(null, '2020-01-01', '2021-01-01T08:00:00Z'),
    readState: values('read' as const, 'unread' as const),
    tags: fc.subarray(['a', 'a/b', 'c']),
    siteName: values('x', 'y'),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);

test('whatever comes, changes and goes, a catalogue shows and counts what it would had it been made so', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          rows.map((put) => ({ put })),
          fc.subarray(['1', '2', '3', '9', '30']).map((gone) => ({ gone })),
        ),
        {
          maxLength: 6,
        },
      ),
      values<SortName>(...SORTS),
      fc.boolean(),
      fc.subarray(['a', 'c', NO_VALUE]),
      (steps, by, isDescending, tag) => {
        const catalogue = catalogueOf([]);
        const kept = new Map<string, ShelfItem>();
        for (const step of steps) {
          if ('put' in step) {
            const items = step.put.map((over) => makeShelfItem(over));
            catalogue.put(items);
            for (const item of items) kept.set(item.id, item);
          } else {
            catalogue.remove(step.gone);
            for (const id of step.gone) kept.delete(id);
          }
        }
        const query = { facets: chosen({ tag }), sort: { by, isDescending } };
        const fresh = catalogueOf([...kept.values()]).select(query);
        const { items, counts } = catalogue.select(query);
        expect(items).toEqual(fresh.items);
        for (const facet of FACETS) expect(new Map(counts[facet])).toEqual(new Map(fresh.counts[facet]));
        const byHand = [...kept.values()].filter(
          (item) => tag.length === 0 || facetValues('tag', item, noTopics).some((value) => tag.includes(value)),
        );
        expect(items.length).toBe(byHand.length);
      },
    ),
  );
});

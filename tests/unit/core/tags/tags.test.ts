import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookAlikeTags } from '../../../../src/core/tags/look-alike-tags.ts';
import { moveTag, moveTags, unmoveTags } from '../../../../src/core/tags/move-tags.ts';
import { mergeMoves, nestMoves, planMove } from '../../../../src/core/tags/plan-move.ts';
import { tagKey } from '../../../../src/core/tags/tag-key.ts';
import { filterTree, type TagNode, tagTree } from '../../../../src/core/tags/tag-tree.ts';
import { addUse, countTagged, type TagUse } from '../../../../src/core/tags/tag-use.ts';

describe('words that differ in diacritics', () => {
  const words = ['cần', 'cán', 'can', 'cân', 'cận', 'đảng', 'dáng', 'dang', 'đàng'];

  test('are never one tag', () => {
    expect(moveTags(words, [{ from: 'mới', to: 'cũ' }])).toBe(words);
    expect(moveTags([...words, 'mới'], [{ from: 'mới', to: 'cấn' }])).toEqual([...words, 'cấn']);
    for (const from of words) {
      const moved = moveTags(words, [{ from, to: 'khác' }]);
      expect(moved).toEqual(words.map((word) => (word === from ? 'khác' : word)));
    }
  });

  test('are never said to look alike', () => {
    expect(lookAlikeTags(words)).toEqual([]);
    expect(lookAlikeTags(['kỷ-luật', 'kỳ-luật', 'ký-luật', 'ki-luật'])).toEqual([]);
  });
});

test('tags look alike that differ in case, tone placement, hyphens, or y for i, and in nothing else', () => {
  const alike = (...tags: string[]) => lookAlikeTags(tags);
  expect(alike('Kỷ-luật', 'kỷ-luật')).toHaveLength(1);
  expect(alike('uỷ-ban', 'ủy-ban')).toHaveLength(1);
  expect(alike('kỷ-luật', 'kỷluật', 'kỷ_luật')).toEqual([['kỷ-luật', 'kỷluật', 'kỷ_luật']]);
  expect(alike('kỷ-luật', 'kỉ-luật')).toHaveLength(1);
  expect(alike('bác-sĩ', 'bác-sỹ')).toHaveLength(1);
  // In the middle of a syllable y and i are two sounds, and so they are after other letters.
  expect(alike('tay', 'tai')).toEqual([]);
  expect(alike('thuý', 'thúi')).toEqual([]);
  expect(alike('đảng/kỷ-luật', 'kỷ-luật')).toEqual([]);
});

test('a tag moves with all that is nested in it, and with nothing that only begins alike', () => {
  const moves = [{ from: 'đảng', to: 'xây-dựng/đảng' }];
  expect(moveTag('đảng', moves)).toBe('xây-dựng/đảng');
  expect(moveTag('đảng/kỷ-luật', moves)).toBe('xây-dựng/đảng/kỷ-luật');
  expect(moveTag('đảng-viên', moves)).toBe('đảng-viên');
  expect(moveTags(['a', 'đảng', 'b'], [{ from: 'đảng', to: null }])).toEqual(['a', 'b']);
  expect(moveTags(['Học', 'đọc'], [{ from: 'đọc', to: 'học' }])).toEqual(['Học']);
});

const level = fc.constantFrom('học', 'Học', 'đọc', 'cần', 'cán', 'uỷ', 'ủy', 'a', 'b');
const tag = fc.array(level, { minLength: 1, maxLength: 3 }).map((levels) => levels.join('/'));
const someTags = fc.uniqueArray(tag, { maxLength: 6, selector: tagKey });

test('a change of tags is taken back exactly; changed since, only what it did is', () => {
  const moves = fc.array(fc.record({ from: tag, to: fc.option(tag) }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(someTags, moves, (before, moves) => {
      const after = moveTags(before, moves);
      expect(unmoveTags(after, before, after)).toEqual(before);
      const since = [...after, 'thêm-sau'];
      const back = unmoveTags(since, before, after);
      expect(back).toContain('thêm-sau');
      expect([...back].sort()).toEqual([...new Set([...before, 'thêm-sau'])].sort());
    }),
  );
});

test('the tree has a node for every level, ordered, with what it holds', () => {
  const counted = [
    { tag: 'xây-dựng/đảng', own: 2, articles: 2, passages: 1 },
    { tag: 'xây-dựng', own: 0, articles: 3, passages: 4 },
    { tag: 'xây-dựng/chính-quyền', own: 2, articles: 2, passages: 3 },
    { tag: 'án', own: 1, articles: 1, passages: 0 },
  ];
  const names = (nodes: TagNode[]): unknown[] => nodes.map(({ name, children }) => [name, ...names(children)]);
  const tree = tagTree(counted, new Intl.Collator('vi').compare);
  expect(names(tree)).toEqual([['án'], ['xây-dựng', ['chính-quyền'], ['đảng']]]);
  expect(tree[1]).toMatchObject({ own: 0, articles: 3, passages: 4 });
  expect(names(filterTree(tree, (one) => one.endsWith('đảng')))).toEqual([['xây-dựng', ['đảng']]]);
});

test('a tag counts what is nested in it, an article and a passage once', () => {
  const passages = [{ tags: ['a/b', 'a/c'] }, { tags: ['a', 'd'] }, { tags: [] }];
  expect(countTagged(passages)).toEqual({ a: 2, 'a/b': 1, 'a/c': 1, d: 1 });
  const counted = new Map<string, TagUse>();
  const row = { tags: ['a/b', 'a/e'], passageTags: ['a/b', 'a/c', 'a', 'd'], taggedPassages: countTagged(passages) };
  addUse(counted, row);
  expect(counted.get('a')).toEqual({ own: 1, articles: 1, passages: 2 });
  expect(counted.get('a/b')).toEqual({ own: 1, articles: 1, passages: 1 });
  expect(counted.get('a/e')).toEqual({ own: 1, articles: 1, passages: 0 });
  addUse(counted, row, -1);
  expect(new Set([...counted.values()].flatMap(Object.values))).toEqual(new Set([0]));
});

describe('before a tag is moved', () => {
  const counted = ['đảng', 'đảng/kỷ-luật', 'xây-dựng', 'xây-dựng/kỷ-luật', 'Học', 'cần', 'cán'].map((tag) => {
    return { tag, own: 1, articles: 2, passages: 3 };
  });

  test('it is said what it meets', () => {
    expect(planMove('đảng', 'xây-dựng', counted)).toMatchObject({
      merges: { tag: 'xây-dựng' },
      nested: 1,
      articles: 2,
    });
    expect(planMove('đảng', 'mới', counted)).toMatchObject({ merges: null, nested: 0, spelled: null });
    expect(planMove('đảng', 'học', counted)).toMatchObject({ merges: null, spelled: 'Học' });
    expect(planMove('cần', 'cấn', counted)).toMatchObject({ merges: null, spelled: null });
    expect(planMove('cần', 'can', counted)).toMatchObject({ merges: null, spelled: null });
    expect(planMove('đảng', 'Đảng', counted)).toMatchObject({ merges: null, spelled: null, isTooLong: false });
    expect(planMove('đảng', 'x'.repeat(95), counted)).toMatchObject({ isTooLong: true });
  });

  test('merging leaves the one that is kept where it is, also inside another', () => {
    expect(moveTags(['a', 'a/b', 'a/c', 'd'], mergeMoves(['a', 'd'], 'a/b'))).toEqual(['a/b', 'a/b/c']);
    expect(moveTags(['a/b', 'a'], mergeMoves(['a', 'a/b'], 'z'))).toEqual(['z']);
  });

  test('nesting takes the last level, and what is nested in a chosen one along', () => {
    expect(nestMoves(['a/b', 'a/b/c', 'd'], 'z')).toEqual([
      { from: 'a/b', to: 'z/b' },
      { from: 'd', to: 'z/d' },
    ]);
    expect(nestMoves(['a/b', 'd'], '')).toEqual([{ from: 'a/b', to: 'b' }]);
  });
});

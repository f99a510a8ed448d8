import { expect, test } from 'vitest';
import type { OutlineNode } from '../../../../src/core/model/outline.ts';
import {
  branchesAt,
  countBranches,
  outlineBranches,
  shownBranches,
} from '../../../../src/core/reading/outline-branches.ts';

const TEXT = 'Mở đầu\nChương I\nĐiều 1. Một\n1. Khoản một\n2. Khoản hai\nĐiều 2. Hai\nChương II\nĐiều 3. Ba';

function node(level: OutlineNode['level'], words: string, until: string, children: OutlineNode[] = []): OutlineNode {
  const start = TEXT.indexOf(words);
  const end = until === '' ? TEXT.length : TEXT.indexOf(until);
  return { level, label: words, title: '', start, end, children };
}

const OUTLINE = [
  node('chapter', 'Chương I', 'Chương II', [
    node('article', 'Điều 1', 'Điều 2', [node('clause', '1. Khoản', '2. Khoản'), node('clause', '2. Khoản', 'Điều 2')]),
    node('article', 'Điều 2', 'Chương II'),
  ]),
  node('chapter', 'Chương II', '', [node('article', 'Điều 3', '')]),
];
const at = (words: string) => TEXT.indexOf(words);

test('headings are counted with all that stands below them, and khoản are no headings', () => {
  const branches = outlineBranches(OUTLINE, TEXT, [at('Khoản hai'), at('Khoản một'), at('Ba'), at('Mở')]);
  const shown = shownBranches(branches, () => true).map(({ node: { label }, level, count }) => [label, level, count]);
  expect(shown).toEqual([
    ['Chương I', 1, 2],
    ['Điều 1', 2, 2],
    ['Điều 2', 2, 0],
    ['Chương II', 1, 1],
    ['Điều 3', 2, 1],
  ]);
  expect(countBranches(branches)).toBe(5);
  expect(shownBranches(branches, () => false)).toHaveLength(2);
});

test('a place stands under its headings, outermost first; before the first it stands under none', () => {
  const branches = outlineBranches(OUTLINE, TEXT, []);
  const labels = (words: string) => branchesAt(branches, at(words)).map(({ node: { label } }) => label);
  expect(labels('Khoản hai')).toEqual(['Chương I', 'Điều 1']);
  expect(labels('Chương II')).toEqual(['Chương II']);
  expect(labels('Mở')).toEqual([]);
});

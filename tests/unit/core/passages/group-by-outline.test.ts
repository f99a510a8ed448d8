import { describe, expect, test } from 'vitest';
import type { Outline, OutlineLevel, OutlineNode } from '../../../../src/core/model/outline.ts';
import { groupByOutline } from '../../../../src/core/passages/group-by-outline.ts';
import { headingName, shortHeadingName } from '../../../../src/core/passages/heading-name.ts';

const TEXT = [
  'Lời dẫn của nghị quyết.', // 0
  'I. QUAN ĐIỂM', // 24
  '1. Công nghiệp hoá là quá trình lâu dài.', // 37
  '2. Mục tiêu tổng quát', // 78
  'Đến năm 2030 đạt được như sau.', // 100
  'a) Về kinh tế thì tăng trưởng.', // 131
  'II. TỔ CHỨC THỰC HIỆN', // 162
  'Các cấp uỷ quán triệt.', // 184
  'Nơi nhận: như trên.', // 207
].join('\n');

const node = (
  level: OutlineLevel,
  label: string,
  title: string,
  start: number,
  end: number,
  children: Outline = [],
): OutlineNode => ({ level, label, title, start, end, children });

const OUTLINE: Outline = [
  node('roman', 'I', 'QUAN ĐIỂM', 24, 161, [
    node('arabic', '1', 'Công nghiệp hoá là quá trình lâu dài', 37, 77),
    node('arabic', '2', 'Mục tiêu tổng quát', 78, 161, [node('point', 'a', 'Về kinh tế', 131, 161)]),
  ]),
  node('roman', 'II', 'TỔ CHỨC THỰC HIỆN', 162, 206),
];

const groupsOf = (outline: Outline, ...ats: (number | null)[]) =>
  groupByOutline(
    outline,
    TEXT,
    ats.map((at) => ({ at })),
  ).map(({ kind, path, items }) => [kind, path.map(shortHeadingName).join(' › '), items.map(({ at }) => at)]);

describe('a passage belongs to the innermost heading over it', () => {
  test('numbered paragraphs and points make no group of their own', () => {
    expect(groupsOf(OUTLINE, 30, 40, 80, 110, 140, 190)).toEqual([
      ['entry', 'I', [30, 40]],
      ['entry', 'I › 2', [80, 110, 140]],
      ['entry', 'II', [190]],
    ]);
  });

  test('what stands before the first heading, after the last entry and outside the text is said', () => {
    expect(groupsOf(OUTLINE, -12, 3, 24, 207, null)).toEqual([
      ['lead', '', [-12, 3]],
      ['entry', 'I', [24]],
      ['tail', '', [207]],
      ['outside', '', [null]],
    ]);
  });

  test('an article without headings is one list', () => {
    expect(groupsOf([], 3, 190, null)).toEqual([['whole', '', [3, 190, null]]]);
  });

  test('a key is the same whatever else is in the list', () => {
    const keyOf = (...ats: number[]) =>
      groupByOutline(
        OUTLINE,
        TEXT,
        ats.map((at) => ({ at })),
      ).at(-1)?.key;
    expect(keyOf(110)).toBe(keyOf(3, 40, 110));
    expect(keyOf(110)).not.toBe(keyOf(190));
  });
});

test.each([
  ['CHƯƠNG II', 'NHỮNG QUY ĐỊNH CHUNG', 'Chương II. Những quy định chung', 'Chương II'],
  ['Điều 5', 'Phạm vi điều chỉnh', 'Điều 5. Phạm vi điều chỉnh', 'Điều 5'],
  ['PHẦN THỨ NHẤT', '', 'Phần thứ nhất', 'Phần thứ nhất'],
  ['II', 'QUAN ĐIỂM CHỈ ĐẠO CỦA ĐẢNG', 'II. Quan điểm chỉ đạo của Đảng', 'II'],
  ['', 'Chuyện ở Xóm Đình', 'Chuyện ở Xóm Đình', 'Chuyện ở Xóm Đình'],
  ['PHỤ LỤC I', 'Danh mục', 'Phụ lục I. Danh mục', 'Phụ lục I'],
])('%s %s', (label, title, whole, short) => {
  expect(headingName({ label, title })).toBe(whole);
  expect(shortHeadingName({ label, title })).toBe(short);
});

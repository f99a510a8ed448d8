import { expect, test } from 'vitest';
import { citePlace } from '../../../../src/core/citation/cite-place.ts';
import type { Outline, OutlineLevel } from '../../../../src/core/model/outline.ts';

/** An outline of one entry a level, each 100 units shorter at its end than the one that holds it. */
function nested(...entries: [level: OutlineLevel, label: string][]): Outline {
  return entries.reduceRight<Outline>(
    (children, [level, label], depth) => [
      { level, label, title: 'T', start: depth * 10, end: 1000 - depth * 10, children },
    ],
    [],
  );
}

test.each<[string, [OutlineLevel, string][]]>([
  [
    'điểm a, khoản 2, Điều 5, Mục 1, Chương II, Phần thứ nhất',
    [
      ['part', 'PHẦN THỨ NHẤT'],
      ['chapter', 'CHƯƠNG II'],
      ['section', 'Mục 1'],
      ['article', 'ĐIỀU 5'],
      ['clause', '2'],
      ['point', 'a'],
    ],
  ],
  [
    'khoản 2a, Điều 217a',
    [
      ['article', 'Điều 217a'],
      ['clause', '2a'],
    ],
  ],
  [
    'điểm a, khoản 1, Điều 2',
    [
      ['article', 'Điều 2'],
      ['clause', 'Khoản 1'],
      ['point', 'Điểm a'],
    ],
  ],
  [
    'điểm đ, Điều 2',
    [
      ['article', 'Điều 2'],
      ['point', 'đ'],
    ],
  ],
  [
    'tiết b, điểm 3.1, khoản 3, Điều 6',
    [
      ['article', 'Điều 6'],
      ['clause', '3'],
      ['clause', '3.1'],
      ['point', 'b'],
    ],
  ],
  [
    'khoản 2, mục I, Điều 1',
    [
      ['article', 'Điều 1'],
      ['roman', 'I'],
      ['clause', '2'],
    ],
  ],
  ['mục II', [['roman', 'II']]],
  [
    'điểm 2, mục II',
    [
      ['roman', 'II'],
      ['arabic', '2'],
    ],
  ],
  [
    'tiết a, điểm 2, mục II',
    [
      ['roman', 'II'],
      ['arabic', '2'],
      ['point', 'a'],
    ],
  ],
  [
    'điểm a, mục II',
    [
      ['roman', 'II'],
      ['point', 'a'],
    ],
  ],
  [
    'điểm 1.1, mục I, phần A',
    [
      ['section', 'A'],
      ['roman', 'I'],
      ['arabic', '1'],
      ['arabic', '1.1'],
    ],
  ],
  [
    'tiết a, điểm 1.1.2',
    [
      ['arabic', '1'],
      ['arabic', '1.1'],
      ['arabic', '1.1.2'],
      ['point', 'a'],
    ],
  ],
  [
    'tiết 3, điểm 1, mục I',
    [
      ['roman', 'I'],
      ['arabic', '1'],
      ['arabic', '3'],
    ],
  ],
  [
    'điểm 2, Phụ lục II',
    [
      ['heading', 'PHỤ LỤC II'],
      ['arabic', '2'],
    ],
  ],
  ['Lời nói đầu', [['heading', 'LỜI NÓI ĐẦU']]],
  [
    'Điều 1, Quy định',
    [
      ['heading', 'Quy định'],
      ['article', 'Điều 1'],
    ],
  ],
  [
    'điểm 2, mục I',
    [
      ['heading', ''],
      ['roman', 'I'],
      ['arabic', '2'],
    ],
  ],
  ['', [['heading', '']]],
])('%s', (citation, entries) => {
  expect(citePlace(nested(...entries), 500)).toBe(citation);
});

test('a place between two entries belongs to what holds both', () => {
  const outline: Outline = [
    {
      level: 'article',
      label: 'Điều 1',
      title: '',
      start: 0,
      end: 50,
      children: [
        { level: 'clause', label: '1', title: '', start: 10, end: 20, children: [] },
        { level: 'clause', label: '2', title: '', start: 21, end: 50, children: [] },
      ],
    },
  ];
  expect([0, 10, 20, 21, 49, 50].map((offset) => citePlace(outline, offset))).toEqual([
    'Điều 1',
    'khoản 1, Điều 1',
    'Điều 1',
    'khoản 2, Điều 1',
    'khoản 2, Điều 1',
    '',
  ]);
});

// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { blockText } from '../../../../src/dom/extract/blocks.ts';
import { buildOutline } from '../../../../src/dom/outline/build-outline.ts';
import { readLabel } from '../../../../src/dom/outline/labels.ts';
import { outlineLabels, parsePage } from '../fixture-pages.ts';

const lines = (...texts: string[]) => parsePage(texts.map((text) => `<p>${text}</p>`).join('')).body;

test('a law nests Phần, Chương, Mục, Điều, Khoản, Điểm', () => {
  const root = lines(
    '<b>PHẦN THỨ NHẤT</b>',
    '<b>QUY ĐỊNH CHUNG</b>',
    'Chương I',
    'Mục 1. Phạm vi',
    'Điều 1. Đối tượng',
    '1. Người đọc.',
    'a) Đọc ở nhà;',
    'b) Đọc ở nơi khác.',
    '2. Người viết.',
    'Điều 2. Hiệu lực',
    'Chương II',
    'Điều 3. Thi hành',
  );
  const outline = buildOutline(root, { isDocument: true });
  expect(outlineLabels(outline)).toEqual([
    'part PHẦN THỨ NHẤT',
    'chapter Chương I',
    'section Mục 1',
    'article Điều 1',
    'clause 1',
    'point a',
    'point b',
    'clause 2',
    'article Điều 2',
    'chapter Chương II',
    'article Điều 3',
  ]);
  const part = outline[0];
  expect(part?.title).toBe('QUY ĐỊNH CHUNG');
  expect(part?.children.map((chapter) => chapter.label)).toEqual(['Chương I', 'Chương II']);
  const text = blockText(root);
  const first = part?.children[0]?.children[0]?.children[0];
  expect(text.slice(first?.start, first?.end)).toBe(
    'Điều 1. Đối tượng\n1. Người đọc.\na) Đọc ở nhà;\nb) Đọc ở nơi khác.\n2. Người viết.',
  );
  expect(part?.end).toBe(text.length);
});

test('a resolution nests I, 1, 1.1, a', () => {
  const root = lines(
    'I. TÌNH HÌNH',
    '1. Kết quả',
    '1.1. Về học tập',
    'a) Đã đổi giờ học',
    '2. Hạn chế',
    'II. NHIỆM VỤ',
  );
  expect(outlineLabels(buildOutline(root, { isDocument: true }))).toEqual([
    'roman I',
    'arabic 1',
    'arabic 1.1',
    'point a',
    'arabic 2',
    'roman II',
  ]);
});

test('an ordinary article has its headings, not its numbered sentences', () => {
  const root = parsePage('<p>1. Một câu</p><h2>Bối cảnh</h2><p>a) Câu khác</p><h3>Chi tiết</h3><h2>Kết</h2>').body;
  const outline = buildOutline(root, { isDocument: false });
  expect(outline.map((node) => node.title)).toEqual(['Bối cảnh', 'Kết']);
  expect(outline[0]?.children.map((node) => node.title)).toEqual(['Chi tiết']);
});

test.each([
  ['Điều 5 của Quy định này nêu rõ'],
  ['Năm 2020. Một năm khó'],
  ['12.345 người'],
  ['18/10 khai mạc'],
  ['Chương trình hành động'],
  ['Phần lớn đảng viên'],
  ['Mục tiêu chung'],
])('%s is not labelled', (line) => {
  expect(readLabel(line)).toBeNull();
});

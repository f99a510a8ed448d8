// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { citePlace } from '../../../../src/core/citation/cite-place.ts';
import type { Outline } from '../../../../src/core/model/outline.ts';
import { blockText } from '../../../../src/dom/extract/blocks.ts';
import { promoteHeadings } from '../../../../src/dom/extract/headings.ts';
import { buildOutline } from '../../../../src/dom/outline/build-outline.ts';
import { parsePage } from '../fixture-pages.ts';
import { type ArticlePlace, constitutionText, penalCodeText } from './law-texts.ts';
import { LAYOUTS } from './layouts.ts';

/** Thousands of lines through jsdom, on a machine that may be busy. */
const TIMEOUT = 60_000;

/** Every Điều with the labels above it, headings without a label left out. */
function articlePlaces(outline: Outline, above: string[] = []): ArticlePlace[] {
  return outline.flatMap((node) => {
    const label = node.label.replace(
      /^\p{Lu}{3,}(?:\s+THỨ \p{Lu}+)?/u,
      (word) => word.charAt(0) + word.slice(1).toLowerCase(),
    );
    const own = node.level === 'article' ? [{ label, above }] : [];
    return [...own, ...articlePlaces(node.children, label === '' ? above : [...above, label])];
  });
}

describe.each(Object.entries(LAYOUTS))('%s', (_name, layout) => {
  test.each([
    ['a constitution', constitutionText(), 120],
    ['a penal code', penalCodeText(), 427],
  ])(
    '%s has every Điều in its place',
    (_law, { lines, places }, count) => {
      const { body } = parsePage(layout(lines));
      promoteHeadings(body);
      const outline = buildOutline(body, { isDocument: true });
      expect(places).toHaveLength(count);
      expect(articlePlaces(outline)).toEqual(places);
      // The signature belongs to no Điều.
      const last = outline.at(-1);
      expect(blockText(body).slice(last?.start, last?.end)).not.toMatch(/Đã ký|CHỦ NHIỆM|Điều này được sửa đổi/);
    },
    TIMEOUT,
  );
});

test('any passage of a code can be cited', () => {
  const { body } = parsePage(LAYOUTS['bold paragraphs']?.(penalCodeText().lines) ?? '');
  const outline = buildOutline(body, { isDocument: true });
  const text = blockText(body);
  const cite = (passage: string, after: string) => citePlace(outline, text.indexOf(passage, text.indexOf(after)));
  expect(cite('c) Quá hạn', 'Điều 51.')).toBe('điểm c, khoản 1, Điều 51, Mục 1, Chương VIII, Phần thứ nhất');
  expect(cite('Sách hiếm', 'Điều 51.')).toBe('điểm đ, khoản 1, Điều 51, Mục 1, Chương VIII, Phần thứ nhất');
  expect(cite('mà tái phạm', 'Điều 217a.')).toBe('khoản 2, Điều 217a, Mục 3, Chương XVIII, Phần thứ hai');
  expect(cite('Người dưới 16 tuổi', 'Điều 352.')).toBe('Điều 352, Chương XXIII, Phần thứ hai');
  expect(cite('CÁC TỘI PHẠM', 'Phần thứ hai')).toBe('Phần thứ hai');
  expect(cite('XÁC THỰC', 'Điều 426.')).toBe('');
});

// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Outline } from '../../../../src/core/model/outline.ts';
import { blockText } from '../../../../src/dom/extract/blocks.ts';
import { promoteHeadings } from '../../../../src/dom/extract/headings.ts';
import { buildOutline } from '../../../../src/dom/outline/build-outline.ts';
import { parsePage } from '../fixture-pages.ts';
import { type ArticlePlace, constitutionText, penalCodeText } from './law-texts.ts';
import { LAYOUTS } from './layouts.ts';

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
  ])('%s has every Điều in its place', (_law, { lines, places }, count) => {
    const { body } = parsePage(layout(lines));
    promoteHeadings(body);
    const outline = buildOutline(body, { isDocument: true });
    expect(places).toHaveLength(count);
    expect(articlePlaces(outline)).toEqual(places);
    // The signature belongs to no Điều.
    const last = outline.at(-1);
    expect(blockText(body).slice(last?.start, last?.end)).not.toMatch(/Đã ký|CHỦ NHIỆM|Điều này được sửa đổi/);
  });
});

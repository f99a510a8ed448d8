// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { measure } from '../../../../src/dom/detect/features.ts';
import { nativeAccess } from '../../../../src/dom/detect/native.ts';
import { THRESHOLD, WEIGHTS } from '../../../../src/dom/detect/weights.ts';
import { parsePage } from '../fixture-pages.ts';

function featuresOf(html: string) {
  const page = parsePage(html);
  return measure(nativeAccess(page), page, page.documentElement, 'https://example.vn/').features;
}

test('weights.ts was trained on exactly the features that are measured', () => {
  expect(Object.keys(WEIGHTS).sort()).toEqual(Object.keys(featuresOf('<p>a</p>')).sort());
});

test('every feature lies between 0 and 1, also of an empty page', () => {
  const full = featuresOf(`<h1>${'a '.repeat(99)}</h1>${`<p>${'Một câu dài. '.repeat(900)}</p>`.repeat(99)}`);
  for (const values of [full, featuresOf('')]) {
    const wrong = Object.entries(values).filter(([, value]) => !(Number(value) >= 0 && Number(value) <= 1));
    expect(wrong).toEqual([]);
  }
});

test('the threshold is a probability', () => {
  expect(THRESHOLD).toBeGreaterThan(0);
  expect(THRESHOLD).toBeLessThan(1);
});

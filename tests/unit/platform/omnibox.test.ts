import { expect, it, vi } from 'vitest';
import { describeSuggestion } from '../../../src/platform/omnibox.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const title = [
  { text: 'Hỏi & đáp <b>', isMatch: false },
  { text: '"Đường"', isMatch: true },
];

it('a suggestion is XML for Chromium, whatever the title holds', () => {
  expect(describeSuggestion({ title, detail: "Báo 'Mẫu'\n2020" }, true)).toBe(
    'Hỏi &amp; đáp &lt;b&gt;<match>&quot;Đường&quot;</match><dim> · Báo &apos;Mẫu&apos; 2020</dim>',
  );
});

it('and plain text for Firefox', () => {
  expect(describeSuggestion({ title, detail: 'Báo Mẫu' }, false)).toBe('Hỏi & đáp <b>"Đường" · Báo Mẫu');
  expect(describeSuggestion({ title, detail: '' }, false)).toBe('Hỏi & đáp <b>"Đường"');
});

import { describe, expect, it } from 'vitest';
import { finish, frequency, indexPage } from '../../../../src/core/anchoring/page-index.ts';

const index = (text: string) => finish(indexPage(text));

/** A word of its own for each number. */
const wordOf = (number: number) =>
  `đổ${number.toString(36).replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] as string)}`;

describe('a page as words', () => {
  it('keeps thousands of spellings apart, and decomposed ones together with composed ones', () => {
    const words = Array.from({ length: 6000 }, (_, number) => wordOf(number));
    const distinct = new Set(words).size;
    const { ids, vocabulary } = index(`${words.join(' ')} ${words.map((word) => word.normalize('NFD')).join(' ')}`);
    expect(ids.length).toBe(12_000);
    expect(new Set(ids.subarray(0, 6000)).size).toBe(distinct);
    expect(ids.subarray(6000)).toEqual(ids.subarray(0, 6000));
    expect(vocabulary.keys.length).toBe(distinct);
  });

  it('cuts no character of a long text without spaces', () => {
    const nom = '𡨸喃'.repeat(12_000);
    const page = index(nom);
    expect(page.ids.length).toBe(24_000);
    expect(page.vocabulary.keys).toEqual(['𡨸', '喃']);
    expect(frequency(page, 0)).toBe(12_000);
    expect(page.collapsed.at(-1)).toBe(nom.length - 1);
  });

  it('cuts no word of a long text without spaces', () => {
    const data = 'đồng+'.repeat(10_000);
    const page = index(data);
    expect(page.vocabulary.keys.length).toBe(1);
    expect(page.ids.length).toBe(10_000);
    expect(page.ends.at(-1)).toBe(data.length - 1);
  });

  it('has room for a word a character', () => {
    const page = index('a1'.repeat(5000));
    expect(page.ids.length).toBe(10_000);
    expect([...page.starts.subarray(0, 4)]).toEqual([0, 1, 2, 3]);
    expect(page.starts.at(-1)).toBe(9999);
  });

  it('counts offsets with white space collapsed, from the first word on', () => {
    const page = index('\n  Chi  bộ \n\n bàn (việc)…  sửa đường');
    const at = 'Chi bộ bàn (việc)… sửa đường';
    expect([...page.collapsed]).toEqual(['Chi', 'bộ', 'bàn', 'việc', 'sửa', 'đường'].map((word) => at.indexOf(word)));
  });
});

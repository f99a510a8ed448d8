import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../../../src/core/text/align.ts';

const list = fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 30 });

/** The longest common run, by the definition. */
function longest(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (table[i] as number[])[j] =
        a[i] === b[j]
          ? (table[i + 1]?.[j + 1] as number) + 1
          : Math.max(table[i + 1]?.[j] as number, table[i]?.[j + 1] as number);
  return table[0]?.[0] as number;
}

describe('equal entries of two lists', () => {
  test('are equal, and rise in both', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const pairs = align(a, b);
        for (const [index, [at, there]] of pairs.entries()) {
          expect(a[at]).toBe(b[there]);
          const next = pairs[index + 1];
          if (next) expect(next[0] > at && next[1] > there).toBe(true);
        }
      }),
    );
  });

  test('are all of a list that only lost or only gained entries', () => {
    fc.assert(
      fc.property(list, fc.infiniteStream(fc.boolean()), (a, kept) => {
        const part = a.filter(() => kept.next().value);
        expect(align(a, part)).toHaveLength(part.length);
        expect(align(part, a)).toHaveLength(part.length);
      }),
    );
  });

  test('are as many as there can be where nothing is unique', () => {
    const few = fc.array(fc.constantFrom('x', 'y'), { minLength: 4, maxLength: 20 });
    fc.assert(
      fc.property(few, few, (a, b) => {
        const doubled = [...a, 'x', 'y', 'x', 'y'];
        const other = ['y', 'x', 'y', 'x', ...b];
        const pairs = align(doubled, other);
        expect(pairs.length).toBe(longest(doubled, other));
      }),
    );
  });

  test('are as many as there can be where a trimmed end left one entry unique', () => {
    expect(align([...'yxxxxxyxy'], [...'yxyxxxxy'])).toHaveLength(7);
  });

  test('are found in long lists of words that all stand often', () => {
    let seed = 7;
    const words = Array.from({ length: 4_000 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return `w${seed % 90}`;
    });
    const edited = ['khác', ...words.slice(0, 2_000), 'thêm', ...words.slice(2_001), 'hết'];
    expect(align(words, edited)).toHaveLength(3_999);
  });
});

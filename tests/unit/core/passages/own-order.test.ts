import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hasOwnOrder,
  inOwnOrder,
  type RankChange,
  type Ranked,
  rankBeside,
} from '../../../../src/core/passages/own-order.ts';

const list = (ids: string, ranks: Record<string, number> = {}): Ranked[] =>
  [...ids].map((id) => (ranks[id] === undefined ? { id } : { id, rank: ranks[id] }));
const ids = (passages: readonly Ranked[]) => passages.map(({ id }) => id).join('');

/** The passages, still in the order of the text, with what was written. */
function written(passages: readonly Ranked[], changes: readonly RankChange[]): Ranked[] {
  const ranks = new Map(changes.map(({ id, rank }) => [id, rank]));
  return passages.map(({ id, rank }) => {
    const now = ranks.has(id) ? ranks.get(id) : rank;
    return now === undefined || now === null ? { id } : { id, rank: now };
  });
}

const moved = (passages: readonly Ranked[], id: string, side: 'before' | 'behind', other: string) =>
  written(passages, rankBeside(inOwnOrder(passages), id, side, other));

describe('the order', () => {
  test('is that of the text until somebody moves something', () => {
    expect(ids(inOwnOrder(list('abc')))).toBe('abc');
    expect(hasOwnOrder(list('abc'))).toBe(false);
  });

  test('a passage marked since stands behind the one that it follows in the text', () => {
    expect(ids(inOwnOrder(list('abxcy', { a: 3, b: 1, c: 2 })))).toBe('bxcya');
    expect(ids(inOwnOrder(list('xya', { a: 1 })))).toBe('xya');
  });

  test('of two with one rank the text’s order decides', () => {
    expect(ids(inOwnOrder(list('abc', { a: 2, b: 2, c: 1 })))).toBe('cab');
  });
});

describe('moving', () => {
  test('the first move ranks all, a later one writes one passage', () => {
    const first = moved(list('abcd'), 'd', 'before', 'b');
    expect(ids(inOwnOrder(first))).toBe('adbc');
    const changes = rankBeside(inOwnOrder(first), 'a', 'behind', 'c');
    expect(changes.map(({ id }) => id)).toEqual(['a']);
    expect(ids(inOwnOrder(written(first, changes)))).toBe('dbca');
  });

  test('what is moved nowhere changes nothing', () => {
    expect(rankBeside(list('ab'), 'a', 'before', 'a')).toEqual([]);
    expect(rankBeside(list('ab'), 'x', 'before', 'a')).toEqual([]);
    expect(rankBeside(list('ab'), 'a', 'before', 'x')).toEqual([]);
  });

  test('two windows that move two passages disturb neither', () => {
    const start = moved(list('abcde'), 'e', 'before', 'd');
    const one = rankBeside(inOwnOrder(start), 'a', 'behind', 'b');
    const two = rankBeside(inOwnOrder(start), 'd', 'before', 'c');
    expect(ids(inOwnOrder(written(written(start, one), two)))).toBe('badce');
  });

  test('any series of moves gives what a plain list gives, however often one gap is halved', () => {
    const move = fc.record({ from: fc.nat(5), to: fc.nat(5), side: fc.constantFrom('before', 'behind') });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 80 }), (moves) => {
        let passages = list('abcdef');
        let plain = [...'abcdef'];
        for (const { from, to, side } of moves) {
          const [id, other] = [plain[from] as string, plain[to] as string];
          if (id === other) continue;
          passages = moved(passages, id, side as 'before', other);
          plain = plain.filter((one) => one !== id);
          plain.splice(plain.indexOf(other) + (side === 'behind' ? 1 : 0), 0, id);
          expect(ids(inOwnOrder(passages))).toBe(plain.join(''));
        }
      }),
    );
  });

  test('a gap halved a hundred times is ranked anew', () => {
    let passages = moved(list('abc'), 'c', 'before', 'b');
    for (let time = 0; time < 100; time++) {
      const [, second, third] = inOwnOrder(passages) as [Ranked, Ranked, Ranked];
      passages = moved(passages, third.id, 'before', second.id);
      expect(inOwnOrder(passages)[1]?.id).toBe(third.id);
    }
  });
});

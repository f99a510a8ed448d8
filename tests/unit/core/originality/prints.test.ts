import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseCandidates } from '../../../../src/core/originality/choose-candidates.ts';
import { PrintIndex } from '../../../../src/core/originality/print-index.ts';
import { syllablesOf } from '../../../../src/core/originality/syllables.ts';
import { GRAM, packPrints, readPrints, WINDOW, winnow } from '../../../../src/core/originality/winnow.ts';

const word = fc.constantFrom(...'ao bến cát dốc đò ghe hói kênh lạch mương ngòi phá rạch sông vịnh'.split(' '));
const text = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((list) => list.join(' '));
const printsOf = (of: string) => winnow(syllablesOf(of));

describe('fingerprints', () => {
  it('are shared by any two texts that share a run of gram and window', () => {
    fc.assert(
      fc.property(text(0, 30), text(GRAM + WINDOW - 1, 20), text(0, 30), text(0, 30), (before, run, other, behind) => {
        const one = new Set(printsOf(`${before} ${run} ${behind}`).hashes);
        expect([...printsOf(`${other} ${run}`).hashes].some((hash) => one.has(hash))).toBe(true);
      }),
    );
  });

  it('are the same however the words are spelled', () => {
    const plain = 'hoà thuận với láng giềng uỷ thác việc nhỏ cho nhau';
    expect(printsOf(plain.replace('hoà', 'HÒA').replace('uỷ', 'ủy').normalize('NFD')).hashes).toEqual(
      printsOf(plain).hashes,
    );
  });

  it('come back from their pack, each once and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 28 - 1)), (hashes) => {
        const read: number[] = [];
        readPrints(packPrints(Uint32Array.from(hashes)), (hash) => read.push(hash));
        expect(read).toEqual([...new Set(hashes)].sort((a, b) => a - b));
      }),
    );
  });

  it('that end too soon are refused', () => {
    expect(() => readPrints(Uint8Array.of(200), () => undefined)).toThrow(RangeError);
  });
});

describe('an index of them', () => {
  it('tells which articles have one', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(2 ** 28 - 1), { maxLength: 20 }), { maxLength: 8 }), (articles) => {
        const index = new PrintIndex(
          articles.map((hashes, at) => ({ articleId: String(at), bytes: packPrints(Uint32Array.from(hashes)) })),
        );
        for (const hash of articles.flat()) {
          const having: number[] = [];
          index.each(hash, (article) => having.push(article));
          expect(having).toEqual(articles.flatMap((hashes, at) => (hashes.includes(hash) ? [at] : [])));
        }
      }),
    );
  });

  it('chooses the article that a draft was copied from before those that share a turn with it', () => {
    const copied = 'đò ngang chở lúa qua sông vịnh kênh rạch mương ngòi phá ghe bến cát dốc ao';
    const texts = [
      `một hai ba bốn ${copied.slice(0, 24)}`,
      `khác hẳn ${copied}`,
      'không có gì chung cả ở đây đâu nhé bạn',
    ];
    const index = new PrintIndex(
      texts.map((one, at) => ({ articleId: String(at), bytes: packPrints(printsOf(one).hashes) })),
    );
    const { candidates } = chooseCandidates(winnow(syllablesOf(`Tôi viết: ${copied}`), GRAM, 1), [index]);
    expect(candidates[0]?.articleId).toBe('1');
    expect(candidates.map(({ articleId }) => articleId)).not.toContain('2');
  });
});

// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAll, describeRange, quoteOf } from '../../../../src/dom/anchor/index.ts';
import { article, pageOf, SENTENCES, textNodes } from './page.ts';

/** Letters and figures alone, tone marks last: what must survive however the page is served. */
const bare = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/([\u0300\u0301\u0303\u0309\u0323])(\p{L}*)/gu, '$2$1')
    .replace(/[^\p{L}\p{N}]/gu, '');

const anyOrder = fc.shuffledSubarray(SENTENCES, { minLength: 8 });

/** An article and a range of it: two points anywhere in its text, at least one word apart. */
const anyPassage = fc
  .record({ sentences: anyOrder, perParagraph: fc.integer({ min: 1, max: 4 }), from: fc.nat(), length: fc.nat(400) })
  .map(({ sentences, perParagraph, from, length }) => {
    const html = article(sentences, perParagraph);
    const { root } = pageOf(html);
    const points = textNodes(root).flatMap((node) => [...node.data].map((_, at) => ({ node, at })));
    const first = from % points.length;
    const last = Math.min(points.length - 1, first + length + 1);
    const range = root.ownerDocument.createRange();
    range.setStart(points[first]?.node as Text, points[first]?.at as number);
    range.setEnd(points[last]?.node as Text, points[last]?.at as number);
    return { html, sentences, selector: describeRange(range, root), quote: quoteOf(range) };
  })
  .filter(({ quote }) => /[\p{L}\p{N}]/u.test(quote));

function anchorOn(html: string, selector: ReturnType<typeof describeRange>) {
  const { root } = pageOf(html);
  const [anchoring] = anchorAll(root, [selector]);
  return { state: anchoring?.state, quote: anchoring?.range ? quoteOf(anchoring.range) : '' };
}

/** The other placement of tone marks, both ways: hoà and hòa, uỷ and ủy. */
function otherPlacement(html: string): string {
  const pairs = ['oà òa', 'oá óa', 'oả ỏa', 'oã õa', 'oạ ọa', 'uỷ ủy', 'uý úy', 'uỳ ùy', 'uỵ ụy'];
  return pairs.reduce((text, pair) => {
    const [after, before] = pair.split(' ') as [string, string];
    return text.replaceAll(before, '\u0001').replaceAll(after, before).replaceAll('\u0001', after);
  }, html);
}

describe('any passage', () => {
  it('comes back to the letter on the page that it was made on', () => {
    fc.assert(
      fc.property(anyPassage, ({ html, selector, quote }) => {
        expect(anchorOn(html, selector)).toEqual({ state: 'found', quote });
      }),
      { numRuns: 300 },
    );
  });

  it('comes back on the page served decomposed', () => {
    fc.assert(
      fc.property(anyPassage, ({ html, selector, quote }) => {
        expect(anchorOn(html.normalize('NFD'), selector)).toEqual({ state: 'found', quote });
      }),
    );
  });

  it('comes back where tone marks are placed the other way', () => {
    fc.assert(
      fc.property(anyPassage, ({ html, selector, quote }) => {
        const at = anchorOn(otherPlacement(html), selector);
        expect(at.state).toBe('found');
        // A cut inside a syllable may fall on the other side of its mark; whole words must be the same.
        if (
          /^\p{L}+$/u.test(selector.exact.slice(0, 1)) &&
          /(^|\s)$/u.test(selector.prefix) &&
          /^(\s|$)/u.test(selector.suffix)
        )
          expect(bare(at.quote)).toBe(bare(quote));
      }),
    );
  });

  it('comes back between inserted paragraphs', () => {
    fc.assert(
      fc.property(anyPassage, fc.integer({ min: 1, max: 6 }), ({ html, selector, quote }, count) => {
        const more = '<p>Ảnh chụp tại lễ phát động, do bạn đọc gửi về.</p>'.repeat(count);
        expect(anchorOn(`<section>${more}</section>${html}<section>${more}</section>`, selector)).toEqual({
          state: 'found',
          quote,
        });
      }),
    );
  });
});

describe('any sentence', () => {
  it('is lost once it was deleted', () => {
    fc.assert(
      fc.property(anyOrder, fc.nat(), fc.integer({ min: 1, max: 4 }), (sentences, pick, perParagraph) => {
        const sentence = sentences[pick % sentences.length] as string;
        const { root } = pageOf(article(sentences, perParagraph));
        const node = textNodes(root).find(({ data }) => data.includes(sentence)) as Text;
        const range = root.ownerDocument.createRange();
        range.setStart(node, node.data.indexOf(sentence));
        range.setEnd(node, node.data.indexOf(sentence) + sentence.length);
        const selector = describeRange(range, root);
        const rest = sentences.filter((it) => it !== sentence);
        expect(anchorOn(article(rest, perParagraph), selector)).toEqual({ state: 'lost', quote: '' });
      }),
    );
  });
});

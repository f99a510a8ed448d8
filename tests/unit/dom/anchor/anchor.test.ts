// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Anchoring } from '../../../../src/dom/anchor/anchoring.ts';
import { anchorAll, anchorSliced, describeRange, quoteOf } from '../../../../src/dom/anchor/index.ts';
import { article, livePage, pageOf, rangeOf, SENTENCES } from './page.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

function describeOn(html: string, quote: string) {
  const { root } = pageOf(html);
  return describeRange(rangeOf(root, quote), root);
}

function anchorOn(html: string, selector: ReturnType<typeof describeOn>): Anchoring & { quote: string } {
  const { root } = pageOf(html);
  const [anchoring] = anchorAll(root, [selector]);
  if (!anchoring) throw new Error('no answer');
  return { ...anchoring, quote: anchoring.range ? quoteOf(anchoring.range) : '' };
}

const QUOTE = 'Hợp tác xã “Lúa Vàng” đã thuỷ lợi hoá được 42 héc-ta, tăng gấp đôi so với vụ trước.';

describe('a passage on the same page', () => {
  it('is found word for word with its punctuation', () => {
    const selector = describeOn(article(), QUOTE);
    expect(selector.exact).toBe(QUOTE);
    expect(anchorOn(article(), selector)).toMatchObject({ state: 'found', score: 1, quote: QUOTE });
  });

  it('keeps a beginning and an end inside a word', () => {
    const cut = 'uyết không thể dừng ở chỗ ch';
    const selector = describeOn(article(), cut);
    expect(anchorOn(article(), selector)).toMatchObject({ state: 'found', quote: cut });
    expect(anchorOn(article().normalize('NFD'), selector)).toMatchObject({ state: 'found', quote: cut });
  });

  it('fits into 700 bytes for some 200 characters', () => {
    const quote = `${SENTENCES[7]} ${SENTENCES[8]}`;
    expect(quote.length).toBeGreaterThan(150);
    expect(bytes(describeOn(article(), quote))).toBeLessThanOrEqual(700);
  });

  it('may cross blocks', () => {
    const { root } = pageOf(article());
    const range = rangeOf(root, SENTENCES[2] as string);
    range.setEnd(rangeOf(root, SENTENCES[3] as string).endContainer, 20);
    const selector = describeRange(range, root);
    expect(quoteOf(range).split('\n')).toHaveLength(2);
    expect(anchorOn(article(), selector)).toMatchObject({ state: 'found', quote: quoteOf(range) });
  });
});

describe('a changed page', () => {
  const selector = describeOn(article(), QUOTE);
  const found = { state: 'found', quote: QUOTE };
  const html = article();

  it.each([
    ['served decomposed', html.normalize('NFD')],
    ['with the tone marks placed the other way', html.replaceAll('uỷ', 'ủy').replaceAll('hoá', 'hóa')],
    ['with no-break spaces', html.replaceAll(' được 42', '\u00a0được\u00a042')],
    ['with other quotation marks', html.replaceAll('“', '"').replaceAll('”', '"')],
    ['with another dash', html.replaceAll('héc-ta', 'héc–ta')],
    ['with soft hyphens', html.replaceAll('tăng', 'tă\u00adng')],
    ['with inline markup', html.replaceAll('42 héc-ta', '<b>42</b> <i>hé<u>c</u></i>-ta')],
    ['with a paragraph above', html.replace('<p>', '<p>Ảnh: Tư liệu của toà soạn.</p><p>')],
    ['with the paragraphs turned round', article([...SENTENCES].reverse())],
    ['with each sentence its own paragraph', article(SENTENCES, 1)],
    ['in another shell', `<main><div><section>${html}</section></div></main>`],
  ])('is found %s', (_, changed) => {
    const at = anchorOn(changed, selector);
    expect(at.state).toBe('found');
    expect(at.quote.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '').length).toBe(
      found.quote.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '').length,
    );
  });

  it('is changed when a few words were edited', () => {
    const at = anchorOn(html.replaceAll('42 héc-ta, tăng gấp đôi', '45 héc-ta, tăng hơn gấp đôi'), selector);
    expect(at.state).toBe('changed');
    expect(at.quote).toContain('45 héc-ta, tăng hơn gấp đôi so với vụ trước.');
    expect(at.quote.startsWith('Hợp tác xã')).toBe(true);
  });

  it('is changed when a box was put into its middle', () => {
    const box = '<div>Xem thêm: Chợ Phiên ngày giáp Tết rộn ràng người mua kẻ bán</div>';
    const at = anchorOn(html.replaceAll('đã thuỷ lợi', `${box}đã thuỷ lợi`), selector);
    expect(at.state).toBe('changed');
    expect(at.quote.endsWith('so với vụ trước.')).toBe(true);
  });

  it('is lost when the sentence is gone', () => {
    expect(anchorOn(html.replaceAll(QUOTE, ''), selector)).toMatchObject({ state: 'lost', range: null, score: 0 });
  });

  it('is lost when only a look-alike is left', () => {
    const alike = QUOTE.replace('42', '45').replace('gấp đôi', 'gấp ba');
    const both = html.replace('<footer>', `<p>${alike}</p><footer>`);
    const known = describeOn(both, QUOTE);
    expect(anchorOn(both, known)).toMatchObject(found);
    expect(anchorOn(both.replace(QUOTE, ''), known).state).toBe('lost');
  });

  it('is lost when only an identical one elsewhere is left', () => {
    const twice = html.replace('<footer>', `<p>Trích bài trên báo tường.</p><p>${QUOTE}</p><footer>`);
    const known = describeOn(twice, QUOTE);
    expect(known.rivals?.same).toBe(1);
    expect(anchorOn(twice, known)).toMatchObject(found);
    expect(anchorOn(twice.replace(`${QUOTE} `, ''), known).state).toBe('lost');
    expect(anchorOn(twice.replace(`<p>${QUOTE}</p>`, ''), known)).toMatchObject(found);
  });
});

describe('many passages', () => {
  it('are anchored in slices with the same answer', async () => {
    const { root } = pageOf(article());
    const selectors = SENTENCES.map((sentence) => describeRange(rangeOf(root, sentence), root));
    const batches: number[] = [];
    const sliced = await anchorSliced(root, selectors, { onBatch: (batch) => batches.push(batch.length) });
    expect(batches.reduce((a, b) => a + b, 0)).toBe(selectors.length);
    expect(sliced.map((it) => it.range && quoteOf(it.range))).toEqual(SENTENCES);
    expect(anchorAll(root, selectors).map((it) => it.state)).toEqual(sliced.map((it) => it.state));
  });

  it('sees a change made in the same task', () => {
    const { root, document } = livePage(article());
    const selector = describeRange(rangeOf(root, QUOTE), root);
    document.querySelector('article')?.remove();
    expect(anchorAll(root, [selector])[0]?.state).toBe('lost');
  });
});

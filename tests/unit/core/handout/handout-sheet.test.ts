import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseCuts } from '../../../../src/core/handout/choose-cuts.ts';
import { handoutSheet, isBlankSheet } from '../../../../src/core/handout/handout-sheet.ts';
import { readableAddress } from '../../../../src/core/handout/readable-address.ts';
import { cleanKept, quoteSentences, shownQuote } from '../../../../src/core/handout/shorten-quote.ts';
import { makeHandout } from '../../make-handout.ts';

const [PASSAGE] = makeHandout().passages;
const [SOURCE] = makeHandout().sources;
if (!PASSAGE || !SOURCE) throw new Error('no passage');

test('a page has what its handout says, with its day as offices write it', () => {
  const sheet = handoutSheet(makeHandout(), 'vi');
  expect(sheet).toMatchObject({
    unit: 'Chi bộ Bến Lúa',
    placeAndDay: 'Bến Lúa, ngày 05 tháng 02 năm 2026',
    title: 'Ba việc cần làm ngay',
    passages: [{ id: 'passage-000001', citation: PASSAGE.citation }],
    questions: [{ text: 'Việc này đang làm tới đâu?' }],
    sources: [{ address: 'van-ban-mau.example/nq-12' }],
  });
  expect(sheet.sources[0]?.code?.size).toBeGreaterThan(20);
  expect(isBlankSheet(sheet)).toBe(false);
});

test('nothing of a text with a marking stands on it, and nothing empty', () => {
  const other = { ...PASSAGE, passageId: 'p2', articleId: 'a2' };
  const sheet = handoutSheet(
    makeHandout({
      summary: ' \n ',
      questions: [{ id: 'q', text: '  ' }],
      passages: [PASSAGE, other],
      sources: [
        { ...SOURCE, isBarred: true },
        { ...SOURCE, articleId: 'a2', hasCode: false },
      ],
    }),
    'vi',
  );
  expect(sheet).toMatchObject({ summary: '', questions: [] });
  expect(sheet.passages.map(({ id }) => id)).toEqual(['p2']);
  expect(sheet.sources.map(({ id, code }) => [id, code])).toEqual([['a2', null]]);
});

test('sentences are left out with a sign, and the others stay word for word', () => {
  expect(quoteSentences(PASSAGE.quote)).toEqual([
    'Mỗi quý chọn một việc khó.',
    'Giao rõ người làm.',
    'Việc quá hạn thì nêu lại.',
  ]);
  const show = (kept: number[] | null): string => shownQuote({ quote: PASSAGE.quote, kept });
  expect(show(null)).toBe(PASSAGE.quote);
  expect(show([0, 2])).toBe('Mỗi quý chọn một việc khó. […] Việc quá hạn thì nêu lại.');
  expect(show([1])).toBe('[…] Giao rõ người làm. […]');
  expect(cleanKept(PASSAGE.quote, [2, 0, 0, 9, -1])).toEqual([0, 2]);
  expect(cleanKept(PASSAGE.quote, [])).toBeNull();
  expect(cleanKept(PASSAGE.quote, [0, 1, 2])).toBeNull();
});

test('whatever is left out, what stays are sentences of the quotation in their order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.array(fc.nat(6)), (text, kept) => {
      const quote = `${text}. Câu hai! Câu ba? Câu bốn.`;
      let at = 0;
      for (const part of shownQuote({ quote, kept }).split('[…]')) {
        const found = quote.indexOf(part.trim(), at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found + part.trim().length;
      }
    }),
  );
});

test('an address is printed so that a hand can type it', () => {
  expect(readableAddress('https://nhandan.example/xay-dung-dang/')).toBe('nhandan.example/xay-dung-dang/');
  expect(readableAddress('https://nhandan.example/')).toBe('nhandan.example');
  expect(readableAddress('http://bao.example:8080/b%C3%A0i%20m%E1%BB%99t/%C4%91%E1%BB%95i?a=%20b')).toBe(
    'http://bao.example:8080/b%C3%A0i%20m%E1%BB%99t/đổi?a=%20b',
  );
  expect(readableAddress('https://ai:mat-khau@bao.example/x')).toBe('bao.example/x');
  expect(readableAddress('https://bao.example/a%E2%80%AEb%2Fc%FF')).toBe('bao.example/a%E2%80%AEb%2Fc%FF');
  expect(['urn:sha256:00', 'file:///C:/a.pdf', ''].map(readableAddress)).toEqual(['', '', '']);
});

test('a printed address leads to the same page', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
      const { href } = new URL(url);
      const shown = readableAddress(href);
      const typed = new URL(shown.startsWith('http://') ? shown : `https://${shown}`);
      // As a server reads it: an encoded letter is that letter.
      const decoded = (address: string): string =>
        new URL(address).pathname.replace(/%[0-9a-f]{2}/gi, (hex) => {
          const letter = String.fromCharCode(Number.parseInt(hex.slice(1), 16));
          return /[A-Za-z0-9._~!$&'()*+,;=:@-]/.test(letter) ? letter : hex.toUpperCase();
        });
      expect(decoded(typed.href)).toBe(decoded(href));
      expect(typed.search).toBe(new URL(href).search);
    }),
    { numRuns: 30 },
  );
}, 20_000);

test('the least that makes room is offered', () => {
  const pieces = [
    { kind: 'passage' as const, id: 'p1', height: 80 },
    { kind: 'passage' as const, id: 'p2', height: 50 },
    { kind: 'question' as const, id: 'q1', height: 20 },
    { kind: 'question' as const, id: 'q2', height: 40 },
  ];
  expect(chooseCuts(pieces, 0)).toEqual([]);
  expect(chooseCuts(pieces, 30)).toEqual([
    { kind: 'question', ids: ['q2'] },
    { kind: 'passage', ids: ['p2'] },
  ]);
  expect(chooseCuts(pieces, 60)).toEqual([{ kind: 'passage', ids: ['p1'] }]);
  const more = [...pieces, { kind: 'passage' as const, id: 'p3', height: 10 }];
  expect(chooseCuts(more, 120)).toEqual([{ kind: 'passage', ids: ['p1', 'p2'] }]);
  // A page without any passage is none that was asked for.
  expect(chooseCuts(pieces, 120)).toEqual([]);
  expect(chooseCuts(pieces, 400)).toEqual([]);
});

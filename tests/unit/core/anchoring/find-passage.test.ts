import { describe, expect, it } from 'vitest';
import { describePassage, utf8Length } from '../../../../src/core/anchoring/describe-passage.ts';
import { findPassage } from '../../../../src/core/anchoring/find-passage.ts';
import { finish, indexPage } from '../../../../src/core/anchoring/page-index.ts';
import type { Selector } from '../../../../src/core/anchoring/selector.ts';

const ITEMS = [
  'Chi bộ thôn Đoài giúp hai hộ làm nhà trước tháng 3.',
  'Chi bộ thôn Đoài giúp hai hộ làm nhà trước tháng 5.',
  'Chi bộ thôn Đoài giúp hai hộ làm nhà trước tháng 8.',
  'Chi bộ thôn Đoài giúp hai hộ làm nhà trước tháng 11.',
];
const BEFORE = 'Sau buổi họp đầu năm, bà con đã thống nhất từng việc với thời hạn rõ ràng.';
const AFTER = 'Ban công tác mặt trận theo dõi và báo lại cho dân vào cuối mỗi quý.';

const index = (text: string) => finish(indexPage(text));

function make(text: string, quote: string): Selector {
  const start = text.indexOf(quote);
  return describePassage(index(text), start, start + quote.length);
}

function find(text: string, selector: Selector) {
  const match = findPassage(index(text), selector);
  return { ...match, quote: text.slice(match.start, match.end) };
}

const page = (items: readonly string[]) => [BEFORE, ...items, AFTER].join('\n');

describe('a list of look-alikes', () => {
  it.each(ITEMS)('finds each item: %s', (item) => {
    expect(find(page(ITEMS), make(page(ITEMS), item))).toMatchObject({ state: 'found', quote: item });
  });

  it.each(ITEMS)('closes up over a deleted item without taking its place: %s', (item) => {
    const rest = ITEMS.filter((it) => it !== item);
    expect(find(page(rest), make(page(ITEMS), item)).state).toBe('lost');
  });

  it('still follows an item that was edited', () => {
    const edited = ITEMS.with(1, 'Chi bộ thôn Đoài giúp bốn hộ sửa nhà trước tháng 5.');
    expect(find(page(edited), make(page(ITEMS), ITEMS[1] as string))).toMatchObject({
      state: 'changed',
      quote: edited[1],
    });
  });
});

describe('identical passages', () => {
  const row = 'Chưa hoàn thành, xin gia hạn.';
  const rows = ['Đường liên thôn:', row, 'Kênh nội đồng:', row, 'Nhà văn hoá:', row, 'Sân bóng:', row];

  it('are told apart by what stands around them', () => {
    const text = page(rows);
    const third = text.indexOf(row, text.indexOf('Nhà văn hoá'));
    const selector = describePassage(index(text), third, third + row.length);
    expect(selector.rivals).toMatchObject({ same: 3, before: 2 });
    const moved = page(['Cầu tre:', row, ...rows]);
    expect(find(moved, selector).start).toBe(moved.indexOf(row, moved.indexOf('Nhà văn hoá')));
  });

  it('are lost with their heading', () => {
    const text = page(rows);
    const third = text.indexOf(row, text.indexOf('Nhà văn hoá'));
    const selector = describePassage(index(text), third, third + row.length);
    expect(find(page(rows.toSpliced(4, 2)), selector).state).toBe('lost');
  });
});

describe('a very long passage', () => {
  const sentences = Array.from(
    { length: 60 },
    (_, at) => `Việc thứ ${at} do tổ ${at * 7} nhận, hẹn xong sau ${at + 3} tuần.`,
  );
  const long = sentences.join(' ');
  const selector = make(`${BEFORE}\n${long}\n${AFTER}`, long);

  it('is cut in the middle and found whole', () => {
    expect(selector.ellipsis).toBeDefined();
    expect(selector.exact.length).toBeLessThan(1000);
    expect(find(`${AFTER}\n${BEFORE}\n${long}\n${AFTER}`, selector)).toMatchObject({ state: 'found', quote: long });
  });

  it('is changed when its middle was edited', () => {
    const edited = sentences.toSpliced(30, 1, 'Việc này hoãn lại.').join(' ');
    expect(find(`${BEFORE}\n${edited}\n${AFTER}`, selector)).toMatchObject({ state: 'changed', quote: edited });
  });

  it('is found too when another program wrote it down whole', () => {
    const whole: Selector = { ...selector, exact: long };
    delete whole.ellipsis;
    expect(find(`${BEFORE}\n${long}\n${AFTER}`, whole)).toMatchObject({ state: 'found', quote: long });
  });

  it('is lost when all of it is gone', () => {
    expect(find(`${BEFORE}\n${AFTER}`, selector).state).toBe('lost');
  });
});

describe('odd input', () => {
  const bare = (exact: string): Selector => ({
    type: 'TextQuoteSelector',
    exact,
    prefix: '',
    suffix: '',
    position: { type: 'TextPositionSelector', start: 0, end: 0 },
  });

  it('loses what has no words, and everything on an empty page', () => {
    expect(find(page(ITEMS), bare('')).state).toBe('lost');
    expect(find(page(ITEMS), bare('…')).state).toBe('lost');
    expect(find('', bare('Chi bộ')).state).toBe('lost');
  });

  it('finds a bare quotation that is all there is', () => {
    expect(find(page(ITEMS), bare('theo dõi và báo lại cho dân')).state).toBe('found');
  });

  it('finds Han and Nôm, which have no spaces', () => {
    const text = '南國山河南帝居，截然定分在天書。 𡨸喃 là chữ của người Việt.';
    expect(find(text, make(text, '帝居，截然'))).toMatchObject({ state: 'found', quote: '帝居，截然' });
    expect(find(text, make(text, '𡨸喃'))).toMatchObject({ state: 'found', quote: '𡨸喃' });
  });

  it('counts UTF-8', () => {
    for (const text of ['abc', 'Đảng uỷ', '“—”', '𡨸', '']) expect(utf8Length(text)).toBe(Buffer.byteLength(text));
  });
});

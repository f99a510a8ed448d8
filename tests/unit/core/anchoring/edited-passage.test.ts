import { describe, expect, it } from 'vitest';
import { describePassage, utf8Length } from '../../../../src/core/anchoring/describe-passage.ts';
import { findPassage } from '../../../../src/core/anchoring/find-passage.ts';
import { finish, indexPage } from '../../../../src/core/anchoring/page-index.ts';

const LEFT = 'Sau buổi họp đầu năm, bà con thống nhất từng việc với thời hạn rõ ràng; việc';
const QUOTE = 'cấp nước sạch cho khu tái định cư phải xong trước mùa khô năm nay';
const RIGHT = 'để các cháu có nước ăn học. Ban công tác mặt trận theo dõi và báo lại cho dân vào cuối quý.';
const page = (quote: string, left = LEFT, right = RIGHT) => `${left} ${quote} ${right}`;
const index = (text: string) => finish(indexPage(text));

function selectorOf(text: string, quote: string, after = 0) {
  const start = text.indexOf(quote, after);
  if (start < 0) throw new Error(`not in the text: ${quote}`);
  return describePassage(index(text), start, start + quote.length);
}

function find(text: string, selector: ReturnType<typeof selectorOf>) {
  const { state, start, end } = findPassage(index(text), selector);
  return { state, start, quote: text.slice(start, end) };
}

describe('the ends of an edited passage', () => {
  const selector = selectorOf(page(QUOTE), QUOTE);

  it.each([
    ['first word dropped', 'nước sạch cho khu tái định cư phải xong trước mùa khô năm nay'],
    ['first word replaced', 'dẫn nước sạch cho khu tái định cư phải xong trước mùa khô năm nay'],
    ['last word dropped', 'cấp nước sạch cho khu tái định cư phải xong trước mùa khô năm'],
    ['last word replaced', 'cấp nước sạch cho khu tái định cư phải xong trước mùa khô năm tới'],
    ['a word added inside', 'cấp nước sạch cho khu dân tái định cư phải xong trước mùa khô năm nay'],
    ['both ends replaced', 'dẫn nước sạch cho khu tái định cư phải xong trước mùa khô năm tới'],
  ])('are its own words: %s', (_name, edited) => {
    expect(find(page(edited), selector)).toMatchObject({ state: 'changed', quote: edited });
  });

  it('leave out what was inserted just before and after', () => {
    const text = page(QUOTE.replace('sạch', 'trong'), `${LEFT} sớm`, `rồi ${RIGHT}`);
    expect(find(text, selector)).toMatchObject({ state: 'changed', quote: QUOTE.replace('sạch', 'trong') });
  });
});

describe('a word or three', () => {
  const figure = page('62,5%');
  const selector = selectorOf(figure, '62,5%');

  it('rewritten between the same neighbours are found, and said to be changed', () => {
    expect(find(page('71%'), selector)).toMatchObject({ state: 'changed', quote: '71%' });
  });

  it('deleted between them are lost', () => {
    expect(find(page(''), selector).state).toBe('lost');
  });
});

describe('an identical sentence elsewhere', () => {
  const twin = 'Tổ giám sát ghi nhận thiếu sót và hẹn khắc phục xong trước mùa mưa năm nay.';
  const one = `Đường ra đồng Xuôi bị sụt ở hai chỗ. ${twin} Bà con góp ngày công.`;
  const other = `Kênh nội đồng bị bồi lấp dài trăm mét. ${twin} Hợp tác xã lo vật liệu.`;
  const text = `${LEFT}\n${one}\n${RIGHT}\n${other}\n${LEFT}`;
  const first = selectorOf(text, twin);
  const second = selectorOf(text, twin, text.indexOf(other));

  it('is not taken for the one that was deleted, whichever it was', () => {
    expect(find(text.replace(one, ''), first).state).toBe('lost');
    expect(find(text.replace(other, ''), second).state).toBe('lost');
  });

  it('does not keep the one that is left from being found, whichever it is', () => {
    const left = text.replace(other, '');
    expect(find(left, first)).toMatchObject({ state: 'found', start: left.indexOf(twin) });
    const right = text.replace(one, '');
    expect(find(right, second)).toMatchObject({ state: 'found', start: right.indexOf(twin) });
  });

  it('is told apart also where the paragraphs have changed places', () => {
    const swapped = `${LEFT}\n${other}\n${RIGHT}\n${one}\n${LEFT}`;
    expect(find(swapped, first).start).toBe(swapped.indexOf(twin, swapped.indexOf(one)));
    expect(find(swapped, second).start).toBe(swapped.indexOf(twin));
  });
});

describe('a look-alike', () => {
  const rows = [
    'Thôn Đoài phấn đấu đạt 96,5% số hộ dùng nước sạch vào cuối quý ba.',
    'Thôn Thượng phấn đấu đạt 91,2% số hộ dùng nước sạch vào cuối quý tư.',
    'Thôn Phú phấn đấu đạt 88,7% số hộ dùng nước sạch vào cuối quý hai.',
  ] as const;
  const text = `${LEFT}\n${rows[0]}\n${RIGHT}\n${rows[1]}\n${LEFT}\n${rows[2]}\n${RIGHT}`;
  const selector = selectorOf(text, rows[1]);

  it('remembers which words are the passage’s own', () => {
    expect(selector.rivals?.own).toBeDefined();
    expect(utf8Length(JSON.stringify(selector))).toBeLessThanOrEqual(700);
  });

  it('is not taken for a passage that was deleted, not even when it was edited itself', () => {
    const without = text.replace(rows[1], '');
    expect(find(without, selector).state).toBe('lost');
    expect(find(without.replace('96,5', '97,1'), selector).state).toBe('lost');
  });

  it('does not hide a passage that was moved and edited but kept what is its own', () => {
    const moved = `${rows[0]}\n${LEFT}\n${rows[2]}\n${RIGHT}\n${rows[1].replace('phấn đấu', 'quyết tâm')}`;
    expect(find(moved, selector)).toMatchObject({ state: 'changed', quote: rows[1].replace('phấn đấu', 'quyết tâm') });
  });
});

describe('byte order marks', () => {
  it('inside words are nothing', () => {
    const text = page(QUOTE);
    const marked = text.replace(/tái/g, 't\uFEFFái').replace('khô', 'kh\uFEFFô');
    expect(find(marked, selectorOf(text, QUOTE)).state).toBe('found');
    expect(find(text, selectorOf(marked, QUOTE.replace('tái', 't\uFEFFái').replace('khô', 'kh\uFEFFô'))).state).toBe(
      'found',
    );
  });
});

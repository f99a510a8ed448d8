import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameText, textPrint } from '../../../../src/core/text/text-print.ts';

const TEXT = 'Chi bộ họp vào tối thứ sáu.\nTỷ lệ đạt 87,5 phần trăm.\nLượt xem: 1.204';

describe('a text reads the same', () => {
  test.each([
    ['with other white space', 'Chi bộ  họp vào tối thứ sáu.\n\nTỷ lệ đạt 87,5\tphần trăm.'],
    ['in another normal form', TEXT.normalize('NFD')],
    ['with other marks and capitals', 'CHI BỘ họp vào tối thứ sáu!\nTỷ lệ đạt 87.5 phần trăm…'],
    ['with counters that went on', TEXT.replace('1.204', '9.871')],
    ['with an advertisement between', TEXT.replace('\n', '\nQuảng cáo\n12 bình luận\nCập nhật 5 phút trước\n')],
  ])('%s', (_what, other) => {
    expect(isSameText(other, textPrint(TEXT))).toBe(true);
  });

  test.each([
    ['a figure', TEXT.replace('87,5', '88,5')],
    ['a tone', TEXT.replace('họp', 'hợp')],
    ['a sentence more', `${TEXT}\nĐồng chí bí thư kết luận.`],
    ['lines in another order', TEXT.split('\n').reverse().join('\n')],
  ])('and not with %s', (_what, other) => {
    expect(isSameText(other, textPrint(TEXT))).toBe(false);
  });

  test('a line of text that begins like a counter counts', () => {
    const line =
      'Chia sẻ kinh nghiệm của chi bộ, đồng chí bí thư nói rằng việc khó nhất là giữ được nhịp sinh hoạt đều đặn.';
    expect(isSameText(TEXT, textPrint(`${TEXT}\n${line}`))).toBe(false);
  });

  test('from its beginning, where only that is known', () => {
    const whole = `${TEXT}\nTrang hai nói tiếp.`;
    expect(isSameText(whole, textPrint(TEXT), { beginning: true })).toBe(true);
    expect(isSameText(whole, textPrint(TEXT.replace('87', '88')), { beginning: true })).toBe(false);
    expect(isSameText('Ngắn hơn', textPrint(TEXT), { beginning: true })).toBe(false);
  });

  test('as itself, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => isSameText(text, textPrint(text))));
  });
});

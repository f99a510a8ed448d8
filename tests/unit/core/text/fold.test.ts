import { describe, expect, test } from 'vitest';
import { fold } from '../../../../src/core/text/fold.ts';

describe('fold', () => {
  test.each([
    ['hoà', 'hòa'],
    ['Uỷ', 'ủy'],
    ['thuý', 'thúy'],
    ['Thủy'.normalize('NFD'), 'thuỷ'],
    ['Quán triệt', 'quán  triệt'.replace('  ', ' ')],
  ])('%s and %s are one word', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  test.each([
    ['hoá', 'hoạ'],
    ['đường', 'đương'],
    ['đường', 'dường'],
    ['tân', 'tăn'],
  ])('%s and %s stay apart', (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });

  test('bare folding also drops diacritics, with đ by hand', () => {
    expect(fold('Đường ĐỔI mới', { bare: true })).toBe('duong doi moi');
  });
});

import { expect, test } from 'vitest';
import { peopleIn } from '../../../../src/dom/extract/person-name.ts';

test.each([
  ['Thùy Linh', ['Thùy Linh']],
  ['THÙY LINH - MINH HOÀ', ['Thùy Linh', 'Minh Hoà']],
  ['Bài, ảnh: Thùy Linh', ['Thùy Linh']],
  ['Bài và ảnh: Thùy Linh – Minh Hoà', ['Thùy Linh', 'Minh Hoà']],
  ['(Theo Thùy Linh)', ['Thùy Linh']],
  ['By Nora Whitlock, Ph.D. and Tomas Reyd', ['Nora Whitlock', 'Tomas Reyd']],
  ['Written by Ana de la Cruz', ['Ana de la Cruz']],
  ['Báo Sông Lụa', []],
  ['Ban Biên tập', []],
  ['Theo TTXVN', []],
  ['https://example.vn/u/linh', []],
  ['The editorial team', []],
  ['khu phố bảy mở tủ sách', []],
])('%s', (byline, names) => {
  expect(peopleIn(byline)).toEqual(names);
});

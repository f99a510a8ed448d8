import { expect, test } from 'vitest';
import { findTitles, markTitle } from '../../../../src/core/shelf/find-titles.ts';
import { makeShelfItem } from '../../make-shelf-item.ts';

function found(title: string, typed: string): boolean {
  const steps = findTitles([makeShelfItem({ title })], typed);
  let last = steps.next();
  while (!last.done) last = steps.next();
  return last.value.length > 0;
}

test('titles are found with and without diacritics, in any order of words', () => {
  const title = 'Đường lối của Đảng về cấp uỷ';
  for (const typed of ['đường lối', 'duong loi', 'cấp ủy', 'cap uy dang', 'ĐẢNG']) {
    expect(found(title, typed), typed).toBe(true);
  }
  expect(found(title, 'kỷ luật')).toBe(false);
});

test('what was looked for is marked as it was written', () => {
  const marked = markTitle({ title: 'Đường lối của Đảng' }, 'dang duong');
  expect(marked).toEqual([
    { text: 'Đường', isMatch: true },
    { text: ' lối của ', isMatch: false },
    { text: 'Đảng', isMatch: true },
  ]);
});

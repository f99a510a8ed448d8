import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeNotes, noteOver } from '../../../../src/core/text/merge-notes.ts';

test('nothing of either is dropped, and merging again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (mine, theirs) => {
      const both = mergeNotes(mine, theirs);
      expect(both.normalize('NFC')).toContain(mine.normalize('NFC'));
      expect(both.normalize('NFC')).toContain(theirs.normalize('NFC'));
      expect(mergeNotes(both, theirs)).toBe(both);
    }),
  );
});

test('the same words in another normalisation are the same words', () => {
  expect(mergeNotes('Đảng viên'.normalize('NFD'), 'Đảng viên')).toBe('Đảng viên'.normalize('NFD'));
});

test('an edited note stands alone only where its writer knew what it replaces, or does not say', () => {
  const typed = 'Đã sửa'.normalize('NFD');
  expect(noteOver(typed, 'Cũ', 'Cũ')).toBe('Đã sửa');
  expect(noteOver(typed, 'Cũ', undefined)).toBe('Đã sửa');
  expect(noteOver(typed, 'Của thẻ khác', 'Cũ')).toBe('Đã sửa\n\nCủa thẻ khác');
  expect(noteOver('', 'Của thẻ khác', 'Cũ')).toBe('Của thẻ khác');
});

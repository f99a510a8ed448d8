import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeNotes } from '../../../../src/core/text/merge-notes.ts';

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

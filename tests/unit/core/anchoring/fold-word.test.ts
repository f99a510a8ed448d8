import { describe, expect, it } from 'vitest';
import { foldWord, lettersOf, rawOffset } from '../../../../src/core/anchoring/fold-word.ts';

describe('folding a word', () => {
  it.each([
    ['hoà', 'hòa'],
    ['uỷ', 'ủy'],
    ['thuý', 'thúy'],
    ['Nghị', 'NGHỊ'],
    ['việt'.normalize('NFD'), 'việt'],
    ['phá\u00adt', 'phát'],
    ['đảng\u200b', 'Đảng'],
  ])('makes %s and %s equal', (a, b) => {
    expect(foldWord(a)).toBe(foldWord(b));
  });

  it.each([
    ['hoá', 'hoạ'],
    ['đường', 'dương'],
    ['đường', 'đương'],
    ['quân', 'quan'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(foldWord(a)).not.toBe(foldWord(b));
  });

  it('knows a respelled word by its letters', () => {
    expect(lettersOf(foldWord('Kỷ'))).toBe(lettersOf(foldWord('kỉ')));
    expect(lettersOf(foldWord('Đảng'))).toBe('dang');
  });

  it('finds a composed offset in a decomposed word', () => {
    const raw = 'quyết'.normalize('NFD');
    expect(raw.slice(0, rawOffset(raw, 4)).normalize('NFC')).toBe('quyế');
    expect(rawOffset('quyết', 0)).toBe(0);
  });
});

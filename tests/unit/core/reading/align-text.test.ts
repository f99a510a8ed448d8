import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextAlignment } from '../../../../src/core/reading/align-text.ts';

const TEXT = 'Điều 1. Phạm vi\nNghị quyết này quy định việc học tập.\nĐiều 2. Đối tượng';

test('a place of the text is found in the pieces that show it, and back, whatever the white space', () => {
  const pieces = [
    '\n  Điều 1.',
    ' Phạm vi ',
    '\n',
    'Nghị quyết này ',
    'quy định',
    '\n việc học tập.',
    'Điều 2. Đối tượng',
  ];
  const alignment = new TextAlignment(TEXT, pieces);
  for (const word of ['Phạm', 'quyết', 'quy định', 'việc', 'Đối']) {
    const at = TEXT.indexOf(word);
    const place = alignment.toPiece(at);
    expect(pieces[place?.piece ?? -1]?.slice(place?.offset)).toMatch(new RegExp(`^${word}`));
    expect(place && alignment.toText(place)).toBe(at);
  }
});

test('decomposed pieces are counted in their own units', () => {
  const pieces = TEXT.split('\n').map((line) => line.normalize('NFD'));
  const alignment = new TextAlignment(TEXT, pieces);
  const place = alignment.toPiece(TEXT.indexOf('việc'));
  expect(place?.piece).toBe(1);
  expect(pieces[1]?.slice(place?.offset).normalize('NFC')).toBe('việc học tập.');
  expect(place && alignment.toText(place)).toBe(TEXT.indexOf('việc'));
});

test('a piece that the text does not have, and a line that no piece shows, move nothing behind them', () => {
  const pieces = ['Điều 1. Phạm vi', 'Ảnh: phóng viên của tờ báo', 'Điều 2. Đối tượng'];
  const alignment = new TextAlignment(TEXT, pieces);
  expect(alignment.toPiece(TEXT.indexOf('Đối'))).toEqual({ piece: 2, offset: 'Điều 2. '.length });
  expect(alignment.toText({ piece: 2, offset: 0 })).toBe(TEXT.indexOf('Điều 2'));
  // The missing line has no place of its own: what stands before it has.
  expect(alignment.toPiece(TEXT.indexOf('Nghị'))?.piece).toBe(0);
});

test('the ends of a text have their place, and an empty text has none', () => {
  const alignment = new TextAlignment(TEXT, TEXT.split('\n'));
  expect(alignment.toPiece(0)).toEqual({ piece: 0, offset: 0 });
  expect(alignment.toText({ piece: 2, offset: 99 })).toBe(TEXT.length);
  expect(new TextAlignment('', []).toPiece(0)).toBeNull();
});

test('however the text is cut into pieces, every letter goes there and back', () => {
  const cuts = fc.array(fc.integer({ min: 0, max: TEXT.length }), { maxLength: 8 });
  fc.assert(
    fc.property(cuts, fc.integer({ min: 0, max: TEXT.length - 1 }), (edges, at) => {
      const sorted = [...new Set([0, ...edges, TEXT.length])].sort((a, b) => a - b);
      const pieces = sorted.slice(0, -1).map((from, index) => TEXT.slice(from, sorted[index + 1]));
      const alignment = new TextAlignment(TEXT, pieces);
      const place = alignment.toPiece(at);
      const back = place ? alignment.toText(place) : -1;
      // White space goes to the letter behind it.
      expect(back).toBe(at + TEXT.slice(at).search(/\S/));
    }),
  );
});

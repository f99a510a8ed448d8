import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeDirections, xmlText } from '../../../../src/core/text/xml-text.ts';

test('drops what no XML can hold, and nothing else', () => {
  expect(xmlText('a\u0000\u0008\u000b\u001f\ufffe\uffffb')).toBe('ab');
  expect(xmlText('\ud800x\udc00 \ud83c\uddfb\ud83c\uddf3')).toBe('x 🇻🇳');
  expect(xmlText('một\thai\r\nba\rbốn <&>"\'')).toBe('một\thai\nba\nbốn <&>"\'');
});

test('ends directions that a text begins, innermost first', () => {
  expect(closeDirections('a\u202eb')).toBe('a\u202eb\u202c');
  expect(closeDirections('\u2067a\u202eb')).toBe('\u2067a\u202eb\u202c\u2069');
  expect(closeDirections('\u202ea\u202c')).toBe('\u202ea\u202c');
  // The end of an isolate ends what was begun in it.
  expect(closeDirections('\u2066a\u202eb\u2069')).toBe('\u2066a\u202eb\u2069');
  expect(closeDirections('chữ thường')).toBe('chữ thường');
});

test('ended once is ended', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('a', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'),
      ),
      (parts) => {
        const closed = closeDirections(parts.join(''));
        expect(closed.startsWith(parts.join(''))).toBe(true);
        expect(closeDirections(closed)).toBe(closed);
      },
    ),
  );
});

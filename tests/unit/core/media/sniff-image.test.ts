import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sniffImage } from '../../../../src/core/media/sniff-image.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)));
const big = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const PNG = bytes('\x89PNG\r\n\x1a\n', big(13), 'IHDR', big(640), big(480), [8, 2, 0, 0, 0]);

describe('a picture is known by its own bytes', () => {
  test.each([
    ['image/png', PNG, 640, 480, false],
    [
      'image/png',
      bytes('\x89PNG\r\n\x1a\n', big(13), 'IHDR', big(64), big(48), [8, 2, 0, 0, 0, 0, 0, 0, 0], big(8), 'acTL'),
      64,
      48,
      true,
    ],
    [
      'image/jpeg',
      bytes(
        [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 17, 8, 0x01, 0x2c, 0x01, 0x90],
        new Array(10).fill(0),
      ),
      400,
      300,
      false,
    ],
    ['image/gif', bytes('GIF89a', [10, 0, 20, 0, 0, 0]), 10, 20, true],
    ['image/webp', bytes('RIFF', big(0), 'WEBPVP8X', big(0), [2, 0, 0, 0], [0x7f, 2, 0], [0xdf, 1, 0]), 640, 480, true],
    ['image/webp', bytes('RIFF', big(0), 'WEBPVP8L', big(0), [0x2f], [0x7f, 0xc2, 0x77, 0]), 640, 480, false],
    [
      'image/webp',
      bytes('RIFF', big(0), 'WEBPVP8 ', big(0), [0, 0, 0, 0x9d, 1, 0x2a], [0x80, 2], [0xe0, 1]),
      640,
      480,
      false,
    ],
    [
      'image/avif',
      bytes(big(28), 'ftypavif', big(0), 'mif1', big(20), 'ispe', big(0), big(640), big(480)),
      640,
      480,
      false,
    ],
  ])('%s', (type, given, width, height, isAnimated) => {
    expect(sniffImage(given)).toEqual({ type, width, height, isAnimated });
  });

  test.each([
    ['a drawing that may hold scripts', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a page', '<!doctype html><title>404</title>'],
    ['a script', 'alert(1)'],
    ['a font', 'wOF2\0\x01\0\0'],
    ['a document', '%PDF-1.7'],
    ['nothing', ''],
    ['the beginning of one', '\x89PNG'],
  ])('%s is none', (_what, text) => {
    expect(sniffImage(bytes(text))).toBeNull();
  });

  test('whatever the bytes are, an answer comes', () => {
    const heads = fc.constantFrom(
      '',
      '\x89PNG\r\n\x1a\n',
      'GIF89a',
      'RIFF\0\0\0\0WEBPVP8X',
      '\xff\xd8\xff',
      '\0\0\0\x1cftypavif',
    );
    fc.assert(
      fc.property(heads, fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        const found = sniffImage(bytes(head, [...rest]));
        return found === null || (found.width >= 0 && found.height >= 0);
      }),
    );
  });
});

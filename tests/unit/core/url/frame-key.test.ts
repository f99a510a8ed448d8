import { expect, test } from 'vitest';
import { frameKey } from '../../../../src/core/url/frame-key.ts';

test('a frame with an address is known by it, as a page is', () => {
  expect(frameKey('http://bao-mau.example/khung?id=7&utm_source=zalo#dau', 'http://bao-mau.example')).toBe(
    'https://bao-mau.example/khung?id=7',
  );
  expect(frameKey('http://127.0.0.1:8080/a', 'http://127.0.0.1:8080')).toBe('https://127.0.0.1:8080/a');
});

test('a frame without one is known by its site, and one kind is not the other', () => {
  const written = frameKey('about:blank', 'https://bao-mau.example');
  expect(written).toBe('https://bao-mau.example/#about:blank');
  expect(frameKey('about:srcdoc', 'https://bao-mau.example')).not.toBe(written);
  expect(frameKey('about:blank', 'https://bao-khac.example')).not.toBe(written);
});

test.each([
  ['about:srcdoc', 'null'],
  ['https://bao-mau.example/khung', 'null'],
  ['https://bao-mau.example/khung', 'https://bao-khac.example'],
  ['https://bao-mau.example.xau.example/', 'https://bao-mau.example'],
  ['data:text/html,x', 'https://bao-mau.example'],
  ['file:///tmp/khung.html', 'file://'],
])('%s of the origin %s belongs to no site', (url, origin) => {
  expect(frameKey(url, origin)).toBeNull();
});

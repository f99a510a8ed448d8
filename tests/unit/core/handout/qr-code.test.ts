import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type QrCode, QUIET_ZONE, qrCode, qrEdge, qrPath } from '../../../../src/core/handout/qr-code.ts';
import { qrPng } from '../../../../src/core/handout/qr-png.ts';
import { readQr } from './read-qr.ts';

const made = (address: string): QrCode => {
  const code = qrCode(address);
  if (!code) throw new Error(`no code of ${address}`);
  return code;
};

test.each([
  'https://a.vn/',
  'https://nhandan.example/xay-dung-dang/nghi-quyet-12-post123456.html',
  'http://bao-mau.example/tim?q=chi%20b%E1%BB%99&trang=2#doan-3',
  `https://van-ban-mau.example/${'a'.repeat(200)}`,
  `https://van-ban-mau.example/${'b'.repeat(460)}`,
])('another reader reads the address of %s', (address) => {
  expect(readQr(made(address).rows)).toBe(address);
});

test('letters beyond ASCII are read as the address that browsers send', () => {
  const address = readQr(made('https://báo-mẫu.example/đổi-mới').rows);
  expect(address).toMatch(/^https:\/\/xn--[a-z0-9-]+\.example\/%C4%91%E1%BB%95i-m%E1%BB%9Bi$/);
  expect(address).toBe(new URL('https://báo-mẫu.example/đổi-mới').href);
});

test('any path is read again', () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      const { href } = new URL(`https://bao-mau.example${path}`);
      fc.pre(href.length <= 500);
      expect(readQr(made(href).rows)).toBe(href);
    }),
    { numRuns: 8 },
  );
}, 20_000);

test('no other address has a code, and none that phones could not read', () => {
  const none = ['', 'urn:sha256:00', 'file:///C:/nghi-quyet.pdf', 'javascript:alert(1)', 'nghị quyết'];
  expect(none.map(qrCode)).toEqual(none.map(() => null));
  expect(qrCode(`https://a.vn/${'a'.repeat(500)}`)).toBeNull();
});

test('a code is 20 mm at least beside its quiet zone, and its modules 0.4 mm', () => {
  for (const length of [1, 60, 160, 300, 480]) {
    const code = made(`https://a.vn/${'a'.repeat(length)}`);
    const module = qrEdge(code) / (code.size + 2 * QUIET_ZONE);
    expect(module * code.size).toBeGreaterThanOrEqual(20);
    expect(module).toBeGreaterThanOrEqual(0.4);
  }
});

test('what is drawn are its modules, four free ones away from the edge', () => {
  const code = made('https://van-ban-mau.example/nq-12');
  const drawn = code.rows.map((row) => row.map(() => false));
  for (const [, x = '', y = '', run = '', back] of qrPath(code).matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(back).toBe(run);
    for (let step = 0; step < Number(run); step++) {
      const row = drawn[Number(y) - QUIET_ZONE] ?? [];
      row[Number(x) + step - QUIET_ZONE] = true;
    }
  }
  expect(readQr(drawn)).toBe('https://van-ban-mau.example/nq-12');
});

test('its picture has the same modules, black on white', () => {
  const code = made('https://van-ban-mau.example/nq-12');
  const scale = 3;
  const { bytes, edge } = qrPng(code, scale);
  const { width, height, pixels } = readPng(bytes);
  expect([width, height, edge]).toEqual([edge, edge, (code.size + 8) * scale]);
  const isDark = (x: number, y: number): boolean => pixels[y]?.[x] === 0;
  const rows = code.rows.map((row, y) =>
    row.map((_, x) => isDark((x + QUIET_ZONE) * scale + 1, (y + QUIET_ZONE) * scale + 2)),
  );
  expect(readQr(rows)).toBe('https://van-ban-mau.example/nq-12');
  const dark = pixels.flat().filter((pixel) => pixel === 0).length;
  expect(dark).toBe(code.rows.flat().filter(Boolean).length * scale * scale);
});

/** Of one bit a pixel, not filtered. */
function readPng(bytes: Uint8Array): { width: number; height: number; pixels: number[][] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  expect([...bytes.slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < bytes.length; ) {
    const length = view.getUint32(at);
    chunks.set(String.fromCharCode(...bytes.slice(at + 4, at + 8)), bytes.slice(at + 8, at + 8 + length));
    at += 12 + length;
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
  const head = new DataView((chunks.get('IHDR') as Uint8Array).slice().buffer);
  const [width, height] = [head.getUint32(0), head.getUint32(4)];
  expect([head.getUint8(8), head.getUint8(9)]).toEqual([1, 0]);
  const raw = inflateSync(chunks.get('IDAT') as Uint8Array);
  const stride = 1 + Math.ceil(width / 8);
  expect(raw.length).toBe(stride * height);
  const pixels = Array.from({ length: height }, (_, y) => {
    expect(raw[y * stride]).toBe(0);
    return Array.from({ length: width }, (_, x) => ((raw[y * stride + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1);
  });
  return { width, height, pixels };
}

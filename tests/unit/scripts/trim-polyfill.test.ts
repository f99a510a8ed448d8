import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { trimPolyfill } from '../../../scripts/vite/trim-polyfill.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('webextension-polyfill'), 'utf8');

test('what injected scripts call stays, what they never have goes', () => {
  const trimmed = trimPolyfill(source);
  expect(trimmed).toContain('"sendMessage":{"minArgs":1,"maxArgs":3}');
  expect(trimmed).toContain('"storage":{"local":');
  expect(trimmed).not.toMatch(/bookmarks|captureVisibleTab/);
  expect(() => new Function(trimmed)).not.toThrow();
});

test('minified, as a bundler leaves it, it is found too', () => {
  const table =
    '{alarms:{clear:{minArgs:0,maxArgs:1}},runtime:{sendMessage:{minArgs:1,x:!0}},storage:{local:{}},tabs:{}}';
  expect(trimPolyfill(`let t=${table};"api-metadata.json has not been included"`)).toBe(
    'let t={"runtime":{"sendMessage":{"minArgs":1,"x":true}},"storage":{"local":{}}};"api-metadata.json has not been included"',
  );
});

test('code without the polyfill stays as it is, a polyfill that keeps its table elsewhere stops the build', () => {
  expect(trimPolyfill('let a = { alarms: { clear: 1 } };')).toBe('let a = { alarms: { clear: 1 } };');
  expect(() => trimPolyfill('throw Error("api-metadata.json has not been included")')).toThrow('no table');
});

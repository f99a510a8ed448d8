// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { blockText, collectBlocks } from '../../../../src/dom/extract/blocks.ts';
import { parsePage } from '../fixture-pages.ts';

const textOf = (html: string) => blockText(parsePage(html).body);

test.each([
  ['<p>Một</p><p>Hai</p>', 'Một\nHai'],
  ['Trước<p>Một <b>đậm</b>\n và  <i>nghiêng</i></p>sau', 'Trước\nMột đậm và nghiêng\nsau'],
  ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
  ['<table><tr><td>1</td><td>2</td></tr></table>', '1\n2'],
  ['<p>Dòng một<br>dòng hai</p>', 'Dòng một\ndòng hai'],
  ['<pre>a\nb</pre>', 'a\nb'],
  ['<p>a<script>x</script><style>y</style>b</p>', 'ab'],
  ['<p>\u00a0</p><p> </p>', ''],
  ['<p>nghị\u00ad quyết\u200b</p>', 'nghị quyết'],
  [`<p>${'Hoà'.normalize('NFD')}</p>`, 'Hoà'],
  ['<div>Ngoài<div>trong</div></div>', 'Ngoài\ntrong'],
])('%s', (html, text) => {
  expect(textOf(html)).toBe(text);
});

test('offsets count in the joined text', () => {
  const root = parsePage('<h2>Mục</h2><p>Một <b>hai</b></p><p>ba</p>').body;
  const text = blockText(root);
  for (const block of collectBlocks(root)) expect(text.slice(block.start, block.end)).toBe(block.text);
});

// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { nativeAccess } from '../../../../src/dom/detect/native.ts';
import { textLines } from '../../../../src/dom/detect/text-lines.ts';
import { parsePage } from '../fixture-pages.ts';

function linesOf(html: string, start?: string): string[] {
  const page = parsePage(html);
  const from = start ? page.querySelector(start) : null;
  return textLines(nativeAccess(page), page.documentElement, from).map(({ text }) => text);
}

test('a line is a block, or what stands between two breaks, inline elements and all', () => {
  expect(linesOf('<div>Số: <b>12</b>-NQ/TW<br>\n <b>NGHỊ QUYẾT</b><br>về việc <i>học</i></div><p>a b</p>')).toEqual([
    'Số: 12 -NQ/TW',
    'NGHỊ QUYẾT',
    'về việc học',
    'a b',
  ]);
});

test('cells and rows are lines of their own', () => {
  expect(linesOf('<table><tr><td>một</td><td>hai</td></tr><tr><td><p>ba</p></td></tr></table>')).toEqual([
    'một',
    'hai',
    'ba',
  ]);
});

test('scripts, menus, asides and the foot are passed over, whatever they hold', () => {
  const html =
    '<nav><ul><li><a>mục</a></li><li>mục <b>hai</b></li></ul></nav>đầu bài<aside><p>bên lề</p><p>nữa</p></aside><script>var a</script><p>thân bài</p><footer><div>chân</div></footer>cuối bài';
  expect(linesOf(html)).toEqual(['đầu bài', 'thân bài', 'cuối bài']);
});

test('decomposed letters are composed', () => {
  expect(linesOf(`<p>${'Nghị quyết'.normalize('NFD')}</p>`)).toEqual(['Nghị quyết']);
});

test('a walk begins a little before its start', () => {
  const menu = '<div>mục</div>'.repeat(100);
  expect(linesOf(`${menu}<div>24/11/2026</div><h1>Tên bài</h1><p>Thân bài</p>`, 'h1').slice(-3)).toEqual([
    '24/11/2026',
    'Tên bài',
    'Thân bài',
  ]);
  expect(linesOf(`${menu}<h1>Tên bài</h1>`, 'h1').length).toBeLessThan(20);
});

import { expect, test } from 'vitest';
import { bodyMarkdown } from '../../../src/dom/body-markdown/body-markdown.ts';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

function passage(exact: string) {
  const position = { type: 'TextPositionSelector', start: 0, end: exact.length } as const;
  return { type: 'TextQuoteSelector', exact, prefix: '', suffix: '', position } as const;
}

test('a saved body becomes Markdown: marked, with its pictures where they are, and nothing that runs', () => {
  const html = `<h2>Mục tiêu</h2>
    <p>Mỗi chi bộ <b>chọn một</b> việc khó.</p>
    <figure><img src="https://a.example/1.jpg" alt="Buổi họp"><figcaption>Ảnh: Mẫu</figcaption></figure>
    <p><img src="https://a.example/mat.jpg" alt="mất"><img src="${PIXEL}" onerror="alert(1)"></p>
    <script>alert(1)</script><p onclick="x()">Xem <a href="javascript:alert(1)">đây</a>.</p>
    <table><tr><th>Năm</th><th>Tỷ lệ</th></tr><tr><td>2025</td><td>12 %</td></tr></table>`;
  const asked: string[] = [];
  const markdown = bodyMarkdown(html, [passage('chọn một việc khó')], (url) => {
    asked.push(url);
    return url === 'https://a.example/1.jpg' ? 'images/hop-1.jpg' : null;
  });
  expect(markdown).toBe(
    [
      '### Mục tiêu',
      'Mỗi chi bộ ==**chọn một** việc khó==.',
      '![Buổi họp](<images/hop-1.jpg>)',
      '_Ảnh: Mẫu_',
      '_mất_',
      'Xem đây.',
      '| Năm | Tỷ lệ |\n| --- | --- |\n| 2025 | 12 \\% |',
    ].join('\n\n'),
  );
  expect(asked).toEqual(['https://a.example/1.jpg', 'https://a.example/mat.jpg', PIXEL]);
});

test('a body that wants to break the converter takes no time', () => {
  const deep = `${'<div>'.repeat(3000)}sâu${'</div>'.repeat(3000)}`;
  const cells = `<table>${`<tr>${'<td rowspan="65000" colspan="1000">x</td>'.repeat(20)}</tr>`.repeat(300)}</table>`;
  const lists = `${'<ul><li>a'.repeat(400)}`;
  expect(bodyMarkdown(deep + cells + lists, [passage('sâu')], () => null)).toContain('==sâu==');
});

import { HtmlRenderer, Parser } from 'commonmark';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Selector } from '../../../../src/core/anchoring/selector.ts';
import { markdownOf } from '../../../../src/dom/body-markdown/body-markdown.ts';

const { document, NodeFilter, Range } = new JSDOM('').window;
Object.assign(globalThis, { NodeFilter, Range });

function rootOf(html: string): Element {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
}

function convert(html: string, quotes: string[] = []): string {
  return markdownOf(rootOf(html), quotes.map(selectorOf), (element) =>
    element.localName === 'img'
      ? { alt: element.getAttribute('alt') ?? '', address: element.getAttribute('src') || null }
      : null,
  );
}

function selectorOf(exact: string): Selector {
  const position = { type: 'TextPositionSelector', start: 0, end: exact.length } as const;
  return { type: 'TextQuoteSelector', exact, prefix: '', suffix: '', position };
}

const render = (markdown: string): string => new HtmlRenderer().render(new Parser().parse(markdown)).trimEnd();

test.each([
  ['<h2>Điều 1. Mục tiêu</h2><p>Một.</p>', '### Điều 1. Mục tiêu\n\nMột.'],
  ['Trần <b>một</b><p>hai</p>ba', 'Trần **một**\n\nhai\n\nba'],
  ['<p>a<br>b<br><br>c</p>', 'a\\\nb\n\nc'],
  [
    '<p>Xem <a href="https://a.example/x?a=1&amp;b=2">bài <em>này</em></a>!</p>',
    'Xem [bài _này_](<https://a.example/x?a=1&b=2>)!',
  ],
  ['<p><a href="javascript:alert(1)">bấm</a></p>', 'bấm'],
  ['<ul><li>một</li><li>hai<ul><li>ba</li></ul></li></ul>', '- một\n- hai\n  - ba'],
  ['<ol start="4"><li>bốn</li><li><p>năm</p><p>tiếp</p></li></ol>', '4. bốn\n5. năm\n\n   tiếp'],
  ['<ol type="a"><li>điểm</li><li>nữa</li></ol>', '- a) điểm\n- b) nữa'],
  ['<ol type="I" start="4"><li>điểm</li></ol>', '- IV) điểm'],
  ['<ol reversed><li>ba</li><li>hai</li></ol>', '- 2\\) ba\n- 1\\) hai'],
  ['<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n\n* b'],
  ['<blockquote><p>một</p><p>hai</p></blockquote>', '> một\n>\n> hai'],
  ['<pre>a ``` b\n  c</pre>', '````\na ``` b\n  c\n````'],
  ['<p>10<sup>3</sup> m<sup>2</sup>, H<sub>2</sub>O, xem<sup>[1]</sup></p>', '10³ m², H₂O, xem\\^\\[1\\]'],
  ['<p><code>a`b</code> <s>bỏ</s> <q>nói</q></p>', '``a`b`` ~~bỏ~~ “nói”'],
  [
    '<figure><img src="images/1.png" alt="Cờ [đỏ]"><figcaption>Ảnh: *Mẫu*</figcaption></figure>',
    '![Cờ \\[đỏ\\]](<images/1.png>)\n\n_Ảnh: \\*Mẫu\\*_',
  ],
  ['<p>Xem!<a href="https://a.example/">đây</a></p>', 'Xem\\![đây](<https://a.example/>)'],
  ['<p>một</p><hr><ul><li><hr></li></ul>', 'một\n\n___\n\n- ___'],
  ['<dl><dt>Chi bộ</dt><dd>là tổ chức</dd></dl>', '**Chi bộ**\n\nlà tổ chức'],
])('%s', (html, markdown) => {
  expect(convert(html)).toBe(markdown);
});

describe('tables', () => {
  test('of data stay tables, with spans left empty and line ends in cells', () => {
    const html = `<table><caption>Bảng 1</caption>
      <tr><th>Năm</th><th colspan="2">Kết quả | %</th></tr>
      <tr><td rowspan="2">2025</td><td>a<br>b</td><td><code>x|y</code></td></tr>
      <tr><td><ul><li>c</li><li>d</li></ul></td><td></td></tr></table>`;
    expect(convert(html)).toBe(
      [
        '_Bảng 1_',
        '',
        '| Năm | Kết quả \\| % |  |',
        '| --- | --- | --- |',
        '| 2025 | a<br>b | `x\\|y` |',
        '|  | • c<br>• d |  |',
      ]
        .join('\n')
        .replace('%', '\\%'),
    );
  });

  test('of layout and letterheads are read cell by cell', () => {
    const head =
      '<table><tr><td>ĐẢNG BỘ MẪU</td><td>ĐẢNG CỘNG SẢN VIỆT NAM</td></tr><tr><td>Số 1</td><td>Ngày</td></tr></table>';
    expect(convert(head)).toBe('ĐẢNG BỘ MẪU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nSố 1\n\nNgày');
    expect(convert('<table><tr><td><p>một</p><p>hai</p></td></tr></table>')).toBe('một\n\nhai');
  });

  test('with lying spans cost nothing', () => {
    const cell = '<td colspan="200" rowspan="200">x</td>';
    expect(convert(`<table>${`<tr>${cell.repeat(20)}</tr>`.repeat(200)}</table>`)).toContain('x');
  });
});

describe('passages', () => {
  test('are marked across letters of other styles, block by block', () => {
    const html = '<p>Chi bộ <b>chọn một</b> việc khó.</p><p>Giao rõ người làm.</p>';
    expect(convert(html, ['bộ chọn một việc khó. Giao rõ'])).toBe(
      'Chi ==bộ **chọn một** việc khó.==\n\n==Giao rõ== người làm.',
    );
  });

  test('that overlap are one mark, lost ones none', () => {
    const html = '<p>Mỗi chi bộ chọn một việc khó nhất của đơn vị để bàn.</p>';
    expect(convert(html, ['chi bộ chọn một việc', 'một việc khó nhất', 'không hề có câu này ở đâu cả'])).toBe(
      'Mỗi ==chi bộ chọn một việc khó nhất== của đơn vị để bàn.',
    );
  });

  test('are marked in headings, items and cells', () => {
    const html =
      '<h2>Mục tiêu chung</h2><ul><li>Giảm họp</li></ul><table><tr><td>A</td><td>B</td></tr><tr><td>Năm nay tăng</td><td>1</td></tr></table>';
    expect(convert(html, ['Mục tiêu chung', 'Giảm họp', 'Năm nay tăng'])).toBe(
      '### ==Mục tiêu chung==\n\n- ==Giảm họp==\n\n| A | B |\n| --- | --- |\n| ==Năm nay tăng== | 1 |',
    );
  });
});

describe('what CommonMark makes of it', () => {
  test.each([
    ['<p><b>Điều 1.</b>Nội dung</p>', '<p><strong>Điều 1.</strong>Nội dung</p>'],
    ['<p>Nghị quyết<b>“số 18”</b>nêu</p>', '<p>Nghị quyết<strong>“số 18”</strong>nêu</p>'],
    ['<p>h<i>ọ</i>c</p>', '<p>h<em>ọ</em>c</p>'],
    ['<p><b>a</b><i>b</i><b><i>c</i></b>d</p>', '<p><strong>a</strong><em>b</em><strong><em>c</em></strong>d</p>'],
    ['<p><b> a </b>b</p>', '<p><strong>a</strong> b</p>'],
    [
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;</p>',
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;</p>',
    ],
    ['<p>1. một</p><p>- hai</p><p># ba</p><p>=== </p>', '<p>1. một</p>\n<p>- hai</p>\n<p># ba</p>\n<p>===</p>'],
  ])('%s', (html, rendered) => {
    expect(render(convert(html))).toBe(rendered);
  });

  const word = fc.oneof(
    fc.constantFrom(
      'Điều 1.',
      'một',
      '*',
      '_',
      '**',
      '`',
      '[a](b)',
      '<b>',
      '&amp;',
      '1.',
      '- x',
      '#',
      '!',
      '“',
      ')',
      ' ',
      '\n',
      '==',
      '~',
      '|',
      '\\',
      'ờ',
      '🇻🇳',
      '\u202e',
      'a_b',
      '+',
    ),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  const inline: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthSize: 'medium' },
      word.map((text) => escapeHtml(text)),
      fc
        .tuple(fc.constantFrom('b', 'i', 'span', 'em', 'strong', 'code'), fc.array(tie('node'), { maxLength: 3 }))
        .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
    ),
  })).node;

  test('any text reads as it did, with the same words bold and italic', () => {
    fc.assert(
      fc.property(fc.array(fc.array(inline, { maxLength: 5 }), { maxLength: 3 }), (paragraphs) => {
        const html = paragraphs.map((parts) => `<p>${parts.join('')}</p>`).join('');
        const back = rootOf(render(convert(html)));
        expect(back.querySelector(':not(p, strong, em, code)')).toBeNull();
        expect(styledLetters(back)).toEqual(styledLetters(rootOf(html)));
      }),
      { numRuns: 300 },
    );
  });

  test('any list, quotation and heading keeps its place', () => {
    const block: fc.Arbitrary<string> = fc.letrec<{ node: string; item: string }>((tie) => ({
      item: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('')),
      node: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        word.map((text) => `<p>x${escapeHtml(text)}</p>`),
        word.map((text) => `<h3>x${escapeHtml(text)}</h3>`),
        fc
          .tuple(fc.constantFrom('ul', 'ol'), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
          .map(([tag, items]) => `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`),
        tie('item').map((inner) => `<blockquote>${inner}</blockquote>`),
      ),
    })).node;
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        const html = blocks.join('');
        expect(shape(rootOf(render(convert(html))))).toBe(shape(rootOf(html)));
      }),
      { numRuns: 100 },
    );
  });
});

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** Every letter that is no blank, with whether it is bold, italic or code. Controls are none that Markdown can carry. */
function styledLetters(root: Element): string[] {
  const letters: string[] = [];
  const walk = (node: Node, style: string): void => {
    if (node.nodeType === 3) {
      for (const letter of node.textContent ?? '') if (!/[\s\p{Cc}\p{Cs}]/u.test(letter)) letters.push(style + letter);
      return;
    }
    const name = (node as Element).localName;
    const own = { b: 'b', strong: 'b', i: 'i', em: 'i', code: 'c' }[name] ?? '';
    for (const child of node.childNodes) walk(child, style.includes(own) ? style : [...style, own].sort().join(''));
  };
  walk(root, '');
  return letters;
}

/** Names of blocks as they stand in one another, with their words. */
function shape(node: Element): string {
  const children = [...node.children].map((child) => {
    const { localName } = child;
    if (localName === 'p' || /^h\d$/.test(localName)) {
      const words = (child.textContent ?? '').replace(/[\s\p{Cc}\p{Cs}]/gu, '');
      return `${localName === 'p' ? 'p' : 'h'}(${words})`;
    }
    // A tight item has no paragraph of its own around its words.
    const own = localName === 'li' && child.firstChild?.nodeType === 3 ? firstText(child) : '';
    return `${localName}[${own}${shape(child)}]`;
  });
  return children.join(' ');
}

function firstText(item: Element): string {
  const words = [...item.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent);
  const text = words.join('').replace(/[\s\p{Cc}\p{Cs}]/gu, '');
  return text === '' ? '' : `p(${text})${item.children.length > 0 ? ' ' : ''}`;
}

import { type ComponentChild, isValidElement, type VNode } from 'preact';
import { expect, test } from 'vitest';
import { LightMarkdown } from '../../../src/ui/light-markdown.tsx';

/** The drawn tree as text: element names in angle brackets, text as it is. A name or property of the text would show. */
function drawn(text: string): string {
  const { children } = LightMarkdown({ text }).props as { children: ComponentChild };
  return show(children);
}

function show(node: ComponentChild): string {
  if (Array.isArray(node)) return node.map(show).join('');
  if (!isValidElement(node)) return node === null || node === undefined || node === false ? '' : String(node);
  const { type, props } = node as VNode<{ children?: ComponentChild; class?: string }>;
  expect(Object.keys(props).filter((name) => !['children', 'class', 'start'].includes(name))).toEqual([]);
  return `<${type}>${show(props.children ?? '')}</${type}>`;
}

test.each([
  ['**đậm** và *nghiêng* và _nghiêng_', '<p><strong>đậm</strong> và <em>nghiêng</em> và <em>nghiêng</em></p>'],
  ['**đậm có *nghiêng* trong**', '<p><strong>đậm có <em>nghiêng</em> trong</strong></p>'],
  ['gõ `npm test` nhé', '<p>gõ <code>npm test</code> nhé</p>'],
  ['xem [bài này](https://a.example/b)', '<p>xem bài này<span> (https://a.example/b)</span></p>'],
  ['[https://a.example](https://a.example)', '<p>https://a.example</p>'],
  ['- một\n- hai\n\nhết', '<ul><li>một</li><li>hai</li></ul><p>hết</p>'],
  ['1. một\n2) hai', '<ol><li>một</li><li>hai</li></ol>'],
  ['đoạn\nhai dòng\n\nđoạn hai', '<p>đoạn\nhai dòng</p><p>đoạn hai</p>'],
])('%j', (text, expected) => {
  expect(drawn(text)).toBe(expected);
});

test.each([
  ['2 * 3 * 4 = 24'],
  ['ten_bien_dai và so_1_2'],
  ['**chưa đóng'],
  ['5 > 3 ** 2'],
  ['[không địa chỉ]()'],
  ['-không phải mục'],
  ['18-NQ/TW, điểm 1.1 và 1.248'],
])('what only looks like a mark stays as typed: %s', (text) => {
  expect(drawn(text)).toBe(`<p>${text}</p>`);
});

test('a backslash takes a mark at its word', () => {
  expect(drawn(String.raw`\*không nghiêng\* và \[không\]`)).toBe('<p>*không nghiêng* và [không]</p>');
});

test.each([
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<a href="javascript:alert(1)">x</a>',
  '&lt;b&gt;',
])('HTML is text: %s', (text) => {
  expect(drawn(text)).toBe(`<p>${text}</p>`);
});

test('an address that runs code is shown and leads nowhere', () => {
  const shown = drawn('[bấm đây](javascript:alert`1`) [và](data:text/html,<script>1</script>)');
  expect(shown).toContain('(data:text/html,<script>1</script>)');
  expect(shown).not.toContain('<a>');
});

test('hostile lengths are drawn whole', () => {
  for (const piece of ['*', '**', '_', '`', '[', '](', '[a](', '\\', '- ', '*a', '**a*']) {
    const text = piece.repeat(20_000);
    expect(drawn(text).replace(/<[^>]*>/g, '').length).toBeGreaterThan(1000);
  }
});

/** What stands in a line of a note. */
export type MarkdownInline =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'strong' | 'em'; parts: MarkdownInline[] }
  /** Words with an address that is shown, never gone to. */
  | { kind: 'link'; text: string; address: string };

export type MarkdownBlock =
  | { kind: 'p'; parts: MarkdownInline[] }
  | { kind: 'ul'; items: MarkdownInline[][] }
  | { kind: 'ol'; start: number; items: MarkdownInline[][] };

const ITEM = /^\s{0,6}(?:[-*+•]|(\d{1,3})[.)])\s+(?=\S)/;

/**
 * A note as its writer meant it: **bold**, *italic*, `code`, lists, and links. Whatever it holds, only text gets out:
 * there is no form for markup.
 */
export function parseLightMarkdown(text: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let lines: string[] = [];
  let kind: MarkdownBlock['kind'] = 'p';
  let start = 1;
  const flush = (): void => {
    if (lines.length > 0) blocks.push(blockOf(kind, start, lines));
    lines = [];
  };
  for (const line of text.split('\n')) {
    const item = ITEM.exec(line);
    const next = item ? (item[1] ? 'ol' : 'ul') : 'p';
    if (line.trim() === '' || next !== kind) flush();
    if (line.trim() === '') continue;
    if (lines.length === 0) {
      kind = next;
      start = Number(item?.[1] ?? 1);
    }
    lines.push(item ? line.slice(item[0].length) : line);
  }
  flush();
  return blocks;
}

function blockOf(kind: MarkdownBlock['kind'], start: number, lines: readonly string[]): MarkdownBlock {
  if (kind === 'p') return { kind, parts: inline(lines.join('\n')) };
  const items = lines.map((line) => inline(line));
  return kind === 'ul' ? { kind, items } : { kind, start, items };
}

/**
 * The inline forms, each with no way to be matched twice, so that no text takes long: a mark opens before a letter and
 * closes after one, on one line. A backslash takes a mark at its word.
 */
const FORMS =
  /\\([\\`*_[\]()])|`([^`\n]+)`|\*\*(?=\S)((?:[^*\n]|\*(?!\*))+)(?<=\S)\*\*|(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]+)(?<=\S)\*(?!\*)|(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]+)(?<=\S)_(?![\p{L}\p{N}_])|\[([^[\]\n]{1,500})\]\(([^()\s]{1,2000})\)/gu;

/** One form in another, no deeper: nobody writes a note so, and somebody hostile might. */
function inline(text: string, depth = 0): MarkdownInline[] {
  const parts: MarkdownInline[] = [];
  const add = (words: string): void => {
    if (words !== '') parts.push({ kind: 'text', text: words });
  };
  let last = 0;
  for (const match of text.matchAll(FORMS)) {
    const [whole, escaped, code, bold, star, line, words, address] = match;
    const italic = star ?? line;
    add(text.slice(last, match.index));
    last = match.index + whole.length;
    if (escaped !== undefined) add(escaped);
    else if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (words !== undefined) parts.push({ kind: 'link', text: words, address: address ?? '' });
    else if (depth > 1) add(whole);
    else if (bold !== undefined) parts.push({ kind: 'strong', parts: inline(bold, depth + 1) });
    else parts.push({ kind: 'em', parts: inline(italic ?? '', depth + 1) });
  }
  add(text.slice(last));
  return parts;
}

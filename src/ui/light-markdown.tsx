import type { ComponentChild } from 'preact';
import { classNames } from './class-names.ts';

export interface LightMarkdownProps {
  /** The reader's own words, or words that came with a packet: whatever they hold, only text gets out. */
  text: string;
  class?: string | undefined;
}

/**
 * A note as its writer meant it: **bold**, *italic*, `code`, lists, and links shown as text with their address. Text
 * nodes only, no HTML and nothing to press: a note read over somebody else's page leads nowhere.
 */
export function LightMarkdown({ text, class: name }: LightMarkdownProps) {
  return <div class={classNames('th-markdown', name)}>{blocksOf(text)}</div>;
}

const ITEM = /^\s{0,6}(?:[-*+•]|(\d{1,3})[.)])\s+(?=\S)/;

function blocksOf(text: string): ComponentChild[] {
  const blocks: ComponentChild[] = [];
  let lines: string[] = [];
  let kind: 'p' | 'ul' | 'ol' = 'p';
  let start = 1;
  const flush = (): void => {
    if (lines.length > 0)
      blocks.push(
        kind === 'p' ? (
          <p>{inline(lines.join('\n'))}</p>
        ) : kind === 'ul' ? (
          <ul>{itemsOf(lines)}</ul>
        ) : (
          <ol start={start}>{itemsOf(lines)}</ol>
        ),
      );
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

function itemsOf(lines: string[]): ComponentChild[] {
  return lines.map((line) => <li>{inline(line)}</li>);
}

/**
 * The inline forms, each with no way to be matched twice, so that no text takes long: a mark opens before a letter and
 * closes after one, on one line. A backslash takes a mark at its word.
 */
const FORMS =
  /\\([\\`*_[\]()])|`([^`\n]+)`|\*\*(?=\S)((?:[^*\n]|\*(?!\*))+)(?<=\S)\*\*|(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]+)(?<=\S)\*(?!\*)|(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]+)(?<=\S)_(?![\p{L}\p{N}_])|\[([^[\]\n]{1,500})\]\(([^()\s]{1,2000})\)/gu;

/** One form in another, no deeper: nobody writes a note so, and somebody hostile might. */
function inline(text: string, depth = 0): ComponentChild[] {
  const parts: ComponentChild[] = [];
  let last = 0;
  for (const match of text.matchAll(FORMS)) {
    const [whole, escaped, code, bold, star, line, words, address] = match;
    const italic = star ?? line;
    parts.push(text.slice(last, match.index));
    last = match.index + whole.length;
    if (escaped !== undefined) parts.push(escaped);
    else if (code !== undefined) parts.push(<code>{code}</code>);
    else if (words !== undefined) {
      parts.push(words);
      if (address !== words) parts.push(<span class="th-markdown-address"> ({address})</span>);
    } else if (depth > 1) parts.push(whole);
    else if (bold !== undefined) parts.push(<strong>{inline(bold, depth + 1)}</strong>);
    else parts.push(<em>{inline(italic ?? '', depth + 1)}</em>);
  }
  parts.push(text.slice(last));
  return parts.filter((part) => part !== '');
}

import { decodeEntities } from './html-entities.ts';

export type HtmlToken =
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string>; at: number }
  | { kind: 'close'; name: string; at: number }
  | { kind: 'text'; text: string; at: number };

/** Elements whose contents are no text and no markup. */
const RAW = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'iframe', 'svg', 'math', 'title']);
/** A tag is read so far, UTF-16 units: bookmarks carry pictures of sites in their attributes. */
const MAX_TAG = 200_000;
const MAX_ATTRIBUTES = 40;

/**
 * Tags and text of markup, one after another, in one pass: nothing is built, run or loaded, and each character is looked
 * at a few times at most. Names are in lower case. What is no tag is text, as browsers have it.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  let textStart = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    const after = html.charCodeAt(open + 1);
    if (!isTagStart(after)) {
      at = open + 1;
      continue;
    }
    if (open > textStart) yield textToken(html.slice(textStart, open), textStart);
    if (after === 0x21 || after === 0x3f) {
      const isComment = html.startsWith('<!--', open);
      const end = html.indexOf(isComment ? '-->' : '>', open + 2);
      if (end < 0) return;
      at = end + (isComment ? 3 : 1);
    } else {
      const tag = readTag(html, open);
      // Cut short: browsers drop it.
      if (!tag) return;
      at = tag.end;
      yield tag.token;
      if (tag.token.kind === 'open' && RAW.has(tag.token.name)) {
        const close = closeOf(html, tag.token.name, at);
        if (close < 0) return;
        at = close;
      }
    }
    textStart = at;
  }
  if (textStart < html.length) yield textToken(html.slice(textStart), textStart);
}

function textToken(raw: string, at: number): HtmlToken {
  return { kind: 'text', text: decodeEntities(raw), at };
}

/** A letter, `/`, `!` or `?`. */
function isTagStart(code: number): boolean {
  return isLetter(code) || code === 0x2f || code === 0x21 || code === 0x3f;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

const NAME = /[^\s/>]*/y;
const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?/y;

function readTag(html: string, open: number): { token: HtmlToken; end: number } | null {
  const isClose = html.charCodeAt(open + 1) === 0x2f;
  NAME.lastIndex = open + (isClose ? 2 : 1);
  const name = (NAME.exec(html)?.[0] ?? '').slice(0, 40).toLowerCase();
  let at = NAME.lastIndex;
  if (isClose) {
    const end = html.indexOf('>', at);
    return end < 0 ? null : { token: { kind: 'close', name, at: open }, end: end + 1 };
  }
  const attributes = new Map<string, string>();
  const limit = Math.min(html.length, open + MAX_TAG);
  while (at < limit) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(html);
    if (!match) break;
    at = ATTRIBUTE.lastIndex;
    const key = (match[1] ?? '').slice(0, 40).toLowerCase();
    if (attributes.size < MAX_ATTRIBUTES && !attributes.has(key)) attributes.set(key, attributeValue(match[2] ?? ''));
  }
  const end = html.indexOf('>', at);
  return end < 0 ? null : { token: { kind: 'open', name, attributes, at: open }, end: end + 1 };
}

function attributeValue(written: string): string {
  const isQuoted = /^["']/.test(written);
  return decodeEntities(isQuoted ? written.slice(1, -1) : written);
}

function closeOf(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return -1;
}

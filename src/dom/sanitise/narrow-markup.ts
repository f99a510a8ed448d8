import { BLOCKS } from '../anchor/tags.ts';
import { ATTRIBUTES, TAGS } from './profile.ts';

/** Longest body that is read, UTF-16 units: twice what a message may carry. */
const MAX_UNITS = 16_000_000;
/** Codes of law stay under 30,000 elements. Beyond this, boxes without a meaning of their own lose their tags. */
const MAX_ELEMENTS = 120_000;

/** Elements whose content is no markup to the parser, and nothing to read. */
const RAW = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext|select|object|template)$/;
const KNOWN_TAGS = new Set(TAGS);
const KNOWN_ATTRIBUTES = new Set(ATTRIBUTES);
const PLAIN = /^(?:div|span|section|article)$/;
const SPACE = /[\t\n\f\r ]/;

/**
 * Markup with nothing left but the tags and attributes of the profile, in one pass over the text and before anything
 * parses it: an element with 200,000 attributes would take the sanitiser minutes. It is no sanitiser: what comes out
 * still goes through one. Blocks of other names become plain boxes, so that the words of two are never glued.
 */
export function narrowMarkup(html: string): string {
  const text = html.slice(0, MAX_UNITS);
  const parts: string[] = [];
  let elements = 0;
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open < 0) break;
    parts.push(text.slice(at, open));
    const tag = readTag(text, open);
    if (tag === null) {
      at = open + 1;
      parts.push('&lt;');
      continue;
    }
    at = tag.end;
    if (tag.name === '') continue;
    if (RAW.test(tag.name)) {
      if (!tag.isClosing) at = endOfRaw(text, tag);
      continue;
    }
    if (!tag.isClosing) elements += 1;
    const name = KNOWN_TAGS.has(tag.name) ? tag.name : BLOCKS.has(tag.name) ? 'div' : null;
    if (name === null || (elements > MAX_ELEMENTS && PLAIN.test(name))) continue;
    parts.push(tag.isClosing ? `</${name}>` : `<${name}${tag.attributes}>`);
  }
  parts.push(text.slice(at));
  return parts.join('');
}

interface Tag {
  /** Lower case; empty for a comment, a doctype or an instruction. */
  name: string;
  isClosing: boolean;
  /** Those of the profile, written out anew. */
  attributes: string;
  /** Offset behind it. */
  end: number;
}

/** As https://html.spec.whatwg.org/multipage/parsing.html#tag-open-state reads it; null where a `<` begins no tag. */
function readTag(text: string, open: number): Tag | null {
  const next = text[open + 1] ?? '';
  if (next === '!' || next === '?')
    return { name: '', isClosing: false, attributes: '', end: endOfComment(text, open) };
  const isClosing = next === '/';
  let at = open + (isClosing ? 2 : 1);
  const nameFrom = at;
  if (!/[a-z]/i.test(text[at] ?? '')) return null;
  while (at < text.length && !/[\t\n\f\r />]/.test(text[at] as string)) at++;
  const name = text.slice(nameFrom, at).toLowerCase();
  const attributes: string[] = [];
  const known = new Set<string>();
  for (;;) {
    while (at < text.length && (SPACE.test(text[at] as string) || text[at] === '/')) at++;
    // Never closed: the parser drops it too.
    if (at >= text.length) return { name: '', isClosing, attributes: '', end: text.length };
    if (text[at] === '>') return { name, isClosing, attributes: attributes.join(''), end: at + 1 };
    const attribute = readAttribute(text, at);
    at = attribute.end;
    if (!KNOWN_ATTRIBUTES.has(attribute.name) || known.has(attribute.name)) continue;
    known.add(attribute.name);
    attributes.push(` ${attribute.name}="${attribute.value.replaceAll('"', '&quot;')}"`);
  }
}

function readAttribute(text: string, from: number): { name: string; value: string; end: number } {
  let at = from + 1;
  while (at < text.length && !/[\t\n\f\r />=]/.test(text[at] as string)) at++;
  const name = text.slice(from, at).toLowerCase();
  let mark = at;
  while (mark < text.length && SPACE.test(text[mark] as string)) mark++;
  if (text[mark] !== '=') return { name, value: '', end: at };
  at = mark + 1;
  while (at < text.length && SPACE.test(text[at] as string)) at++;
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, at + 1);
    const end = close < 0 ? text.length : close;
    return { name, value: text.slice(at + 1, end), end: end + 1 };
  }
  const valueFrom = at;
  while (at < text.length && !/[\t\n\f\r >]/.test(text[at] as string)) at++;
  return { name, value: text.slice(valueFrom, at), end: at };
}

function endOfComment(text: string, open: number): number {
  const isComment = text.startsWith('<!--', open);
  const close = isComment ? text.indexOf('-->', open + 2) : text.indexOf('>', open);
  if (close < 0) return text.length;
  return close + (isComment ? 3 : 1);
}

/** Behind the end tag of the same name; all that is left where there is none. */
function endOfRaw(text: string, { name, end }: Tag): number {
  const closing = new RegExp(`</${name}[\\t\\n\\f\\r />]`, 'gi');
  closing.lastIndex = end;
  const found = closing.exec(text);
  return found ? (readTag(text, found.index)?.end ?? text.length) : text.length;
}

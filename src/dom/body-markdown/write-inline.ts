import { carriedText, escapeInline, markdownDestination } from '../../core/export/escape-markdown.ts';
import type { InlineRun, RunStyle } from './inline-run.ts';

/**
 * A piece of a line: words, which may have to change a letter at an edge; a sign that opens or closes a style; or
 * Markdown that is ready.
 */
type Piece =
  | { kind: 'words'; text: string; encodeFirst: boolean; encodeLast: boolean }
  | { kind: 'open' | 'close'; text: string }
  | { kind: 'ready'; text: string };

/** Opening sign, closing sign; outermost first. A mark spans what it can, and a link comes before its letters' styles. */
interface OpenStyle {
  key: string;
  open: string;
  close: string;
  /** Signs are read by what stands beside them; brackets of a link are not. */
  isSign: boolean;
}

/** Runs as lines of Markdown, each of which still may begin with something that means a list or the like. */
export function writeInline(runs: readonly InlineRun[]): string[] {
  const lines: string[] = [];
  let line: InlineRun[] = [];
  for (const run of [...runs, 'break' as const]) {
    if (run !== 'break') line.push(run);
    else {
      lines.push(writeLine(line));
      line = [];
    }
  }
  return lines;
}

/** White space at edges of styles goes outside, and no style goes on over the end of a line. */
function writeLine(runs: readonly InlineRun[]): string {
  const pieces: Piece[] = [];
  const stack: OpenStyle[] = [];
  let isSpaceOwed = false;
  const closeTo = (count: number): void => {
    while (stack.length > count) {
      const style = stack.pop() as OpenStyle;
      pieces.push({ kind: style.isSign ? 'close' : 'ready', text: style.close });
    }
  };
  for (const run of joined(runs)) {
    const text = 'raw' in run ? run.raw : carriedText(run.text).replace(/[ \t\n\f\r]+/g, ' ');
    const core = 'raw' in run ? text : text.replace(/^\s+|\s+$/g, '');
    const [before = '', after = ''] = 'raw' in run ? [] : [/^\s*/.exec(text)?.[0], /\s*$/.exec(text)?.[0]];
    isSpaceOwed ||= before !== '';
    if (core === '') continue;
    const wanted = openStyles(run.style);
    const common = wanted.findIndex(({ key }, index) => stack[index]?.key !== key);
    closeTo(common < 0 ? wanted.length : common);
    if (isSpaceOwed && pieces.length > 0) pieces.push({ kind: 'ready', text: ' ' });
    isSpaceOwed = after !== '';
    for (const style of wanted.slice(stack.length)) {
      stack.push(style);
      pieces.push({ kind: style.isSign ? 'open' : 'ready', text: style.open });
    }
    if ('raw' in run) pieces.push({ kind: 'ready', text: core });
    else if (run.style.code) pieces.push({ kind: 'ready', text: codeSpan(core) });
    else pieces.push({ kind: 'words', text: core, encodeFirst: false, encodeLast: false });
  }
  closeTo(0);
  settleEdges(pieces);
  return pieces.map((_, index) => written(pieces, index)).join('');
}

/** Neighbours of one style are one: two spans of code side by side would be read as one with backticks in it. */
function joined(runs: readonly InlineRun[]): Exclude<InlineRun, 'break'>[] {
  const all: Exclude<InlineRun, 'break'>[] = [];
  for (const run of runs) {
    if (run === 'break') continue;
    const last = all.at(-1);
    if (last && 'text' in last && 'text' in run && styleKey(last.style) === styleKey(run.style)) last.text += run.text;
    else all.push({ ...run });
  }
  return all;
}

function styleKey({ mark, href, strong, em, del, code }: RunStyle): string {
  return JSON.stringify([mark, href, strong, em, del, code]);
}

function openStyles({ mark, href, strong, em, del }: RunStyle): OpenStyle[] {
  const sign = (text: string): OpenStyle => ({ key: text, open: text, close: text, isSign: true });
  return [
    ...(mark ? [sign('==')] : []),
    ...(href ? [{ key: `link ${href}`, open: '[', close: `](${markdownDestination(href)})`, isSign: false }] : []),
    ...(strong ? [sign('**')] : []),
    // Never the same sign as bold: three of them in a row could be read in two ways.
    ...(em ? [sign('_')] : []),
    ...(del ? [sign('~~')] : []),
  ];
}

/** https://spec.commonmark.org/0.31.2/#code-spans: fenced by more backticks than stand in it anywhere. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return fence + pad + text + pad + fence;
}

/**
 * Whether a sign opens or closes is read from the letters beside it
 * (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run): "**Điều 1.**Nội dung" would not close. There the
 * letter outside is written as a character reference, which counts as punctuation and reads as the letter.
 */
function settleEdges(pieces: readonly Piece[]): void {
  let isSettled = false;
  while (!isSettled) {
    isSettled = true;
    for (const [index, { kind, text: sign }] of pieces.entries()) {
      if (kind !== 'open' && kind !== 'close') continue;
      const outside = pieces[kind === 'open' ? index - 1 : index + 1];
      if (outside?.kind !== 'words') continue;
      const letter = kind === 'open' ? lastOf(outside.text) : firstOf(outside.text);
      if (isEncoded(outside, kind === 'open' ? 'last' : 'first') || isSurePunctuation(letter)) continue;
      const inside = pieces[kind === 'open' ? index + 1 : index - 1];
      if (sign !== '_' && !edgeIsPunctuation(inside, kind === 'open' ? 'first' : 'last')) continue;
      if (kind === 'open') outside.encodeLast = true;
      else outside.encodeFirst = true;
      isSettled = false;
    }
  }
}

/** Of a single letter, both edges are one. */
function isEncoded(
  { text, encodeFirst, encodeLast }: Extract<Piece, { kind: 'words' }>,
  side: 'first' | 'last',
): boolean {
  if (firstOf(text).length === text.length) return encodeFirst || encodeLast;
  return side === 'first' ? encodeFirst : encodeLast;
}

function edgeIsPunctuation(piece: Piece | undefined, side: 'first' | 'last'): boolean {
  if (piece?.kind !== 'words') return true;
  if (isEncoded(piece, side)) return true;
  return isPunctuation(side === 'first' ? firstOf(piece.text) : lastOf(piece.text));
}

function written(pieces: readonly Piece[], index: number): string {
  const piece = pieces[index] as Piece;
  if (piece.kind !== 'words') return piece.text;
  const { text, encodeFirst, encodeLast } = piece;
  const first = encodeFirst ? firstOf(text) : '';
  const last = encodeLast && first.length < text.length ? lastOf(text) : '';
  const middle = escapeInline(text.slice(first.length, text.length - last.length));
  // "!" right before a link would make a picture of it.
  const opensPicture = last === '' && middle.endsWith('!') && pieces[index + 1]?.text.startsWith('[');
  return reference(first) + (opensPicture ? `${middle.slice(0, -1)}\\!` : middle) + reference(last);
}

function reference(letter: string): string {
  return letter === '' ? '' : `&#${letter.codePointAt(0)};`;
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

function lastOf(text: string): string {
  const tail = text.slice(-2);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(tail) ? tail : text.slice(-1);
}

function isPunctuation(letter: string): boolean {
  return /[\p{P}\p{S}]/u.test(letter);
}

/** Readers of an older CommonMark do not count symbols, and some do not know letters of two units. */
function isSurePunctuation(letter: string): boolean {
  return letter.length === 1 && /[\p{P}$+<=>^`|~]/u.test(letter);
}

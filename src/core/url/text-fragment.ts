/** What a link needs of a quotation: the W3C TextQuoteSelector's three strings. */
export interface QuotedText {
  /** Blocks parted by newlines. */
  exact: string;
  prefix?: string;
  suffix?: string;
}

/** Above this the link names only the first and last words, as browsers' own "copy link to text" does. */
const MAX_EXACT = 300;
const EDGE_WORDS = 5;
const CONTEXT_WORDS = 4;
/** encodeURIComponent throws on it. */
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * A link that jumps to the text in browsers that know text fragments, and opens the page in all others.
 * See https://wicg.github.io/scroll-to-text-fragment/: every term must stand inside one block and start and
 * end at word boundaries.
 */
export function textFragmentUrl(url: string, { exact, prefix = '', suffix = '' }: QuotedText): string {
  const quote = wholeWords(exact, prefix, suffix);
  const blocks = quote.exact.split(/\n+/).map(collapse).filter(Boolean);
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return url;

  const terms: string[] = [];
  const before = contextBefore(quote.prefix);
  const after = contextAfter(quote.suffix);
  if (before) terms.push(`${encodeTerm(before)}-`);
  if (blocks.length === 1 && first.length <= MAX_EXACT) terms.push(encodeTerm(first));
  else terms.push(encodeTerm(takeFirst(first, EDGE_WORDS)), encodeTerm(takeLast(last, EDGE_WORDS)));
  if (after) terms.push(`-${encodeTerm(after)}`);

  const [address = '', hash = ''] = splitHash(url);
  return `${address}#${hash}:~:text=${terms.join(',')}`;
}

/** A selection may start inside a word: the rest of the word stands in the context, so it is taken back. */
function wholeWords(exact: string, prefix: string, suffix: string): Required<QuotedText> {
  const head = /^[\p{L}\p{N}]/u.test(exact) ? (/[\p{L}\p{M}\p{N}]+$/u.exec(prefix)?.[0] ?? '') : '';
  const tail = /[\p{L}\p{M}\p{N}]$/u.test(exact) ? (/^[\p{L}\p{M}\p{N}]+/u.exec(suffix)?.[0] ?? '') : '';
  return {
    exact: head + exact + tail,
    prefix: prefix.slice(0, prefix.length - head.length),
    suffix: suffix.slice(tail.length),
  };
}

/** Context is cut to a length, so its outermost word may be half a word: it is left out. */
function contextBefore(prefix: string): string {
  const line = prefix.split('\n').findLast((candidate) => candidate.trim() !== '') ?? '';
  return takeLast(collapse(line).split(' ').slice(1).join(' '), CONTEXT_WORDS);
}

function contextAfter(suffix: string): string {
  const line = suffix.split('\n').find((candidate) => candidate.trim() !== '') ?? '';
  return takeFirst(collapse(line).split(' ').slice(0, -1).join(' '), CONTEXT_WORDS);
}

function takeFirst(text: string, count: number): string {
  return text.split(' ').slice(0, count).join(' ');
}

function takeLast(text: string, count: number): string {
  return text.split(' ').slice(-count).join(' ');
}

/** `-`, `,` and `&` are syntax inside a text directive; encodeURIComponent leaves the first alone. */
function encodeTerm(term: string): string {
  return encodeURIComponent(term.replace(LONE_SURROGATE, '')).replaceAll('-', '%2D');
}

function splitHash(url: string): [string, string] {
  const at = url.indexOf('#');
  if (at < 0) return [url, ''];
  return [url.slice(0, at), url.slice(at + 1).replace(/:~:.*$/, '')];
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

import { rangeToSelector, reviveSelector } from '@recogito/text-annotator';
import search from 'approx-string-match';
import * as textQuote from 'dom-anchor-text-quote';
import { anchorAll, describeRange } from '../../src/dom/anchor/index.ts';

/** A way of finding passages again. */
export interface Contestant {
  describe: (root: Element, range: Range) => unknown;
  /** Where each stands; null where it is said to be lost. */
  find: (root: Element, described: unknown[]) => (Range | null)[];
}

const ours: Contestant = {
  describe: (root, range) => describeRange(range, root),
  find: (root, described) => anchorAll(root, described as never[]).map(({ range }) => range),
};

const domAnchorTextQuote: Contestant = {
  describe: (root, range) => ({ quote: textQuote.fromRange(root, range), hint: offsetsIn(root, range)[0] }),
  find: (root, described) =>
    described.map((it) => {
      const { quote, hint } = it as { quote: textQuote.Selector; hint: number };
      // It throws where a selector has no text, and where the bitap pattern is too long.
      try {
        return textQuote.toRange(root, quote, { hint });
      } catch {
        return null;
      }
    }),
};

const recogito: Contestant = {
  describe: (root, range) => {
    const { quote, start, end } = rangeToSelector(range, root as HTMLElement);
    return { quote, start, end };
  },
  find: (root, described) =>
    described.map((it) => {
      try {
        const { range } = reviveSelector({ ...(it as object) } as never, root as HTMLElement) as { range?: Range };
        // It takes the old offsets; the quotation tells whether they still hold.
        return range && range.toString() === (it as { quote: string }).quote ? range : null;
      } catch {
        return null;
      }
    }),
};

/** What the method of the Hypothes.is client remembers: 32 characters on each side, and the position. */
interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
}

const CONTEXT = 32;

/**
 * The method that the Hypothes.is client describes (src/annotator/anchoring/match-quote.ts): the position if the quotation
 * still stands there, else approx-string-match over the whole text with up to half the quotation (256 at most) in error,
 * the places weighed 50 : 20 : 20 : 2 by quotation, prefix, suffix and position. Written anew from that description.
 */
const hypothesis: Contestant = {
  describe(root, range): Quote {
    const text = root.textContent ?? '';
    const [start, end] = offsetsIn(root, range);
    return {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
      start,
    };
  },
  find(root, described) {
    const text = root.textContent ?? '';
    return described.map((it) => {
      const quote = it as Quote;
      if (quote.exact === '') return null;
      const { start, exact } = quote;
      if (text.slice(start, start + exact.length) === exact) return rangeIn(root, start, start + exact.length);
      const match = matchQuote(text, quote);
      return match && rangeIn(root, match.start, match.end);
    });
  },
};

function matchQuote(text: string, { exact, prefix, suffix, start }: Quote): { start: number; end: number } | null {
  const matches = found(text, exact, Math.min(256, exact.length / 2));
  let best: { start: number; end: number; score: number } | null = null;
  for (const match of matches) {
    const quoteScore = 1 - match.errors / exact.length;
    const before = likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix);
    const after = likeness(text.slice(match.end, match.end + suffix.length), suffix);
    const near = 1 - Math.abs(match.start - start) / text.length;
    const score = (50 * quoteScore + 20 * before + 20 * after + 2 * near) / 92;
    if (!best || score > best.score) best = { start: match.start, end: match.end, score };
  }
  return best;
}

function found(text: string, pattern: string, maxErrors: number) {
  const exact: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1))
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, pattern, maxErrors);
}

function likeness(text: string, pattern: string): number {
  if (pattern === '') return 1;
  if (text === '') return 0;
  const [first] = search(text, pattern, pattern.length);
  return first ? 1 - first.errors / pattern.length : 0;
}

/** Offsets of a range in the root's `textContent`. */
function offsetsIn(root: Element, range: Range): [number, number] {
  const before = (root.ownerDocument as Document).createRange();
  before.setStart(root, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return [start, start + range.toString().length];
}

function rangeIn(root: Element, start: number, end: number): Range | null {
  const walker = root.ownerDocument.createTreeWalker(root, 0x4);
  const range = root.ownerDocument.createRange();
  let at = 0;
  let isOpen = false;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const next = at + node.data.length;
    if (!isOpen && start < next) {
      range.setStart(node, start - at);
      isOpen = true;
    }
    if (isOpen && end <= next) {
      range.setEnd(node, end - at);
      return range;
    }
    at = next;
  }
  return null;
}

export const CONTESTANTS: Record<string, Contestant> = {
  ours,
  'Hypothes.is method': hypothesis,
  'dom-anchor-text-quote': domAnchorTextQuote,
  recogito,
};

import { classOf, SPACE } from './char-class.ts';
import { describePassage } from './describe-passage.ts';
import { finish, indexPage } from './page-index.ts';
import type { Selector } from './selector.ts';

export interface Quotation {
  /** The words of the passage. */
  exact: string;
  /** What stood just before and after it, where that is known: with `exact` one run of text. */
  prefix?: string;
  suffix?: string;
  /** Where it stood in its page's text, roughly, UTF-16 units. */
  start?: number;
}

/**
 * Writes a passage down of which only its words are known, as they come from another program: found again when its page
 * is opened. Nothing is known of look-alikes. The `exact` is empty where there are no words.
 */
export function describeQuote({ exact, prefix = '', suffix = '', start }: Quotation): Selector {
  const before = fromWholeWord(prefix);
  const after = toWholeWord(suffix);
  const index = finish(indexPage(before + exact + after));
  const { rivals: _unknown, ...selector } = describePassage(index, before.length, before.length + exact.length);
  const { type } = selector.position;
  const position =
    start === undefined ? { type, start: 0, end: 0 } : { type, start, end: start + selector.exact.length };
  return { ...selector, position };
}

/** Whether it was told where the passage stood. */
export function hasPosition({ position }: Selector): boolean {
  return position.end > position.start;
}

/** Contexts are cut by length elsewhere: what is left of an outermost word is no word of the page. */
function fromWholeWord(prefix: string): string {
  for (let at = 0; at < prefix.length; at++) if (classOf(prefix.charCodeAt(at)) === SPACE) return prefix.slice(at);
  return prefix;
}

function toWholeWord(suffix: string): string {
  for (let at = suffix.length; at > 0; at--) {
    if (classOf(suffix.charCodeAt(at - 1)) === SPACE) return suffix.slice(0, at);
  }
  return suffix;
}

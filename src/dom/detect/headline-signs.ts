import type { Native } from './native.ts';
import type { TextLine } from './text-lines.ts';

/** What a page's headline looks like, and what stands around it. */
export interface HeadlineSigns {
  words: number;
  /** The window's title says it too. */
  inTitle: boolean;
  /** Lines near it with a date. */
  dates: number;
  /** A line near it says who wrote it, or when. */
  byline: boolean;
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DATE = new RegExp(
  `\\b(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d\\d)?\\d\\d\\b|(?:19|20)\\d\\d[-/.]\\d\\d?[-/.]\\d|${MONTH} \\d{1,2}(?:[a-z]{2})?,? \\d{4}|\\d{1,2}(?:[a-z]{2})? ${MONTH},? \\d{4}|ngày \\d{1,2} tháng|\\d+ (?:hours?|days?|months?|years?) ago|\\d+ (?:giờ|ngày) trước)`,
  'i',
);
const BYLINE =
  /^(?:(?:written |posted |reviewed )?by|author|published|(?:last )?updated|tác giả|theo|(?:ngày )?đăng|cập nhật|nguồn)(?!\p{L})/iu;
const BEFORE = 4;
const AFTER = 12;
const MAX_LINE = 300;
const MIN_HEADLINE = 15;
const MAX_H1 = 8;

export function hasDate(text: string): boolean {
  return /\d/.test(text) && DATE.test(text);
}

/** Where the text of a page begins, so that no menu, however large, has to be read. */
export function startOf(native: Native, document: Document, title: string): Element | null {
  let start: Element | null = null;
  let longest = 0;
  const h1s = native.byTag(document, 'h1');
  for (let index = 0; index < h1s.length && index < MAX_H1; index += 1) {
    const h1 = h1s[index] as Element;
    const text = native.text(h1).slice(0, MAX_LINE).trim();
    if (text.length > longest && isSaid(text, flat(title))) {
      start = h1;
      longest = text.length;
    }
  }
  return start ?? native.byTag(document, 'main')[0] ?? null;
}

export function headlineSigns(lines: TextLine[], title: string): HeadlineSigns {
  const signs: HeadlineSigns = { words: 0, inTitle: false, dates: 0, byline: false };
  const spoken = flat(title);
  let headline: TextLine | null = null;
  let best = -1;
  for (const line of lines) {
    const { block, text, linkUnits } = line;
    const isH1 = block.tag === 'H1';
    // Portals print the headline in any element.
    if (
      text.length > MAX_LINE ||
      (!isH1 && (text.length > title.length || text.length < MIN_HEADLINE || linkUnits > 0))
    )
      continue;
    const isIn = isSaid(text, spoken);
    const worth = isIn ? text.length + (isH1 ? MAX_LINE : 0) : isH1 ? 0 : -1;
    if (worth <= best) continue;
    best = worth;
    headline = line;
    signs.inTitle = isIn;
  }
  if (!headline) return signs;
  const index = lines.indexOf(headline);
  const near = lines.slice(Math.max(0, index - BEFORE), index + AFTER).filter(({ text }) => text.length <= MAX_LINE);
  signs.words = headline.text.split(/\s+/).length;
  signs.dates = near.filter(({ text }) => hasDate(text)).length;
  signs.byline = near.some(({ text }) => BYLINE.test(text));
  return signs;
}

/** The title, in small letters, says the text too. */
function isSaid(text: string, title: string): boolean {
  const said = flat(text);
  return said.length > 3 && (said.length >= 12 ? title.includes(said) : title.startsWith(said));
}

function flat(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

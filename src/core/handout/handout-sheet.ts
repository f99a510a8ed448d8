import { formatDay, formatOfficialDay } from '../text/dates.ts';
import type { Handout, HandoutQuestion } from './handout.ts';
import { type QrCode, qrCode } from './qr-code.ts';
import { readableAddress } from './readable-address.ts';
import { shownQuote } from './shorten-quote.ts';

export interface SheetPassage {
  id: string;
  quote: string;
  citation: string;
}

export interface SheetSource {
  id: string;
  citation: string;
  /** To be typed again; empty where it has no address on the web. */
  address: string;
  code: QrCode | null;
}

/** What is printed of a handout, on paper and in a file alike: nothing empty, and nothing that a marking bars. */
export interface HandoutSheet {
  unit: string;
  placeAndDay: string;
  title: string;
  summary: string;
  passages: SheetPassage[];
  questions: HandoutQuestion[];
  sources: SheetSource[];
}

export function handoutSheet(handout: Handout, lang: 'vi' | 'en'): HandoutSheet {
  const barred = new Set(handout.sources.flatMap(({ articleId, isBarred }) => (isBarred ? [articleId] : [])));
  const { place, day } = handout;
  const words = day === null ? '' : lang === 'vi' ? formatOfficialDay(day) : formatDay(day, lang);
  return {
    unit: handout.unit.trim(),
    placeAndDay: [place.trim(), words].filter(Boolean).join(', '),
    title: handout.title.trim(),
    summary: handout.summary.trim(),
    passages: handout.passages
      .filter(({ articleId }) => !barred.has(articleId))
      .map((passage) => ({ id: passage.passageId, quote: shownQuote(passage), citation: passage.citation })),
    questions: handout.questions.filter(({ text }) => text.trim() !== ''),
    sources: handout.sources
      .filter(({ isBarred }) => !isBarred)
      .map(({ articleId, citation, url, hasCode }) => ({
        id: articleId,
        citation,
        address: readableAddress(url),
        code: hasCode ? qrCode(url) : null,
      })),
  };
}

/** Nothing stands on it but its heading. */
export function isBlankSheet({ summary, passages, questions }: HandoutSheet): boolean {
  return summary === '' && passages.length === 0 && questions.length === 0;
}

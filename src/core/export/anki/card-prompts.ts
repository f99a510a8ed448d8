import type { Passage } from '../../model/passage.ts';
import { choosePrompt } from '../../review/choose-prompt.ts';
import { hideAnswer } from '../../review/cloze.ts';
import { findFigures } from '../../review/find-figures.ts';
import { ankiHtml } from './anki-html.ts';

/** What cards ask. The words are the reader's language. */
export interface AnkiLabels {
  /** The gist of a passage, of which only the first words are shown. */
  gist: string;
  /** Of a passage too short to have a gist beside its words. */
  reread: string;
  practice: string;
  question: string;
}

export interface CardPrompts {
  /** Markup; empty: no card asks for it. */
  question: string;
  blanks: string;
  answer: string;
}

/** More at once nobody can hold. */
const MOST_BLANKS = 4;
const CUE_WORDS = 6;

/**
 * What is asked of a passage, after the same rules as in our own review: figures are asked where there are some, one's
 * own practice and open questions are only read again. One of the two is always there.
 */
export function cardPrompts(passage: Passage, labels: AnkiLabels): CardPrompts {
  const { quote, role } = passage;
  if (role === 'practice' || role === 'question')
    return { question: askOver(labels[role], quote), blanks: '', answer: '' };
  const { blanks, answer } = blankFigures(quote);
  if (role === 'figure' && blanks !== '') return { question: '', blanks, answer };
  // From the second time on our own review asks for the gist.
  const hasGist = choosePrompt({ quote: withoutFigures(quote), role: 'viewpoint' }, 1).kind === 'gist';
  const question = hasGist ? askOver(labels.gist, `${quote.trim().split(/\s+/).slice(0, CUE_WORDS).join(' ')}…`) : '';
  return { question: question || (blanks === '' ? askOver(labels.reread, quote) : ''), blanks, answer };
}

/** Its length decides alone. */
function withoutFigures(quote: string): string {
  return quote.replace(/\p{N}+/gu, 'số');
}

function askOver(question: string, words: string): string {
  return `${ankiHtml(question)}<br>“${ankiHtml(words)}”`;
}

/** The quotation with its figures blanked wherever they stand, numbered where they are several, and what they are. */
function blankFigures(quote: string): { blanks: string; answer: string } {
  const figures = findFigures(quote).slice(0, MOST_BLANKS);
  const answers = [...new Set(figures.map(({ start, end }) => quote.slice(start, end)))];
  if (answers.length === 0) return { blanks: '', answer: '' };
  const name = (index: number): string => (answers.length > 1 ? `(${index + 1})` : '');
  let parts: { text: string; blank: number | null }[] = [{ text: quote, blank: null }];
  // Longer ones first: "15" is no blank of its own within "15 tháng 10 năm 2017".
  const order = answers.map((answer, index) => ({ answer, index })).sort((a, b) => b.answer.length - a.answer.length);
  for (const { answer, index } of order) {
    parts = parts.flatMap((part) =>
      part.blank !== null
        ? [part]
        : hideAnswer(part.text, answer).map(({ text, isBlank }) => ({ text, blank: isBlank ? index : null })),
    );
  }
  const blanks = parts.map(({ text, blank }) =>
    blank === null ? ankiHtml(text) : `<span class='blank'>${name(blank)}&#160;…&#160;</span>`,
  );
  const answer = answers.map((one, index) => `${name(index)} ${ankiHtml(one)}`.trim()).join('<br>');
  return { blanks: blanks.join(''), answer };
}

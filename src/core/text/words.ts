import type { ArticleKind } from '../model/article.ts';

/** A word holds a letter or a digit; a number keeps its separators: `1.200`, `30/2020/NĐ-CP`. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,/'’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** Languages written without spaces: their words are found by a segmenter. */
const UNSPACED = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);

/**
 * Attentive reading, per minute. Vietnamese counts syllables, which are shorter than English words:
 * about 300 syllables carry what 220 English words do.
 */
const PER_MINUTE = { vi: 300, other: 220 };

/**
 * An issued text is read to be carried out: long sentences, numbers, references to other texts, and the way back to
 * check them. It goes at two thirds of the pace of news: some 200 syllables a minute, the pace of reading aloud.
 */
const DOCUMENT_PACE = 2 / 3;

/** Syllables of Vietnamese text, words of any other language. `lang` is a BCP 47 tag. */
export function countWords(text: string, lang: string): number {
  const primary = primaryLanguage(lang);
  if (!UNSPACED.has(primary)) return text.normalize('NFC').match(WORD)?.length ?? 0;
  let count = 0;
  for (const segment of new Intl.Segmenter(primary, { granularity: 'word' }).segment(text)) {
    if (segment.isWordLike) count += 1;
  }
  return count;
}

/** Whole minutes, at least one for any text, zero for none. */
export function readingMinutes(wordCount: number, lang: string, kind: ArticleKind = 'news'): number {
  if (wordCount <= 0) return 0;
  const speed = primaryLanguage(lang) === 'vi' ? PER_MINUTE.vi : PER_MINUTE.other;
  return Math.max(1, Math.round(wordCount / (kind === 'document' ? speed * DOCUMENT_PACE : speed)));
}

function primaryLanguage(lang: string): string {
  return lang.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

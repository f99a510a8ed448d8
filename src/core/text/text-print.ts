import { hash } from './hash.ts';

/**
 * Lines that change by themselves: advertisements, counters of visits, comments and shares, clocks. Compared in lower
 * case without punctuation; the numbers in them do not matter.
 */
const NOISE = new RegExp(
  [
    '^(?:quảng cáo|advertisement|sponsored|tài trợ|tin tài trợ|đọc thêm|xem thêm|chia sẻ|in bài viết|nghe đọc bài|theo dõi chúng tôi)\\b',
    '^(?:số )?(?:lượt|lần) (?:xem|đọc|truy cập|nghe)\\b',
    '^(?:bình luận|ý kiến|thích|like|share|comments?|views?)(?: \\d+)*$',
    '^\\d+(?: \\d+)* (?:lượt|lần|bình luận|ý kiến|thích|chia sẻ|views?|comments?|likes?|shares?)\\b',
    '(?:\\d+|vài|một) (?:giây|phút|giờ|ngày|tuần|tháng) trước$',
    '^(?:cập nhật|updated)(?: lúc| at| lần cuối)?(?: \\d+)+$',
    '^\\d+(?: \\d+)*$',
  ].join('|'),
);
/** Longer lines are text, whatever they begin with. UTF-16 units. */
const LONGEST_NOISE = 80;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** What tells two texts apart by their words alone: its length, UTF-16 units, and 53 bits of it. Plain JSON. */
export interface TextPrint {
  length: number;
  hash: number;
}

/** A text's words, one line a line: without white space, punctuation, case and lines that change by themselves. */
function wordsAlone(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split('\n')
    .map((line) => line.replace(NO_WORD, ' ').trim())
    .filter((line) => line !== '' && !(line.length <= LONGEST_NOISE && NOISE.test(line)))
    .join(' ');
}

export function textPrint(text: string): TextPrint {
  const words = wordsAlone(text);
  return { length: words.length, hash: hash(words) };
}

/**
 * Whether a text reads as the one that a print was taken of. `beginning`: the print is of its first part only, as of an
 * article whose following pages were not asked for.
 */
export function isSameText(text: string, print: TextPrint, { beginning = false } = {}): boolean {
  const words = wordsAlone(text);
  if (beginning) return words.length >= print.length && hash(words.slice(0, print.length)) === print.hash;
  return words.length === print.length && hash(words) === print.hash;
}

import { fingerprint } from './fingerprint.ts';
import { LOST, locate, type Place } from './locate.ts';
import type { PageIndex } from './page-index.ts';
import type { Query } from './query.ts';
import { scanWords } from './scan-words.ts';
import type { Selector } from './selector.ts';

/** Longer quotations are found by their two ends: aligning them whole would cost the square of their length. */
const LONG = 320;
/** Words of each end. */
const END = 100;

/** Where a long quotation stands, or null when it is not long. */
export function locateLong(index: PageIndex, query: Query, { exact, ellipsis }: Selector): Place | null {
  const words = query.ids.length;
  if (!ellipsis && words <= LONG) return null;
  const headWords = ellipsis ? Math.min(words, countWords(exact.slice(0, ellipsis.at))) : END;
  const tailWords = ellipsis ? words - headWords : END;
  const length = headWords + (ellipsis ? ellipsis.words : words - headWords - tailWords) + tailWords;
  const head = locate(index, part(query, 0, headWords));
  const tail = locate(index, part(query, words - tailWords, words));
  if (head.state === 'lost' && tail.state === 'lost') return LOST;
  // One end alone, or two ends that no longer belong together: what is there, said to be changed.
  if (head.state === 'lost') return { ...tail, state: 'changed', score: tail.score / 2 };
  const span = tail.to - head.from;
  if (tail.state === 'lost' || span < length / 2 || span > length * 2)
    return { ...head, state: 'changed', score: head.score / 2 };
  const whole = head.state === 'found' && tail.state === 'found' && span === length;
  const same =
    whole &&
    (ellipsis
      ? fingerprint(index, head.to, tail.from) === ellipsis.mark
      : query.ids.every((id, at) => index.ids[head.from + at] === id));
  return { state: same ? 'found' : 'changed', from: head.from, to: tail.to, score: Math.min(head.score, tail.score) };
}

function part(query: Query, from: number, to: number): Query {
  const whole = { ...query, ids: query.ids.slice(from, to), keys: query.keys.slice(from, to), sought: null };
  return from === 0 ? { ...whole, right: [] } : { ...whole, left: [] };
}

function countWords(text: string): number {
  let count = 0;
  scanWords(text, 0, text.length, () => {
    count++;
  });
  return count;
}

import { isGeneralPhrase, type PhraseRule, phraseRule } from './function-syllables.ts';

export interface KeyPhrase {
  /** As it is written in the text, in small letters where that is no name. */
  text: string;
  count: number;
}

export interface KeyPhraseOptions {
  title?: string;
  /** How many at most. */
  limit?: number;
}

/** Longest phrase, syllables: two Vietnamese compounds. One more is counted, to see whether a phrase is whole. */
const MOST = 4;
/** A text is told by its beginning: what lies beyond is not read. UTF-16 units. */
const READ = 60_000;
/** How much of its occurrences a phrase may share with a longer one before it is only a part of that. */
const PART = 0.7;
const TITLE_BOOST = 2;
const GENERAL_WEIGHT = 0.2;

interface Counted {
  syllables: string[];
  count: number;
  inTitle: boolean;
  /** Occurrences that do not open a sentence, and how many of those have each spelling. */
  inside: number;
  spellings: Map<string, number>;
}

/** Runs of syllables that punctuation, line ends and figures part. Syllables by blanks: Vietnamese words have several. */
function runsOf(text: string): string[][] {
  return text
    .normalize('NFC')
    .split(/[^\p{L}\p{M} \u00A0]+/u)
    .map((run) => run.split(/[ \u00A0]+/).filter(Boolean));
}

function countRuns(counted: Map<string, Counted>, runs: string[][], inTitle: boolean): void {
  for (const run of runs) {
    const small = run.map((syllable) => syllable.toLowerCase());
    for (let from = 0; from < run.length; from++) {
      for (let length = 1; length <= MOST + 1 && from + length <= run.length; length++) {
        const syllables = small.slice(from, from + length);
        const key = syllables.join(' ');
        const one = counted.get(key) ?? { syllables, count: 0, inTitle: false, inside: 0, spellings: new Map() };
        counted.set(key, one);
        one.count += 1;
        one.inTitle ||= inTitle;
        if (from === 0) continue;
        one.inside += 1;
        const spelling = run.slice(from, from + length).join(' ');
        one.spellings.set(spelling, (one.spellings.get(spelling) ?? 0) + 1);
      }
    }
  }
}

/**
 * How much oftener the parts stand together than they would by chance: the square of the joint count over the product
 * of the counts of the parts, least over all ways to part it. 1: they never stand apart.
 */
function cohesion({ syllables, count }: Counted, counted: ReadonlyMap<string, Counted>): number {
  let least = 1;
  for (let at = 1; at < syllables.length; at++) {
    const left = counted.get(syllables.slice(0, at).join(' '))?.count ?? count;
    const right = counted.get(syllables.slice(at).join(' '))?.count ?? count;
    least = Math.min(least, (count * count) / (left * right));
  }
  return least;
}

/** For each phrase the count of the longer one by a syllable, at either end, that holds it most often. */
function longerCounts(counted: ReadonlyMap<string, Counted>, isPhrase: PhraseRule): Map<string, number> {
  const longer = new Map<string, number>();
  const note = (part: string, count: number): void => {
    if (count > (longer.get(part) ?? 0)) longer.set(part, count);
  };
  for (const { syllables, count } of counted.values()) {
    if (syllables.length < 3) continue;
    if (!isPhrase(syllables)) continue;
    note(syllables.slice(1).join(' '), count);
    note(syllables.slice(0, -1).join(' '), count);
  }
  return longer;
}

/** Names keep their capitals: only what is written so nearly always, and not just at the beginning of a sentence. */
function spelled({ syllables, inside, spellings }: Counted): string {
  const small = syllables.join(' ');
  const [best, count] = [...spellings].sort((a, b) => b[1] - a[1])[0] ?? [small, 0];
  const isShouted = best === best.toUpperCase() && best.length > 4;
  return inside >= 2 && count / inside > 0.8 && !isShouted ? best : small;
}

/**
 * The phrases of two to four syllables that a text keeps coming back to, best first: often, of parts that belong
 * together, not a mere part of a longer one, and rather those of the title. None begins or ends in a function word.
 */
export function keyPhrases(text: string, { title = '', limit = 12 }: KeyPhraseOptions = {}): KeyPhrase[] {
  const counted = new Map<string, Counted>();
  countRuns(counted, runsOf(text.slice(0, READ)), false);
  countRuns(counted, runsOf(title), true);
  const isPhrase = phraseRule(`${title} ${text}`);
  const longer = longerCounts(counted, isPhrase);
  const scored = [...counted.entries()].flatMap(([key, one]) => {
    const { syllables, count, inTitle } = one;
    if (syllables.length < 2 || syllables.length > MOST || count < 2 || !isPhrase(syllables)) return [];
    if ((longer.get(key) ?? 0) > PART * count) return [];
    const length = 1 + 0.25 * (syllables.length - 2);
    const weight = length * (inTitle ? TITLE_BOOST : 1) * (isGeneralPhrase(key) ? GENERAL_WEIGHT : 1);
    const score = (count - 0.5) * Math.sqrt(cohesion(one, counted)) * weight;
    return [{ key: ` ${key} `, one, score }];
  });
  scored.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const chosen: typeof scored = [];
  for (const candidate of scored) {
    if (chosen.length >= limit) break;
    const isTold = chosen.some(({ key }) => key.includes(candidate.key));
    if (!isTold) chosen.push(candidate);
  }
  return chosen.map(({ one }) => ({ text: spelled(one), count: one.count }));
}

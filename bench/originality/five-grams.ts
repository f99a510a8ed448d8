/** Words as a plain comparison sees them: parted by blanks, in small letters, without punctuation at their ends. */
function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/\S+/g)].flatMap((match) => {
    const word = match[0].toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    return word === '' ? [] : [{ word, start: match.index, end: match.index + match[0].length }];
  });
}

const GRAM = 5;
/** A run of words that five-grams cover, from which on it is told: the same length as ours. */
const LEAST = 12;

/** The usual way to look for copies: runs of words whose every five stand one after the other in some source. */
export class FiveGrams {
  readonly #words: ReturnType<typeof wordsOf>[];
  readonly #places = new Map<string, [draft: number, at: number][]>();
  readonly #covered: Uint8Array[];

  constructor(drafts: readonly string[]) {
    this.#words = drafts.map(wordsOf);
    this.#covered = this.#words.map((words) => new Uint8Array(words.length));
    for (const [draft, words] of this.#words.entries()) {
      for (let at = 0; at + GRAM <= words.length; at++) {
        const gram = gramOf(words, at);
        const places = this.#places.get(gram) ?? [];
        places.push([draft, at]);
        this.#places.set(gram, places);
      }
    }
  }

  add(source: string): void {
    const words = wordsOf(source);
    for (let at = 0; at + GRAM <= words.length; at++) {
      for (const [draft, place] of this.#places.get(gramOf(words, at)) ?? [])
        this.#covered[draft]?.fill(1, place, place + GRAM);
    }
  }

  /** What is told of a draft: offsets in it. */
  told(draft: number): { start: number; end: number }[] {
    const words = this.#words[draft] ?? [];
    const covered = this.#covered[draft] ?? new Uint8Array(0);
    const ranges: { start: number; end: number }[] = [];
    for (let at = 0; at < words.length; at++) {
      if (!covered[at]) continue;
      const from = at;
      while (covered[at + 1]) at += 1;
      if (at - from + 1 >= LEAST) ranges.push({ start: words[from]?.start ?? 0, end: words[at]?.end ?? 0 });
    }
    return ranges;
  }
}

function gramOf(words: readonly { word: string }[], at: number): string {
  let gram = '';
  for (let next = at; next < at + GRAM; next++) gram += `${words[next]?.word} `;
  return gram;
}

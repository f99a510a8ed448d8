import { foldWord, lettersOf } from './fold-word.ts';

/** A word that the page does not have. Equal to no word, itself included. */
const UNKNOWN = -1;

/** Longest NFC length told apart; longer "words" are data: URLs and the like. */
const MAX_LENGTH = 255;

/** Numbers for the folded words of one page. Folding is paid once for each distinct spelling, not each word. */
export class Vocabulary {
  /** Folded word of each id. */
  readonly keys: string[] = [];
  private readonly byRaw = new Map<string, number>();
  private readonly byKey = new Map<string, number>();
  private letters: { ids: Int32Array; byLetters: Map<string, number> } | null = null;

  /** `id * 256 + NFC length` of a spelling, added when new. One number, so that the scanner looks up once. */
  add(raw: string): number {
    const known = this.byRaw.get(raw);
    if (known !== undefined) return known;
    const key = foldWord(raw);
    let id = this.byKey.get(key);
    if (id === undefined) {
      id = this.keys.length;
      this.keys.push(key);
      this.byKey.set(key, id);
    }
    const packed = id * 256 + Math.min(MAX_LENGTH, raw.normalize('NFC').length);
    this.byRaw.set(raw, packed);
    return packed;
  }

  /** Id of a word however it is spelled, with its folded form; a spelling that the page has too costs one look-up. */
  find(raw: string): { id: number; key: string } {
    const packed = this.byRaw.get(raw);
    if (packed !== undefined) return { id: packed >> 8, key: this.keys[packed >> 8] as string };
    const key = foldWord(raw);
    return { id: this.byKey.get(key) ?? UNKNOWN, key };
  }

  /** Number of a word's bare letters, or -1 when no word of the page has them. `key` is looked at for unknown words only. */
  lettersId(id: number, key: string): number {
    const { ids, byLetters } = this.letterTable();
    return id >= 0 ? (ids[id] as number) : (byLetters.get(lettersOf(key)) ?? UNKNOWN);
  }

  /** Bare-letter numbers by word id. Made at the first edited passage: most pages need none. */
  letterIds(): Int32Array {
    return this.letterTable().ids;
  }

  private letterTable() {
    if (this.letters) return this.letters;
    const byLetters = new Map<string, number>();
    const ids = Int32Array.from(this.keys, (key) => {
      const bare = lettersOf(key);
      const known = byLetters.get(bare);
      if (known !== undefined) return known;
      byLetters.set(bare, byLetters.size);
      return byLetters.size - 1;
    });
    this.letters = { ids, byLetters };
    return this.letters;
  }
}

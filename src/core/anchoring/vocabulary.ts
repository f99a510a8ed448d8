import { foldWord, lettersOf } from './fold-word.ts';
import { Spellings } from './spellings.ts';

/** A word that the page does not have. Equal to no word, itself included. */
const UNKNOWN = -1;

/** Longest NFC length told apart; longer "words" are data: URLs and the like. */
const MAX_LENGTH = 255;

/** Numbers for the folded words of one page. Folding is paid once for each distinct spelling, not each word. */
export class Vocabulary {
  /** Folded word of each id. */
  readonly keys: string[] = [];
  private readonly spellings: Spellings;
  private readonly byKey = new Map<string, number>();
  /** Bare-letters numbers by word id, 0 where nobody asked yet, and the next to give. */
  private letters = new Int32Array(0);
  private readonly byLetters = new Map<string, number>();

  /** @param text what the words of the page stand in */
  constructor(private readonly text: string) {
    this.spellings = new Spellings(text);
  }

  /** `id * 256 + NFC length` of the word between two offsets, added when new. One number, so that one look-up does. */
  add(start: number, end: number, hash: number): number {
    const known = this.spellings.get(this.text, start, end, hash);
    if (known >= 0) return known;
    const raw = this.text.slice(start, end);
    const key = foldWord(raw);
    let id = this.byKey.get(key);
    if (id === undefined) {
      id = this.keys.length;
      this.keys.push(key);
      this.byKey.set(key, id);
    }
    const packed = id * 256 + Math.min(MAX_LENGTH, raw.normalize('NFC').length);
    this.spellings.set(start, end, hash, packed);
    return packed;
  }

  /** Id of a word that stands elsewhere, however it is spelled; a spelling that the page has too costs one look-up. */
  find(text: string, start: number, end: number, hash: number): number {
    const packed = this.spellings.get(text, start, end, hash);
    if (packed >= 0) return packed >> 8;
    return this.byKey.get(foldWord(text.slice(start, end))) ?? UNKNOWN;
  }

  /**
   * Number of a word's bare letters, above 0. Found out when asked: most words of a page never are. `key` is its folded
   * form, looked at for unknown words only.
   */
  lettersOf(id: number, key = this.keys[id] as string): number {
    if (id < 0) return this.lettersOfKey(key);
    if (this.letters.length < this.keys.length) this.letters = new Int32Array(this.keys.length);
    const known = this.letters[id] as number;
    if (known > 0) return known;
    const found = this.lettersOfKey(key);
    this.letters[id] = found;
    return found;
  }

  lettersOfAll(ids: Int32Array): Int32Array {
    const letters = new Int32Array(ids.length);
    for (let at = 0; at < ids.length; at++) letters[at] = this.lettersOf(ids[at] as number);
    return letters;
  }

  private lettersOfKey(key: string): number {
    const bare = lettersOf(key);
    const known = this.byLetters.get(bare);
    if (known !== undefined) return known;
    this.byLetters.set(bare, this.byLetters.size + 1);
    return this.byLetters.size;
  }
}

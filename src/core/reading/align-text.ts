/** White space and signs without ink: what two writings of one text may differ in. */
const BLANK = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g;
const IS_BLANK = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/;

/** How far ahead, units of ink, a piece is looked for that does not follow on: a paragraph or two that one side lacks. */
const WINDOW = 4000;
/** A shorter piece stands in many places: it is not looked for ahead. */
const LEAST = 8;

export interface PiecePlace {
  piece: number;
  /** UTF-16 units into the piece as it is, before NFC. */
  offset: number;
}

/**
 * Which place in a text belongs to which place in its pieces, such as the text nodes that show it. Both hold the same
 * words; they differ in white space, and a piece may be decomposed or be missing on one side.
 */
export class TextAlignment {
  readonly #pieces: readonly string[];
  /** Offset in the text of each unit of ink. */
  readonly #inked: Int32Array;
  /** Ink before each piece, ascending. */
  readonly #before: Int32Array;
  /** Ink of each piece; none where the text does not have it. */
  readonly #length: Int32Array;

  /** @param text NFC */
  constructor(text: string, pieces: readonly string[]) {
    this.#pieces = pieces;
    this.#inked = inkOffsets(text);
    const ink = text.replace(BLANK, '');
    this.#before = new Int32Array(pieces.length);
    this.#length = new Int32Array(pieces.length);
    let at = 0;
    for (let index = 0; index < pieces.length; index++) {
      const piece = inkOf(pieces[index] ?? '');
      if (piece !== '' && !ink.startsWith(piece, at)) {
        const ahead = piece.length < LEAST ? -1 : ink.slice(at, at + WINDOW + piece.length).indexOf(piece);
        this.#before[index] = at;
        if (ahead < 0) continue;
        at += ahead;
      }
      this.#before[index] = at;
      this.#length[index] = piece.length;
      at += piece.length;
    }
  }

  /** Offset in the text of a place in a piece. */
  toText({ piece, offset }: PiecePlace): number {
    const before = this.#before[piece] ?? 0;
    const inside = Math.min(this.#length[piece] ?? 0, inkOf((this.#pieces[piece] ?? '').slice(0, offset)).length);
    return this.#inked[Math.min(before + inside, this.#inked.length - 1)] ?? 0;
  }

  /** The place in the pieces of an offset in the text, or of the ink that follows it; null where nothing shows the text. */
  toPiece(offset: number): PiecePlace | null {
    const ink = lowerBound(this.#inked, offset);
    let low = 0;
    let high = this.#before.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#before[middle] as number) <= ink) low = middle + 1;
      else high = middle;
    }
    // Pieces without ink of the text share their beginning with the one that has it.
    for (let piece = low - 1; piece >= 0; piece--) {
      const length = this.#length[piece] as number;
      if (length === 0) continue;
      const inside = Math.min(ink - (this.#before[piece] as number), length - 1);
      return { piece, offset: unitsBefore(this.#pieces[piece] ?? '', inside) };
    }
    return null;
  }
}

function inkOf(text: string): string {
  return text.normalize('NFC').replace(BLANK, '');
}

function inkOffsets(text: string): Int32Array {
  const offsets = new Int32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at++) if (!IS_BLANK.test(text.charAt(at))) offsets[count++] = at;
  offsets[count++] = text.length;
  return offsets.subarray(0, count);
}

/** How many units of a piece stand before its n-th unit of ink. */
function unitsBefore(piece: string, ink: number): number {
  let low = 0;
  let high = piece.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inkOf(piece.slice(0, middle + 1)).length <= ink) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lowerBound(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low);
}

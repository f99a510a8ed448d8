import type { LabelledLine } from './labels.ts';

/** Quoted articles between two of the document's own; a longer search would make a hostile page slow. */
const LOOKAHEAD = 200;

/** Tells a document's own Điều from those it quotes without quotation marks: its own are numbered through. */
export class ArticleOrder {
  #last = 0;
  #articles: { index: number; ordinal: number }[];

  constructor(lines: (LabelledLine | null)[]) {
    this.#articles = lines.flatMap((line, index) =>
      line?.level === 'article' ? [{ index, ordinal: line.ordinal }] : [],
    );
  }

  /** Another document begins: its first Điều may have any number. */
  restart(): void {
    this.#last = 0;
  }

  /** Whether the Điều at a line is the document's own. `amends`: the one before it changes another document. */
  admits(index: number, { ordinal, label }: LabelledLine, amends: boolean, followsColon: boolean): boolean {
    const last = this.#last;
    const isNext = ordinal === last + 1 || (ordinal === last && /\d\p{L}$/u.test(label));
    if (amends && (followsColon || !isNext)) return false;
    if (last === 0 || isNext || ordinal === 1) {
      this.#last = ordinal;
      return true;
    }
    const at = this.#articles.findIndex((article) => article.index > index);
    const later = at < 0 ? [] : this.#articles.slice(at, at + LOOKAHEAD).map((article) => article.ordinal);
    const rest = later.slice(0, later.includes(1) ? later.indexOf(1) : LOOKAHEAD);
    if (rest.includes(last + 1)) return false;
    // One number misprinted must not make strangers of all that follow it.
    this.#last = rest[0] === ordinal + 1 ? ordinal : last + 1;
    return true;
  }
}

import type { LabelledLine } from './labels.ts';

/** Quoted articles between two of the document's own; a longer search would make a hostile page slow. */
const LOOKAHEAD = 200;

/** Tells a document's own Điều from those it quotes without quotation marks: its own are numbered through. */
export class ArticleOrder {
  /** Number of the last one; 0 where another document begins, whose first Điều may have any number. */
  last = 0;
  #articles: LabelledLine[];

  constructor(lines: (LabelledLine | null)[]) {
    this.#articles = lines.flatMap((line) => (line?.level === 'article' ? line : []));
  }

  /** Whether the Điều at a line is the document's own. `amends`: the one before it changes another document. */
  admits(line: LabelledLine, amends: boolean, followsColon: boolean): boolean {
    const { ordinal, label } = line;
    const next = this.last + 1;
    const isNext = ordinal === next || (ordinal === this.last && /\d\p{L}$/u.test(label));
    if (amends && (followsColon || !isNext)) return false;
    let last = ordinal;
    if (next > 1 && !isNext && ordinal > 1) {
      const at = this.#articles.indexOf(line) + 1;
      const later = this.#articles.slice(at, at + LOOKAHEAD).map((article) => article.ordinal);
      const rest = later.includes(1) ? later.slice(0, later.indexOf(1)) : later;
      if (rest.includes(next)) return false;
      // One number misprinted must not make strangers of all that follow it.
      if (rest[0] !== ordinal + 1) last = next;
    }
    this.last = last;
    return true;
  }
}

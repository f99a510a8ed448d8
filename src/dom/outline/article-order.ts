import type { LabelledLine } from './labels.ts';

/** Quoted articles between two of the document's own; a longer search would make a hostile page slow. */
const LOOKAHEAD = 200;

/** Tells a document's own Điều from those it quotes without quotation marks: its own are numbered through. */
export function articleOrder(lines: (LabelledLine | null)[]) {
  const articles = lines.flatMap((line) => (line?.level === 'article' ? line : []));
  let last = 0;
  return {
    /** Another document begins, whose first Điều may have any number. */
    restart: () => {
      last = 0;
    },
    /** Whether the Điều at a line is the document's own. `amends`: the one before it changes another document. */
    admits: (line: LabelledLine, amends: boolean, followsColon: boolean): boolean => {
      const { ordinal, label } = line;
      const next = last + 1;
      const isNext = ordinal === next || (ordinal === last && /\d\p{L}$/u.test(label));
      if (amends && (followsColon || !isNext)) return false;
      let own = ordinal;
      if (next > 1 && !isNext && ordinal > 1) {
        const at = articles.indexOf(line) + 1;
        const later = articles.slice(at, at + LOOKAHEAD).map((article) => article.ordinal);
        const end = later.indexOf(1);
        if (later.slice(0, end < 0 ? LOOKAHEAD : end).includes(next)) return false;
        // One number misprinted must not make strangers of all that follow it.
        if (later[0] !== ordinal + 1) own = next;
      }
      last = own;
      return true;
    },
  };
}

import type { MarkedText } from '../../core/search/mark-text.ts';

/** A text with the words that were looked for marked. */
export function MarkedWords({ text }: { text: readonly MarkedText[] }) {
  return (
    <>
      {text.map((piece, at) =>
        piece.isMatch ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>,
      )}
    </>
  );
}

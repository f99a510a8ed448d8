import { render } from 'preact';
import { PaperPiece, type Piece } from './paper-piece.tsx';

/** Draws pieces into an element of their own, at once. */
export function drawPieces(pieces: readonly Piece[], host: HTMLElement): void {
  render(
    pieces.map((piece, index) => <PaperPiece key={index} {...piece} />),
    host,
  );
}

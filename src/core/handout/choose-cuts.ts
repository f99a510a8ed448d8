/** A piece of a page that could be left out, with its height in any unit. */
export interface PagePiece {
  kind: 'passage' | 'question';
  id: string;
  height: number;
}

/** What would make a page fit. */
export interface PageCut {
  kind: PagePiece['kind'];
  /** In the order of the page; one, or as few as it takes. */
  ids: string[];
}

/**
 * Which pieces would make room for `over`, the smallest loss first: the one passage and the one question that are just
 * high enough; where there is none, the fewest passages together. Empty where not even all
 * passages but one would do.
 */
export function chooseCuts(pieces: readonly PagePiece[], over: number): PageCut[] {
  if (over <= 0) return [];
  const single = (['question', 'passage'] as const).flatMap((kind): PageCut[] => {
    const enough = pieces.filter((piece) => piece.kind === kind && piece.height >= over);
    const [least] = enough.sort((a, b) => a.height - b.height);
    return least ? [{ kind, ids: [least.id] }] : [];
  });
  if (single.length > 0) return single;
  const passages = pieces.filter(({ kind }) => kind === 'passage');
  const chosen = new Set<string>();
  let room = 0;
  for (const { id, height } of [...passages].sort((a, b) => b.height - a.height)) {
    if (room >= over) break;
    chosen.add(id);
    room += height;
  }
  if (room < over || chosen.size === passages.length) return [];
  return [{ kind: 'passage', ids: passages.filter(({ id }) => chosen.has(id)).map(({ id }) => id) }];
}

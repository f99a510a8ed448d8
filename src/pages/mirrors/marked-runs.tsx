export interface MarkedRunsProps {
  text: string;
  /** Where `text` begins in what the runs count from. */
  from: number;
  runs: readonly { start: number; end: number }[];
}

/** A text with the words that stand on both sides marked: a ground and a line, so that neither is needed alone. */
export function MarkedRuns({ text, from, runs }: MarkedRunsProps) {
  const sorted = [...runs].sort((a, b) => a.start - b.start);
  const pieces = [];
  let at = 0;
  for (const [index, { start, end }] of sorted.entries()) {
    const begin = Math.max(at, start - from);
    if (end - from <= begin) continue;
    pieces.push(text.slice(at, begin), <mark key={index}>{text.slice(begin, end - from)}</mark>);
    at = end - from;
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}

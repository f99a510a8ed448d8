/** Cells of a table that two stretches are compared in: a millisecond. Longer ones are parted at what is unique. */
const MOST_CELLS = 250_000;

/** Cells of a table that is cheaper than looking for what is unique, which may keep fewer pairs than there can be. */
const FEW_CELLS = 10_000;

/** Entries together, where none alone is unique in a long stretch. */
const RUN = 4;

/** A place in the one list and its equal in the other. */
export type Pair = readonly [before: number, after: number];

/**
 * Equal entries of two lists, in the order of both. Ends that are equal go first; then what stands once in each list
 * parts a longer one ("patience", as Bram Cohen's diff does), and what is left between is compared by the classical
 * table.
 * Near-linear on texts, where most lines and many words stand once.
 */
export function align(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  const stack: Span[] = [[0, before.length, 0, after.length]];
  for (let span = stack.pop(); span; span = stack.pop()) {
    let [from, to, start, end] = span;
    while (from < to && start < end && before[from] === after[start]) pairs.push([from++, start++]);
    while (from < to && start < end && before[to - 1] === after[end - 1]) pairs.push([--to, --end]);
    if (from === to || start === end) continue;
    const cells = (to - from) * (end - start);
    if (cells <= FEW_CELLS) {
      longestCommon(before, after, [from, to, start, end], pairs);
      continue;
    }
    const isLong = cells > MOST_CELLS;
    let anchors = uniquePairs(before, after, [from, to, start, end], 1);
    if (anchors.length === 0 && isLong) anchors = uniquePairs(before, after, [from, to, start, end], RUN);
    if (anchors.length > 0) {
      for (const [at, there] of anchors) {
        stack.push([from, at, start, there]);
        pairs.push([at, there]);
        [from, start] = [at + 1, there + 1];
      }
      stack.push([from, to, start, end]);
    } else if (!isLong) {
      longestCommon(before, after, [from, to, start, end], pairs);
    }
  }
  return pairs.sort(([a], [b]) => a - b);
}

/** Of the first list from, to; of the second start, end. Ends are not part of it. */
type Span = readonly [from: number, to: number, start: number, end: number];

/** Runs of `length` entries that stand once on either side, as many as can be kept in order, by their first entry. */
function uniquePairs(
  before: readonly string[],
  after: readonly string[],
  [from, to, start, end]: Span,
  length: number,
): Pair[] {
  const runAt = (list: readonly string[], at: number) =>
    length === 1 ? (list[at] as string) : list.slice(at, at + length).join('\n');
  const seen = new Map<string, { at: number; there: number }>();
  for (let at = from; at <= to - length; at++) {
    const run = runAt(before, at);
    const entry = seen.get(run);
    seen.set(run, { at: entry ? -1 : at, there: -1 });
  }
  for (let there = start; there <= end - length; there++) {
    const entry = seen.get(runAt(after, there));
    if (entry) entry.there = entry.there === -1 ? there : -2;
  }
  const pairs: Pair[] = [];
  for (const { at, there } of seen.values()) if (at >= 0 && there >= 0) pairs.push([at, there]);
  return increasing(pairs.sort(([a], [b]) => a - b));
}

/** The longest run of pairs whose second places rise too. */
function increasing(pairs: readonly Pair[]): Pair[] {
  /** Last pair of the best run of each length, by index. */
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, pair] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as Pair)[1] < pair[1]) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? (tails[low - 1] as number) : -1);
    tails[low] = index;
  }
  const run: Pair[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] as number) run.push(pairs[index] as Pair);
  return run.reverse();
}

function longestCommon(
  before: readonly string[],
  after: readonly string[],
  [from, to, start, end]: Span,
  pairs: Pair[],
): void {
  const width = end - start + 1;
  const table = new Uint16Array((to - from + 1) * width);
  const cell = (row: number, column: number) => table[row * width + column] as number;
  for (let row = to - from - 1; row >= 0; row--)
    for (let column = width - 2; column >= 0; column--)
      table[row * width + column] =
        before[from + row] === after[start + column]
          ? cell(row + 1, column + 1) + 1
          : Math.max(cell(row + 1, column), cell(row, column + 1));
  let row = 0;
  let column = 0;
  while (row < to - from && column < width - 1) {
    if (before[from + row] === after[start + column]) pairs.push([from + row++, start + column++]);
    else if (cell(row + 1, column) >= cell(row, column + 1)) row++;
    else column++;
  }
}

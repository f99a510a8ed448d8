/** A note beside its line, pixels. */
export interface WantedNote {
  id: string;
  /** Top of the line that it belongs to. */
  at: number;
  height: number;
}

/**
 * Where notes stand so that none covers another, each as near to its line as the others let it (least squares over all:
 * pool adjacent violators), none above 0. The one in focus stands at its line, and the others make room: what is being
 * read or written does not move when a neighbour grows.
 *
 * @param notes in the order of their lines
 * @returns the top of each, in the same order
 */
export function placeNotes(notes: readonly WantedNote[], gap: number, focusId: string | null): number[] {
  // With what stands above it taken away, each note wants a number, and the numbers must only not descend.
  const above: number[] = [];
  let height = 0;
  for (const note of notes) {
    above.push(height);
    height += note.height + gap;
  }
  const wanted = notes.map(({ at }, index) => at - (above[index] ?? 0));
  const focus = notes.findIndex(({ id }) => id === focusId);
  return settled(wanted, focus).map((value, index) => value + (above[index] ?? 0));
}

/** The numbers that never descend and are nearest to those given. */
function ascending(values: readonly number[]): number[] {
  const pools: { mean: number; count: number }[] = [];
  for (const value of values) {
    let pool = { mean: value, count: 1 };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop();
      const count = last.count + pool.count;
      pool = { mean: (last.mean * last.count + pool.mean * pool.count) / count, count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ mean, count }) => Array<number>(count).fill(mean));
}

/** None below 0. The one in focus keeps its number, and each side does its best within what that leaves. */
function settled(wanted: readonly number[], focus: number): number[] {
  const level = wanted[focus];
  if (level === undefined) return ascending(wanted).map((value) => Math.max(0, value));
  const kept = Math.max(0, level);
  const before = ascending(wanted.slice(0, focus)).map((value) => Math.min(kept, Math.max(0, value)));
  const after = ascending(wanted.slice(focus + 1)).map((value) => Math.max(kept, value));
  return [...before, kept, ...after];
}

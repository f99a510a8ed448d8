/** Sorted at once: some two milliseconds even by the rules of a language. */
const RUN = 512;
/** Comparisons of a merge between two rests. */
const STEP = 4_096;

/**
 * Sorts without holding anything up: a merge sort that rests after each short step, so that whoever runs it decides when
 * the next one comes. Stable; gives back a new list.
 */
export function* sortInSteps<T>(list: readonly T[], compare: (a: T, b: T) => number): Generator<void, T[]> {
  let runs: T[][] = [];
  for (let start = 0; start < list.length; start += RUN) {
    runs.push(list.slice(start, start + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [left, right] = [runs[at] as T[], runs[at + 1]];
      merged.push(right ? yield* mergeInSteps(left, right, compare) : left);
      yield;
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeInSteps<T>(left: readonly T[], right: readonly T[], compare: (a: T, b: T) => number) {
  const out: T[] = [];
  let [a, b, steps] = [0, 0, 0];
  while (a < left.length && b < right.length) {
    if (compare(left[a] as T, right[b] as T) <= 0) out.push(left[a++] as T);
    else out.push(right[b++] as T);
    if (++steps % STEP === 0) yield;
  }
  while (a < left.length) out.push(left[a++] as T);
  while (b < right.length) out.push(right[b++] as T);
  return out;
}

/** Work between two rests, milliseconds: with what a frame needs besides, well under what is felt. */
const SLICE = 8;

/** Lets the page draw and hear keys. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** Runs work that rests by itself, as many steps at once as are not felt. Undefined where it was stopped. */
export async function inSlices<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T | undefined> {
  let begun = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - begun < SLICE) continue;
    await pause();
    if (signal.aborted) return undefined;
    begun = performance.now();
  }
}

import type { Selector } from '../../core/anchoring/selector.ts';
import { type Anchoring, anchorOne } from './anchoring.ts';
import { type PageText, readPage } from './page-text.ts';

/** Milliseconds of work between two breaths. With the step that is under way it stays below 8 ms, half a frame. */
const SLICE = 4;
/** A page that changes while it is read is read anew this often; then what was read is used, and its holes are lost. */
const ATTEMPTS = 3;

export interface SlicedOptions {
  signal?: AbortSignal;
  /** Called with each shadow tree that text was read from. */
  onTree?: (tree: Node) => void;
  /** Called after each slice with the passages anchored in it; `first` is the index of the first of them. */
  onBatch?: (batch: Anchoring[], first: number) => void;
}

/**
 * Like `anchorAll`, in slices of at most about 8 ms, so that a page of a million characters stays smooth.
 * @throws the signal's reason when aborted
 */
export async function anchorSliced(
  root: Element,
  selectors: readonly Selector[],
  { signal, onTree, onBatch }: SlicedOptions = {},
): Promise<Anchoring[]> {
  const slice = newSlice(signal);
  let page = await readSliced(root, slice);
  for (let attempt = 1; attempt < ATTEMPTS && !page.isCurrent(); attempt++) page = await readSliced(root, slice);
  for (const tree of page.map.trees) if (tree !== root) onTree?.(tree);
  const anchorings: Anchoring[] = [];
  let reported = 0;
  const report = () => {
    if (anchorings.length > reported) onBatch?.(anchorings.slice(reported), reported);
    reported = anchorings.length;
  };
  for (const selector of selectors) {
    anchorings.push(anchorOne(page, selector));
    if (!slice.isOver()) continue;
    report();
    await slice.breathe();
  }
  report();
  // Whoever asked goes on with a slice of its own.
  await slice.breathe();
  return anchorings;
}

type Slice = ReturnType<typeof newSlice>;

function newSlice(signal: AbortSignal | undefined) {
  let end = performance.now() + SLICE;
  return {
    isOver: () => performance.now() >= end,
    async breathe() {
      await nextTask();
      signal?.throwIfAborted();
      end = performance.now() + SLICE;
    },
  };
}

async function readSliced(root: Element, slice: Slice): Promise<PageText> {
  const steps = readPage(root);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (slice.isOver()) await slice.breathe();
  }
}

/** The next task, after input and paint. Timers would wait 4 ms each time, so they are the last resort. */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  if (typeof MessageChannel === 'undefined') return new Promise((resolve) => setTimeout(resolve));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

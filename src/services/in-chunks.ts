import { announceMany, type ServiceContext } from './context.ts';

/** How work on many articles is followed and stopped. What was done before it is stopped stays done. */
export interface BulkRun {
  signal?: AbortSignal;
  /** Told after each chunk: how many are done. */
  onProgress?: (done: number) => void;
}

/**
 * Does work on many, a chunk a transaction, each chunk whole. Others are told once, at the end: also where a chunk
 * failed, since those before it stand.
 */
export async function inChunks(
  context: ServiceContext,
  ids: readonly string[],
  size: number,
  work: (chunk: string[]) => Promise<unknown>,
  { signal, onProgress }: BulkRun = {},
): Promise<void> {
  let done = 0;
  try {
    while (done < ids.length && !signal?.aborted) {
      const chunk = ids.slice(done, done + size);
      await work(chunk);
      done += chunk.length;
      onProgress?.(done);
    }
  } finally {
    if (done > 0) announceMany(context);
  }
}

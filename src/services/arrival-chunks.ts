import type { Arrival } from '../core/import/arrival.ts';

/** What one transaction takes: more at once would be felt by whoever saves in between. */
const MOST_ARTICLES = 20;
const MOST_ARRIVALS = 300;
const MOST_BYTES = 8 * 1_024 * 1_024;

/** Arrivals in their order, as many together as one transaction takes. */
export async function* arrivalChunks(arrivals: AsyncIterable<Arrival>): AsyncGenerator<Arrival[]> {
  let chunk: Arrival[] = [];
  let articles = 0;
  let bytes = 0;
  for await (const arrival of arrivals) {
    const size = sizeOf(arrival);
    const isFull = articles >= MOST_ARTICLES || chunk.length >= MOST_ARRIVALS || bytes + size > MOST_BYTES;
    if (isFull && chunk.length > 0) {
      yield chunk;
      [chunk, articles, bytes] = [[], 0, 0];
    }
    chunk.push(arrival);
    bytes += size;
    if (arrival.kind === 'article') articles += 1;
  }
  if (chunk.length > 0) yield chunk;
}

function sizeOf(arrival: Arrival): number {
  if (arrival.kind === 'row') return sum(arrival.blobs ?? []);
  const { body, versions, pictures, file } = arrival;
  const texts = [body, ...versions].reduce(
    (total, copy) => total + (copy ? copy.html.length + copy.text.length : 0),
    0,
  );
  return texts + sum(pictures) + (file?.bytes ?? 0);
}

function sum(parts: readonly { bytes: number }[]): number {
  return parts.reduce((total, { bytes }) => total + bytes, 0);
}

import type { Arrival } from '../import/arrival.ts';

/**
 * Arrivals of a packet, with nothing in them that could take the place of what the reader has: facts and text of a page
 * that is here stay as they are. A page that was here without its text gets it.
 * @param known by `urlKey`: the articles that are here
 */
export async function* keepOwn(
  arrivals: AsyncIterable<Arrival>,
  known: ReadonlyMap<string, { hasText: boolean }>,
): AsyncGenerator<Arrival> {
  for await (const arrival of arrivals) {
    const own = arrival.kind === 'article' ? known.get(arrival.article.urlKey) : undefined;
    if (arrival.kind !== 'article' || !own) yield arrival;
    else {
      const article = { ...arrival.article, updatedAt: 0 };
      yield own.hasText ? { ...arrival, article, body: null, pictures: [] } : { ...arrival, article };
    }
  }
}

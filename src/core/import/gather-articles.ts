import { urlKey } from '../url/url-key.ts';
import type { ArticleArrival } from './arrival.ts';
import { arrivalOf, type ForeignArticle } from './foreign-article.ts';
import { ImportRefusal, type ReadContext } from './import-format.ts';
import { MAX_PASSAGES, MAX_ROWS } from './limits.ts';

/**
 * Pages in the order in which a file names them first: what it says of one page in several places comes together.
 */
export class ForeignArticles {
  readonly #articles = new Map<string, ForeignArticle>();

  /** @throws ImportRefusal `too-large` */
  add(article: ForeignArticle): void {
    const key = article.url === null ? `name ${article.name}` : urlKey(article.url);
    const known = this.#articles.get(key);
    this.#articles.set(key, known ? joined(known, article) : article);
    if (this.#articles.size > MAX_ROWS) throw new ImportRefusal('too-large');
  }

  /** As articles of our own, until the reader stops it. */
  async *arrivals(context: ReadContext): AsyncGenerator<ArticleArrival> {
    let count = 0;
    for (const article of this.#articles.values()) {
      if (context.isStopped()) return;
      const over = (article.passages?.length ?? 0) - MAX_PASSAGES;
      if (over > 0) {
        context.onSkipped?.({ line: null, what: `${article.title ?? ''} (${over})`.trim(), reason: 'too-many' });
      }
      // Those without a time of their own keep the order of the file among those that were saved last.
      yield arrivalOf(article, context.now - count);
      context.onProgress(++count / this.#articles.size);
    }
    context.onProgress(1);
  }
}

/** Fields that the first has not are the second's. */
function joined(first: ForeignArticle, second: ForeignArticle): ForeignArticle {
  const told = Object.fromEntries(Object.entries(first).filter(([, value]) => value !== '' && value !== null));
  const notes = [first.note ?? '', second.note ?? ''];
  return {
    ...second,
    ...told,
    url: first.url,
    name: first.name,
    tags: [...(first.tags ?? []), ...(second.tags ?? [])],
    note: notes[0]?.includes(notes[1] ?? '') ? (notes[0] ?? '') : notes.filter(Boolean).join('\n\n'),
    // In place: a file may have a hundred thousand of one page.
    passages: append(first.passages, second.passages),
  };
}

function append<T>(first: readonly T[] | undefined, second: readonly T[] | undefined): T[] {
  const list = (first ?? []) as T[];
  for (const one of second ?? []) list.push(one);
  return list;
}

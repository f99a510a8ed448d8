import type { Article } from '../core/model/article.ts';
import type { ShelfItem } from '../core/model/shelf-item.ts';
import type { StoredShelf } from '../core/shelf/stored-shelf.ts';
import { packNext, readShelf } from '../storage/shelf-packs.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

/** The whole shelf of one moment, as it is stored: most of it packed. */
export async function openShelf({ db }: ServiceContext): Promise<StoredShelf> {
  return guarded(() => readShelf(db));
}

/** The newest articles, newest first: what a list can show before the whole shelf is read. */
export async function newestShelf({ db }: ServiceContext, count: number): Promise<ShelfItem[]> {
  return guarded(() => db.shelf.orderBy('savedAt').reverse().limit(count).toArray());
}

/** Rows of some articles in their order; undefined for one that is gone. */
export async function shelfItems({ db }: ServiceContext, ids: string[]): Promise<(ShelfItem | undefined)[]> {
  return guarded(() => db.shelf.bulkGet(ids));
}

/** Articles in their order; undefined for one that is gone. */
export async function articlesById({ db }: ServiceContext, ids: string[]): Promise<(Article | undefined)[]> {
  return guarded(() => db.articles.bulkGet(ids));
}

/** Forgets every pack: the rows are read one by one until they are packed anew. */
export async function dropShelfPacks({ db }: ServiceContext): Promise<void> {
  await guarded(() => db.shelfPacks.clear());
}

/** Packs what changed of the shelf, stretch by stretch. Stopped in between, it goes on the next time. */
export async function packShelf({ db }: ServiceContext, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await guarded(() => packNext(db))));
}

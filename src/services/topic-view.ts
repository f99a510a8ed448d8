import type { Article } from '../core/model/article.ts';
import type { Passage } from '../core/model/passage.ts';
import type { TopicItem } from '../core/model/topic.ts';
import { foldBare } from '../core/text/fold.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

type ItemOf<Kind extends TopicItem['kind']> = Extract<TopicItem, { kind: Kind }>;

/** An item of a topic with what it shows. */
export type TopicEntry =
  | { kind: 'note'; item: ItemOf<'note'> }
  | { kind: 'article'; item: ItemOf<'article'>; article: Article; passageCount: number }
  | { kind: 'passage'; item: ItemOf<'passage'>; passage: Passage; article: Article }
  /** What it shows was deleted: into the trash, or for good. */
  | { kind: 'gone'; item: ItemOf<'article' | 'passage'>; trashId: string | null; title: string };

/** The items with what they show, in their order. Ask for those that are drawn, not for thousands. */
export async function resolveTopicItems({ db }: ServiceContext, items: readonly TopicItem[]): Promise<TopicEntry[]> {
  return guarded(async () => {
    const passageIds = items.flatMap((item) => (item.kind === 'passage' ? [item.passageId] : []));
    const passages = await found(db.passages.bulkGet(passageIds));
    const articleIds = items.flatMap((item) => (item.kind === 'article' ? [item.articleId] : []));
    const owners = [...passages.values()].map(({ articleId }) => articleId);
    const wanted = [...new Set([...articleIds, ...owners])];
    const [articles, shelf] = await Promise.all([
      found(db.articles.bulkGet(wanted)),
      found(db.shelf.bulkGet(articleIds)),
    ]);
    const entries: TopicEntry[] = [];
    for (const item of items) {
      if (item.kind === 'note') entries.push({ kind: 'note', item });
      else if (item.kind === 'article') {
        const article = articles.get(item.articleId);
        const passageCount = shelf.get(item.articleId)?.passageCount ?? 0;
        entries.push(article ? { kind: 'article', item, article, passageCount } : await gone(db, item));
      } else {
        const passage = passages.get(item.passageId);
        const article = passage && articles.get(passage.articleId);
        entries.push(passage && article ? { kind: 'passage', item, passage, article } : await gone(db, item));
      }
    }
    return entries;
  });
}

async function found<Row extends { id: string }>(rows: PromiseLike<(Row | undefined)[]>): Promise<Map<string, Row>> {
  return new Map((await rows).flatMap((row) => (row ? [[row.id, row]] : [])));
}

/** A passage that was deleted itself, or else with its article. */
async function gone(db: LibraryDatabase, item: ItemOf<'article' | 'passage'>): Promise<TopicEntry> {
  const subjects = item.kind === 'passage' ? [item.passageId, item.articleId] : [item.articleId];
  for (const subject of subjects) {
    const entries = await db.trashed.where('subject').equals(subject).toArray();
    const entry = entries.find(({ kind }) => kind === 'article' || kind === 'passage');
    if (entry) return { kind: 'gone', item, trashId: entry.id, title: entry.title };
  }
  return { kind: 'gone', item, trashId: null, title: '' };
}

export interface FoundPassage {
  passage: Pick<Passage, 'id' | 'articleId' | 'quote' | 'role' | 'note'>;
  articleTitle: string;
}

export interface PassageScan {
  found: FoundPassage[];
  /** Where to go on, milliseconds; null at the end. */
  next: number | null;
}

/** Passages read at once: some 50 ms, so that a search is heard to be stopped. */
const SCAN = 2_000;

/**
 * Searches a chunk of the passages, newest first, for words in quotation and note, with or without diacritics. Call it
 * again with `next` until there are enough.
 */
export async function scanPassages(
  { db }: ServiceContext,
  query: string,
  before: number | null = null,
): Promise<PassageScan> {
  const words = foldBare(query).split(/\s+/).filter(Boolean);
  return guarded(async () => {
    const below = db.passages.where('createdAt').below(before ?? Number.POSITIVE_INFINITY);
    const chunk = await below.reverse().limit(SCAN).toArray();
    const last = chunk.at(-1)?.createdAt;
    const isEnd = chunk.length < SCAN || last === undefined;
    // Those made in the very same moment may be parted by the end of the chunk: all of them, then.
    const rows = isEnd
      ? chunk
      : [
          ...chunk.filter(({ createdAt }) => createdAt !== last),
          ...(await db.passages.where('createdAt').equals(last).toArray()),
        ];
    const fits = rows.filter(({ quote, note }) => {
      const folded = foldBare(`${quote} ${note}`);
      return words.every((word) => folded.includes(word));
    });
    const titles = await found(db.shelf.bulkGet([...new Set(fits.map(({ articleId }) => articleId))]));
    const foundRows = fits.map(({ id, articleId, quote, role, note }) => ({
      passage: { id, articleId, quote, role, note },
      articleTitle: titles.get(articleId)?.title ?? '',
    }));
    return { found: foundRows, next: isEnd ? null : last };
  });
}

export interface FoundArticle {
  id: string;
  title: string;
  siteName: string;
  passageCount: number;
}

/** Titles of all articles, newest first, from small rows: what a search as one types is made in. */
export async function listTitles({ db }: ServiceContext): Promise<FoundArticle[]> {
  return guarded(async () => {
    const rows = await db.shelf.orderBy('savedAt').reverse().toArray();
    return rows.map(({ id, title, siteName, passageCount }) => ({ id, title, siteName, passageCount }));
  });
}

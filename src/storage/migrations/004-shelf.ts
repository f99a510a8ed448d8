import type { Transaction } from 'dexie';
import type { Migration } from './migration.ts';

type Row = Record<string, unknown>;

/** Rough, as the sizes of the shelf are: UTF-8 of Vietnamese text takes some 1.4 bytes a unit. */
const BYTES_A_UNIT = 1.4;

/** Articles read at once: bodies of a large library do not fit into memory together. */
const CHUNK = 200;

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** As `core/model/shelf-item` made them at this version: a released step is never edited. */
function shelfRow(article: Row, passages: Row[], reflectionCount: number, body: Row | undefined): Row {
  const roles: Record<string, number> = {};
  for (const { role } of passages) roles[String(role)] = (roles[String(role)] ?? 0) + 1;
  const units = String(body?.html ?? '').length + String(body?.text ?? '').length;
  const ref = article.documentRef as Row | null | undefined;
  return {
    id: article.id,
    title: article.title,
    kind: article.kind,
    siteName: article.siteName,
    byline: article.byline,
    publishedAt: article.publishedAt,
    savedAt: article.savedAt,
    updatedAt: article.updatedAt,
    openedAt: null,
    readState: 'unread',
    furthest: 0,
    lang: article.lang,
    wordCount: article.wordCount,
    circulation: article.circulation ?? null,
    number: ref?.number ?? '',
    tags: list(article.tags),
    passageTags: [...new Set(passages.flatMap(({ tags }) => list(tags)))],
    roles,
    passageCount: passages.length,
    reflectionCount,
    size: { text: Math.round(units * BYTES_A_UNIT), media: 0 },
  };
}

async function shelveAll(transaction: Transaction): Promise<void> {
  const table = (name: string) => transaction.table<Row, string>(name);
  const ids = await table('articles').toCollection().primaryKeys();
  for (let from = 0; from < ids.length; from += CHUNK) {
    const some = ids.slice(from, from + CHUNK);
    const [articles, bodies, passages, reflections] = await Promise.all([
      table('articles').bulkGet(some),
      table('bodies').bulkGet(some),
      table('passages').where('articleId').anyOf(some).toArray(),
      table('reflections').where('articleId').anyOf(some).toArray(),
    ]);
    const rows = articles.flatMap((article, index) => {
      if (!article) return [];
      const own = passages.filter(({ articleId }) => articleId === article.id);
      const count = reflections.filter(({ articleId }) => articleId === article.id).length;
      return [shelfRow(article, own, count, bodies[index])];
    });
    await table('shelf').bulkPut(rows);
    await table('pending').bulkPut(some.map((articleId) => ({ articleId, at: 0 })));
  }
}

/** Lists read a shelf of small rows; topics, readings, older versions, files; what waits to be indexed for search. */
export const shelf: Migration = {
  version: 4,
  stores: {
    shelf: 'id, savedAt',
    readings: 'articleId',
    versions: 'id, articleId',
    topics: 'id, updatedAt',
    files: 'articleId',
    pending: 'articleId',
  },
  upgrade: shelveAll,
};

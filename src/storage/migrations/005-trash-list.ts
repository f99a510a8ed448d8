import type { Migration } from './migration.ts';

type Row = Record<string, unknown>;

/** Rough, as the sizes of the shelf are: UTF-8 of Vietnamese text takes some 1.4 bytes a unit. */
const BYTES_A_UNIT = 1.4;
const SHOWN = 240;

const rows = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);
const text = (value: unknown): string => String(value ?? '');
const cut = (value: unknown): string =>
  text(value)
    .slice(0, SHOWN)
    .replace(/\p{Cs}$/u, '');
const rough = (units: number): number => Math.round(units * BYTES_A_UNIT);
const copyUnits = (copy: Row): number => text(copy.html).length + text(copy.text).length;

/** As `storage/trash-summary` made them at this version: a released step is never edited. */
function summary(entry: Row): Row {
  const { id, deletedAt, kind } = entry;
  const base = { id, deletedAt, kind, articleId: '', from: '', passages: 0, reflections: 0, items: 0 };
  const reflections = rows(entry.reflections);
  if (kind === 'article') {
    const article = entry.article as Row;
    const passages = rows(entry.passages);
    const copies = [entry.body as Row | undefined, ...rows(entry.versions)].map((copy) => (copy ? copyUnits(copy) : 0));
    const media = rows(entry.images).reduce((sum, { bytes }) => sum + Number(bytes), 0);
    const file = ((entry.file as Row | undefined)?.blob as { size: number } | undefined)?.size ?? 0;
    const units = copies.reduce((sum, count) => sum + count, 0);
    const words = JSON.stringify([article, passages, reflections]).length;
    return {
      ...base,
      passages: passages.length,
      reflections: reflections.length,
      subject: article.id,
      articleId: article.id,
      urlKey: article.urlKey,
      title: article.title,
      from: article.siteName,
      bytes: rough(units + words) + media + file,
    };
  }
  if (kind === 'passage') {
    const { id: subject, articleId, quote } = entry.passage as Row;
    const bytes = rough(JSON.stringify([entry.passage, reflections]).length);
    return { ...base, subject, articleId, title: cut(quote), reflections: reflections.length, bytes };
  }
  if (kind === 'reflection') {
    const reflection = entry.reflection as Row;
    const words = ['evidence', 'shortcoming', 'cause', 'action'].map((name) => text(reflection[name]));
    const title = cut(words.find((word) => word.trim() !== ''));
    const bytes = rough(JSON.stringify([reflection]).length);
    return { ...base, subject: reflection.id, articleId: reflection.articleId, title, bytes };
  }
  const topic = entry.topic as Row;
  const bytes = rough(JSON.stringify([topic]).length);
  return { ...base, subject: topic.id, title: topic.title, items: rows(topic.items).length, bytes };
}

/** The trash is listed from small rows, for an entry holds a whole article; operations on tags can be undone. */
export const trashList: Migration = {
  version: 5,
  stores: {
    trashed: 'id, deletedAt, subject, articleId',
    tagActs: 'id, at',
    tagActChunks: 'id, actId',
  },
  // One entry at a time: several do not fit into memory together.
  upgrade: (transaction) =>
    transaction
      .table<Row, string>('trash')
      .toCollection()
      .primaryKeys()
      .then(async (ids) => {
        for (const id of ids) {
          const entry = await transaction.table<Row, string>('trash').get(id);
          if (entry) await transaction.table<Row, string>('trashed').put(summary(entry));
        }
      }),
};

import type { Transaction } from 'dexie';
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

/** Articles read at once: the passages of a large library do not fit into memory together. */
const CHUNK = 200;

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function pathsOf(tags: string[]): Set<string> {
  return new Set(
    tags.flatMap((tag) => {
      const levels = tag.split('/');
      return levels.map((_, index) => levels.slice(0, index + 1).join('/'));
    }),
  );
}

interface Use {
  own: number;
  articles: number;
  passages: number;
}

/** Adds what one row of the shelf has of tags, with how many of its passages have each, as at this version. */
function addUse(counted: Map<string, Use>, row: Row, tagged: Map<string, number>): void {
  const at = (tag: string): Use => {
    const use = counted.get(tag) ?? { own: 0, articles: 0, passages: 0 };
    counted.set(tag, use);
    return use;
  };
  const tags = strings(row.tags);
  for (const tag of new Set([...tags, ...strings(row.passageTags)])) at(tag).own += 1;
  for (const path of pathsOf(tags)) at(path).articles += 1;
  for (const [path, count] of tagged) at(path).passages += count;
}

interface Room {
  images: number;
  file: number;
  versions: number;
}

/** Room that pictures, original files and older versions of some articles take. */
async function measure(transaction: Transaction, ids: string[]): Promise<Map<string, Room>> {
  const of = (name: string) => transaction.table<Row, string>(name).where('articleId').anyOf(ids).toArray();
  const [images, files, versions] = await Promise.all([of('images'), of('files'), of('versions')]);
  const rooms = new Map<string, Room>();
  const add = (id: unknown, room: Partial<Room>): void => {
    const before = rooms.get(String(id)) ?? { images: 0, file: 0, versions: 0 };
    const { images = 0, file = 0, versions = 0 } = room;
    rooms.set(String(id), {
      images: before.images + images,
      file: before.file + file,
      versions: before.versions + versions,
    });
  };
  for (const { articleId, bytes } of images) add(articleId, { images: Number(bytes) });
  for (const { articleId, blob } of files) add(articleId, { file: (blob as { size: number }).size });
  for (const version of versions) add(version.articleId, { versions: rough(copyUnits(version)) });
  return rooms;
}

async function countTags(transaction: Transaction): Promise<void> {
  const shelf = transaction.table<Row, string>('shelf');
  const counted = new Map<string, Use>();
  const ids = await shelf.toCollection().primaryKeys();
  for (let from = 0; from < ids.length; from += CHUNK) {
    const some = ids.slice(from, from + CHUNK);
    const passages = await transaction.table<Row, string>('passages').where('articleId').anyOf(some).toArray();
    const sizes = await measure(transaction, some);
    const rowsOfShelf = await shelf.bulkGet(some);
    const tagged = new Map<unknown, Map<string, number>>(some.map((id) => [id, new Map()]));
    for (const { articleId, tags } of passages) {
      const counts = tagged.get(articleId);
      for (const path of pathsOf(strings(tags))) counts?.set(path, (counts.get(path) ?? 0) + 1);
    }
    const next = rowsOfShelf.flatMap((row) => {
      const counts = row && tagged.get(row.id);
      if (!counts) return [];
      addUse(counted, row, counts);
      const { images, file, versions } = sizes.get(String(row.id)) ?? { images: 0, file: 0, versions: 0 };
      const text = Number((row.size as Row).text);
      const size = { text, media: images + file, versions, images, file };
      return [{ ...row, taggedPassages: Object.fromEntries(counts), size }];
    });
    await shelf.bulkPut(next);
  }
  await transaction.table<Row, string>('tagCounts').bulkPut([...counted].map(([tag, use]) => ({ tag, ...use })));
}

async function listTrash(transaction: Transaction): Promise<void> {
  const ids = await transaction.table<Row, string>('trash').toCollection().primaryKeys();
  // One entry at a time: several do not fit into memory together.
  for (const id of ids) {
    const entry = await transaction.table<Row, string>('trash').get(id);
    if (entry) await transaction.table<Row, string>('trashed').put(summary(entry));
  }
}

/** The trash is listed from small rows, for an entry holds a whole article; tags are counted; acts on them can be undone. */
export const trashList: Migration = {
  version: 5,
  stores: {
    trashed: 'id, deletedAt, subject, articleId',
    tagCounts: 'tag',
    tagActs: 'id, at',
    tagActChunks: 'id, actId',
  },
  async upgrade(transaction) {
    await countTags(transaction);
    await listTrash(transaction);
  },
};

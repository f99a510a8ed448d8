import type { Article } from '../core/model/article.ts';
import { FailureError } from '../core/model/failure.ts';
import type { Passage } from '../core/model/passage.ts';
import { moveTag, moveTags, type TagMove, unmoveTags } from '../core/tags/move-tags.ts';
import { isWithin } from '../core/tags/tag-key.ts';
import { MAX_TAG } from '../core/text/tags.ts';
import { changeLibrary, type Touched } from '../storage/change-library.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { Retagged, TagAct, TagActChunk } from '../storage/tag-act.ts';
import { announceMany, type ServiceContext } from './context.ts';

/** Articles whose tags change in one transaction: small enough that a stop is heard at once. */
const CHUNK = 50;
/** Written in one go when an act begins. */
const MOST_KEPT = 200;

/** An act as it is listed. */
export type TagActRecord = TagAct;

/** How far an act is. */
export interface TagActProgress {
  act: TagAct;
  /** 0 to 1. */
  share: number;
  isOver: boolean;
}

/**
 * Begins an operation on tags: notes which articles it is about, and changes none of them yet. `continueTagAct` does,
 * chunk by chunk, also after the page was closed in between. Times of change stay as they are: the words of an article
 * are no newer for the name of its tag, and a list by time is not turned over.
 * @throws FailureError `tag-too-long` where a tag would not fit and so could meet another one by being cut
 */
export async function beginTagAct(
  context: ServiceContext,
  kind: TagAct['kind'],
  moves: readonly TagMove[],
): Promise<TagAct> {
  const { db } = context;
  const rows = await guarded(() => db.shelf.toArray());
  const articleIds: string[] = [];
  for (const { id, tags, passageTags } of rows) {
    const concerned = [...tags, ...passageTags].filter((tag) => moves.some(({ from }) => isWithin(tag, from)));
    if (concerned.some((tag) => (moveTag(tag, moves)?.length ?? 0) > MAX_TAG)) throw new FailureError('tag-too-long');
    if (concerned.length > 0) articleIds.push(id);
  }
  const id = context.newId();
  const chunks: TagActChunk[] = [];
  for (let from = 0; from < articleIds.length; from += CHUNK) {
    const some = articleIds.slice(from, from + CHUNK);
    chunks.push({ id: chunkId(id, chunks.length), actId: id, articleIds: some, articles: [], passages: [] });
  }
  const counts = { chunks: chunks.length, done: 0, articles: 0, passages: 0 };
  const state = chunks.length === 0 ? 'done' : 'running';
  const act: TagAct = { id, kind, moves: [...moves], at: context.now(), state, ...counts };
  await guarded(() =>
    db.transaction('rw', db.tagActs, db.tagActChunks, async () => {
      await db.tagActs.put(act);
      await db.tagActChunks.bulkPut(chunks);
    }),
  );
  return act;
}

/** Does the next chunk of an act, whole or not at all. @throws FailureError `not-found` where there is no such act */
export async function continueTagAct(context: ServiceContext, id: string): Promise<TagActProgress> {
  const { db } = context;
  const act = await changeLibrary(db, context.now(), async (touched) => {
    const act = await db.tagActs.get(id);
    if (!act) throw new FailureError('not-found');
    if (act.state !== 'running') return act;
    const chunk = await db.tagActChunks.get(chunkId(id, act.done));
    const changed = chunk ? await retag(db, chunk, act.moves, touched) : { articles: [], passages: [] };
    if (chunk) await db.tagActChunks.put({ ...chunk, ...changed });
    const done = act.done + 1;
    const next: TagAct = {
      ...act,
      done,
      state: done >= act.chunks ? 'done' : 'running',
      articles: act.articles + changed.articles.length,
      passages: act.passages + changed.passages.length,
    };
    await db.tagActs.put(next);
    return next;
  });
  if (act.state === 'done') announceMany(context);
  return progressOf(act);
}

/**
 * Takes back the last chunk that was done of an act; at the end the act is gone. Tags changed by hand since stay.
 * @throws FailureError `not-found` where there is no such act, as when it was taken back already
 */
export async function undoTagAct(context: ServiceContext, id: string): Promise<TagActProgress> {
  const { db } = context;
  const act = await changeLibrary(db, context.now(), async (touched) => {
    const act = await db.tagActs.get(id);
    if (!act) throw new FailureError('not-found');
    const done = act.done - 1;
    const chunk = done >= 0 ? await db.tagActChunks.get(chunkId(id, done)) : undefined;
    if (chunk) {
      await takeBack(db, chunk, touched);
      await db.tagActChunks.delete(chunk.id);
    }
    const next: TagAct = { ...act, state: 'undoing', done: Math.max(0, done) };
    await db.tagActs.put(next);
    if (next.done === 0) await forget(db, id);
    return next;
  });
  if (act.done === 0) announceMany(context);
  return progressOf(act);
}

/** Tells of what an act changed until now, where it was stopped in between. */
export function tellTagAct(context: ServiceContext): void {
  announceMany(context);
}

/** Acts that can be taken back or gone on with, the last one first. */
export async function listTagActs({ db }: ServiceContext): Promise<TagAct[]> {
  return guarded(() => db.tagActs.orderBy('at').reverse().limit(MOST_KEPT).toArray());
}

/** Forgets acts begun before a time: they cannot be taken back any more. One that is under way stays. */
export async function forgetTagActs({ db }: ServiceContext, before: number): Promise<void> {
  await guarded(() =>
    db.transaction('rw', db.tagActs, db.tagActChunks, async () => {
      const old = await db.tagActs.where('at').below(before).toArray();
      for (const { id, state } of old) if (state === 'done') await forget(db, id);
    }),
  );
}

async function forget(db: LibraryDatabase, id: string): Promise<void> {
  await db.tagActs.delete(id);
  await db.tagActChunks.where('actId').equals(id).delete();
}

/** Sorted by their number. */
function chunkId(actId: string, number: number): string {
  return `${actId}:${String(number).padStart(6, '0')}`;
}

function progressOf(act: TagAct): TagActProgress {
  const isOver = act.state === 'undoing' ? act.done === 0 : act.state === 'done';
  return { act, share: act.chunks === 0 ? 1 : act.done / act.chunks, isOver };
}

type Changed = Pick<TagActChunk, 'articles' | 'passages'>;

async function retag(
  db: LibraryDatabase,
  { articleIds }: TagActChunk,
  moves: readonly TagMove[],
  touched: Touched,
): Promise<Changed> {
  const { articles, passages } = await taggedOf(db, articleIds);
  const changed: Changed = { articles: [], passages: [] };
  const change = <Row extends Article | Passage>(row: Row, noted: Retagged[]): Row[] => {
    const after = moveTags(row.tags, moves);
    if (after === row.tags) return [];
    noted.push({ id: row.id, before: row.tags, after: [...after] });
    return [{ ...row, tags: [...after] }];
  };
  await put(db, touched, {
    articles: articles.flatMap((article) => change(article, changed.articles)),
    passages: passages.flatMap((passage) => change(passage, changed.passages)),
  });
  return changed;
}

async function takeBack(db: LibraryDatabase, chunk: TagActChunk, touched: Touched): Promise<void> {
  const [articles, passages] = await Promise.all([
    db.articles.bulkGet(chunk.articles.map(({ id }) => id)),
    db.passages.bulkGet(chunk.passages.map(({ id }) => id)),
  ]);
  const back = <Row extends Article | Passage>(rows: (Row | undefined)[], noted: Retagged[]): Row[] =>
    rows.flatMap((row, index) => {
      const one = noted[index];
      // Deleted since: it is in the trash with the tags that it had last.
      return row && one ? [{ ...row, tags: [...unmoveTags(row.tags, one.before, one.after)] }] : [];
    });
  await put(db, touched, { articles: back(articles, chunk.articles), passages: back(passages, chunk.passages) });
}

async function taggedOf(db: LibraryDatabase, ids: string[]): Promise<{ articles: Article[]; passages: Passage[] }> {
  const [articles, passages] = await Promise.all([
    db.articles.bulkGet(ids),
    db.passages.where('articleId').anyOf(ids).toArray(),
  ]);
  return { articles: articles.filter((article) => article !== undefined), passages };
}

async function put(
  db: LibraryDatabase,
  touched: Touched,
  { articles, passages }: { articles: Article[]; passages: Passage[] },
): Promise<void> {
  await Promise.all([db.articles.bulkPut(articles), db.passages.bulkPut(passages)]);
  for (const { id } of articles) touched.article(id);
  for (const { articleId } of passages) touched.article(articleId);
}

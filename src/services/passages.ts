import { FailureError } from '../core/model/failure.ts';
import type { Passage, PassageEdit } from '../core/model/passage.ts';
import type { RankChange } from '../core/passages/own-order.ts';
import { noteOver } from '../core/text/merge-notes.ts';
import { changeLibrary } from '../storage/change-library.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import { cleanTags } from './clean-tags.ts';
import { announceArticle, type ServiceContext } from './context.ts';
import { enrolNew } from './review-cards.ts';

/** A passage as its maker hands it over: the library adds the article and the times. */
export type NewPassage = Pick<Passage, 'id' | 'selector' | 'quote' | 'role' | 'note' | 'tags' | 'frame' | 'rank'>;

/**
 * Marks a passage of a saved article. A second call with the same id changes nothing, nor does one for the same words in the
 * same place, as two tabs make it: what is there already is given back.
 * @throws FailureError `not-found`
 */
export async function createPassage(context: ServiceContext, articleId: string, made: NewPassage): Promise<Passage> {
  const { db } = context;
  const { passage, article } = await changeLibrary(db, context.now(), async (touched) => {
    const [article, existing] = await Promise.all([db.articles.get(articleId), db.passages.get(made.id)]);
    if (!article) throw new FailureError('not-found');
    if (existing) return { passage: existing, article };
    const twin = await twinOf(db, articleId, made);
    if (twin) return { passage: twin, article };
    const now = context.now();
    const { id, selector, quote, role } = made;
    const passage: Passage = {
      id,
      selector,
      quote,
      role,
      articleId,
      note: made.note.normalize('NFC'),
      tags: cleanTags(made.tags),
      ...(made.frame !== undefined && { frame: made.frame }),
      createdAt: now,
      updatedAt: now,
    };
    // Only of one that is made anew after it was deleted.
    if (made.rank !== undefined) passage.rank = made.rank;
    await db.passages.add(passage);
    await enrolNew(db, passage, now);
    touched.article(articleId);
    return { passage, article };
  });
  announceArticle(context, article);
  return passage;
}

/**
 * @param base the note as the writer of an edit of it last knew it; where another is stored by now, both are kept
 * @throws FailureError `not-found`
 */
export async function editPassage(
  context: ServiceContext,
  id: string,
  edit: PassageEdit,
  base?: string,
): Promise<Passage> {
  const { db } = context;
  const { next, article } = await changeLibrary(db, context.now(), async (touched) => {
    const passage = await db.passages.get(id);
    if (!passage) throw new FailureError('not-found');
    const next: Passage = { ...passage, ...edit, updatedAt: context.now() };
    if (edit.tags) next.tags = cleanTags(edit.tags);
    if (edit.note !== undefined) next.note = noteOver(edit.note, passage.note, base);
    await db.passages.put(next);
    touched.article(passage.articleId);
    return { next, article: await db.articles.get(passage.articleId) };
  });
  announceArticle(context, article);
  return next;
}

/**
 * Gives passages of one article their places in the reader's own order. One that is gone meanwhile is passed over.
 * Resolves to the ranks as they were, for an undo. Their words stay as old as they were: a draft of them is no older
 * for it.
 */
export async function rankPassages(
  context: ServiceContext,
  articleId: string,
  changes: readonly RankChange[],
): Promise<RankChange[]> {
  const { db } = context;
  const { before, article } = await guarded(() =>
    db.transaction('rw', db.articles, db.passages, db.unjournaled, async () => {
      const ranks = new Map(changes.map(({ id, rank }) => [id, rank]));
      const passages = await db.passages.where('articleId').equals(articleId).toArray();
      const ranked = passages.filter(({ id }) => ranks.has(id));
      await db.passages.bulkPut(
        ranked.map(({ rank: _before, ...passage }) => {
          const rank = ranks.get(passage.id) ?? null;
          return rank === null ? passage : { ...passage, rank };
        }),
      );
      const before = ranked.map(({ id, rank }) => ({ id, rank: rank ?? null }));
      return { before, article: await db.articles.get(articleId) };
    }),
  );
  announceArticle(context, article);
  return before;
}

export async function findPassage(context: ServiceContext, id: string): Promise<Passage | undefined> {
  return guarded(() => context.db.passages.get(id));
}

async function twinOf(
  { passages }: LibraryDatabase,
  articleId: string,
  made: NewPassage,
): Promise<Passage | undefined> {
  const place = JSON.stringify(made.selector);
  const isTwin = ({ quote, selector, frame }: Passage): boolean =>
    quote === made.quote && frame === made.frame && JSON.stringify(selector) === place;
  return passages.where('articleId').equals(articleId).filter(isTwin).first();
}

/** Passages of one article, oldest first. @throws FailureError */
export async function listPassages({ db }: ServiceContext, articleId: string): Promise<Passage[]> {
  return guarded(() => db.passages.where('articleId').equals(articleId).sortBy('createdAt'));
}

import type { Article } from '../core/model/article.ts';
import { FailureError } from '../core/model/failure.ts';
import type { Reflection } from '../core/model/reflection.ts';
import { changeLibrary } from '../storage/change-library.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { announceArticle, type ServiceContext } from './context.ts';
import { withWords } from './with-words.ts';

/** Moves an article with its body, passages and reflections to the trash. Resolves to the trash entry's id. @throws FailureError `not-found` */
export async function removeArticle(context: ServiceContext, id: string): Promise<string> {
  const { db } = context;
  const { trashId, article } = await changeLibrary(db, context.now(), async (touched) => {
    const article = await db.articles.get(id);
    if (!article) throw new FailureError('not-found');
    const [body, reading, file] = await Promise.all([db.bodies.get(id), db.readings.get(id), db.files.get(id)]);
    const [passages, reflections, images, versions] = await Promise.all([
      db.passages.where('articleId').equals(id).toArray(),
      db.reflections.where('articleId').equals(id).toArray(),
      db.images.where('articleId').equals(id).toArray(),
      db.versions.where('articleId').equals(id).toArray(),
    ]);
    const trashId = context.newId();
    const belongings = { body, reading, file, passages, reflections, images, versions };
    await db.trash.add({ id: trashId, deletedAt: context.now(), kind: 'article', article, ...belongings });
    await Promise.all([
      db.articles.delete(id),
      db.bodies.delete(id),
      db.readings.delete(id),
      db.files.delete(id),
      db.passages.bulkDelete(passages.map((passage) => passage.id)),
      db.reflections.bulkDelete(reflections.map((reflection) => reflection.id)),
      db.images.bulkDelete(images.map((image) => image.id)),
      db.versions.bulkDelete(versions.map((version) => version.id)),
    ]);
    touched.article(id);
    return { trashId, article };
  });
  announceArticle(context, article);
  return trashId;
}

/** Moves one passage with its reflections to the trash. Resolves to the trash entry's id. @throws FailureError `not-found` */
export async function removePassage(context: ServiceContext, id: string): Promise<string> {
  const { db } = context;
  const { trashId, article } = await changeLibrary(db, context.now(), async (touched) => {
    const passage = await db.passages.get(id);
    if (!passage) throw new FailureError('not-found');
    const trashId = context.newId();
    const reflections = await db.reflections.where('passageId').equals(id).toArray();
    await db.trash.add({ id: trashId, deletedAt: context.now(), kind: 'passage', passage, reflections });
    await db.passages.delete(id);
    await db.reflections.bulkDelete(reflections.map((reflection) => reflection.id));
    touched.article(passage.articleId);
    return { trashId, article: await db.articles.get(passage.articleId) };
  });
  announceArticle(context, article);
  return trashId;
}

/** Moves one reflection to the trash. Resolves to the trash entry's id. @throws FailureError `not-found` */
export async function removeReflection(context: ServiceContext, id: string): Promise<string> {
  const { db } = context;
  const { trashId, article } = await changeLibrary(db, context.now(), async (touched) => {
    const reflection = await db.reflections.get(id);
    if (!reflection) throw new FailureError('not-found');
    const trashId = context.newId();
    await db.trash.add({ id: trashId, deletedAt: context.now(), kind: 'reflection', reflection });
    await db.reflections.delete(id);
    touched.article(reflection.articleId);
    return { trashId, article: await db.articles.get(reflection.articleId) };
  });
  announceArticle(context, article);
  return trashId;
}

/** Puts reflections back where they were, or under an article's new copy. Made anew meanwhile, the newer words stay. */
async function putBack(db: LibraryDatabase, reflections: Reflection[], articleId: string): Promise<void> {
  const known = await db.reflections.bulkGet(reflections.map(({ id }) => id));
  const missing = reflections.filter((_, index) => known[index] === undefined);
  await db.reflections.bulkPut(missing.map((reflection) => ({ ...reflection, articleId })));
}

/** The article that a deleted reflection goes back to: its passage may have moved to a newer copy. */
async function ownerOf({ articleId, passageId }: Reflection, db: LibraryDatabase): Promise<Article> {
  const passage = passageId === null ? { articleId } : await db.passages.get(passageId);
  const owner = passage && (await db.articles.get(passage.articleId));
  if (!owner) throw new FailureError('not-found');
  return owner;
}

/**
 * Puts back what was deleted, as it was. Where the page was saved anew in between, its passages and
 * reflections go to the new copy. Restoring twice is no error.
 * @throws FailureError `not-found` where what a passage or a reflection belongs to is gone
 */
export async function restoreTrash(context: ServiceContext, trashId: string): Promise<void> {
  const { db } = context;
  const article = await changeLibrary(db, context.now(), async (touched) => {
    const entry = await db.trash.get(trashId);
    if (!entry) return undefined;
    await db.trash.delete(trashId);
    if (entry.kind === 'passage') {
      const owner = await db.articles.get(entry.passage.articleId);
      if (!owner) throw new FailureError('not-found');
      // Made anew meanwhile, with newer words: those stay.
      const newer = await db.passages.get(entry.passage.id);
      if (!newer) await db.passages.put(entry.passage);
      await putBack(db, entry.reflections ?? [], newer?.articleId ?? owner.id);
      touched.article(newer?.articleId ?? owner.id);
      return owner;
    }
    if (entry.kind === 'reflection') {
      const owner = await ownerOf(entry.reflection, db);
      await putBack(db, [entry.reflection], owner.id);
      touched.article(owner.id);
      return owner;
    }
    if (entry.kind === 'topic') {
      // Made anew meanwhile by an undo elsewhere: that one stays.
      if (!(await db.topics.get(entry.topic.id))) await db.topics.put(entry.topic);
      return undefined;
    }
    const newer = await db.articles.where('urlKey').equals(entry.article.urlKey).first();
    const owner = newer ?? entry.article;
    if (newer) {
      await db.articles.put(withWords(newer, entry.article, context.now()));
    } else {
      await db.articles.put(entry.article);
      if (entry.body) await db.bodies.put(entry.body);
      if (entry.file) await db.files.put(entry.file);
      await Promise.all([db.images.bulkPut(entry.images ?? []), db.versions.bulkPut(entry.versions ?? [])]);
    }
    // Of a page that was saved anew, what was read of it since counts.
    if (entry.reading && !(await db.readings.get(owner.id))) {
      await db.readings.put({ ...entry.reading, articleId: owner.id });
    }
    await db.passages.bulkPut(entry.passages.map((passage) => ({ ...passage, articleId: owner.id })));
    await putBack(db, entry.reflections ?? [], owner.id);
    touched.contents(owner.id);
    return owner;
  });
  announceArticle(context, article);
}

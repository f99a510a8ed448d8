import { FailureError } from '../core/model/failure.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { putInTrash } from '../storage/trash-box.ts';
import { announceArticle, announcePlan, announceTopic, type ServiceContext } from './context.ts';
import { takeCards } from './review-cards.ts';

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
    const reviewCards = await takeCards(db, [...passages, ...reflections]);
    const belongings = { body, reading, file, passages, reflections, images, versions, reviewCards };
    await putInTrash(db, { id: trashId, deletedAt: context.now(), kind: 'article', article, ...belongings });
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
    const reviewCards = await takeCards(db, [passage, ...reflections]);
    const entry = { id: trashId, deletedAt: context.now(), kind: 'passage' as const, passage, reflections };
    await putInTrash(db, { ...entry, reviewCards });
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
    const reviewCards = await takeCards(db, [reflection]);
    await putInTrash(db, { id: trashId, deletedAt: context.now(), kind: 'reflection', reflection, reviewCards });
    await db.reflections.delete(id);
    touched.article(reflection.articleId);
    return { trashId, article: await db.articles.get(reflection.articleId) };
  });
  announceArticle(context, article);
  return trashId;
}

/** Moves one topic to the trash; what it holds stays in the library. Resolves to the trash entry's id. @throws FailureError `not-found` */
export async function removeTopic(context: ServiceContext, id: string): Promise<string> {
  const { db } = context;
  const trashId = await changeLibrary(db, context.now(), async () => {
    const topic = await db.topics.get(id);
    if (!topic) throw new FailureError('not-found');
    const trashId = context.newId();
    await putInTrash(db, { id: trashId, deletedAt: context.now(), kind: 'topic', topic });
    await db.topics.delete(id);
    return trashId;
  });
  announceTopic(context, id);
  return trashId;
}

/** Moves one study plan to the trash. Resolves to the trash entry's id. @throws FailureError `not-found` */
export async function removePlan(context: ServiceContext, id: string): Promise<string> {
  const { db } = context;
  const trashId = await changeLibrary(db, context.now(), async () => {
    const plan = await db.plans.get(id);
    if (!plan) throw new FailureError('not-found');
    const trashId = context.newId();
    await putInTrash(db, { id: trashId, deletedAt: context.now(), kind: 'plan', plan });
    await db.plans.delete(id);
    return trashId;
  });
  announcePlan(context, id);
  return trashId;
}

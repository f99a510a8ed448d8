import { FailureError } from '../core/model/failure.ts';
import { guarded } from '../storage/storage-failure.ts';
import { announceArticle, type ServiceContext } from './context.ts';
import { withWords } from './with-words.ts';

/** Moves an article with its body and passages to the trash. Resolves to the trash entry's id. @throws FailureError `not-found` */
export async function removeArticle(context: ServiceContext, id: string): Promise<string> {
  const { db } = context;
  const { trashId, article } = await guarded(() =>
    db.transaction('rw', db.articles, db.bodies, db.passages, db.trash, async () => {
      const article = await db.articles.get(id);
      if (!article) throw new FailureError('not-found');
      const [body, passages] = await Promise.all([
        db.bodies.get(id),
        db.passages.where('articleId').equals(id).toArray(),
      ]);
      const trashId = context.newId();
      await db.trash.add({ id: trashId, deletedAt: context.now(), kind: 'article', article, body, passages });
      await Promise.all([
        db.articles.delete(id),
        db.bodies.delete(id),
        db.passages.bulkDelete(passages.map((passage) => passage.id)),
      ]);
      return { trashId, article };
    }),
  );
  announceArticle(context, article);
  return trashId;
}

/** Moves one passage to the trash. Resolves to the trash entry's id. @throws FailureError `not-found` */
export async function removePassage(context: ServiceContext, id: string): Promise<string> {
  const { db } = context;
  const { trashId, article } = await guarded(() =>
    db.transaction('rw', db.articles, db.passages, db.trash, async () => {
      const passage = await db.passages.get(id);
      if (!passage) throw new FailureError('not-found');
      const trashId = context.newId();
      await db.trash.add({ id: trashId, deletedAt: context.now(), kind: 'passage', passage });
      await db.passages.delete(id);
      return { trashId, article: await db.articles.get(passage.articleId) };
    }),
  );
  announceArticle(context, article);
  return trashId;
}

/**
 * Puts back what was deleted, as it was. Where the page was saved anew in between, its passages go to the new copy.
 * Restoring twice is no error. @throws FailureError `not-found` where a passage's article is gone
 */
export async function restoreTrash(context: ServiceContext, trashId: string): Promise<void> {
  const { db } = context;
  const article = await guarded(() =>
    db.transaction('rw', db.articles, db.bodies, db.passages, db.trash, async () => {
      const entry = await db.trash.get(trashId);
      if (!entry) return undefined;
      await db.trash.delete(trashId);
      if (entry.kind === 'passage') {
        const owner = await db.articles.get(entry.passage.articleId);
        if (!owner) throw new FailureError('not-found');
        // Made anew meanwhile, with newer words: those stay.
        if (!(await db.passages.get(entry.passage.id))) await db.passages.put(entry.passage);
        return owner;
      }
      const newer = await db.articles.where('urlKey').equals(entry.article.urlKey).first();
      const owner = newer ?? entry.article;
      if (newer) {
        await db.articles.put(withWords(newer, entry.article, context.now()));
      } else {
        await db.articles.put(entry.article);
        if (entry.body) await db.bodies.put(entry.body);
      }
      await db.passages.bulkPut(entry.passages.map((passage) => ({ ...passage, articleId: owner.id })));
      return owner;
    }),
  );
  announceArticle(context, article);
}

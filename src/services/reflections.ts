import { FailureError } from '../core/model/failure.ts';
import {
  cleanReflection,
  REFLECTION_TEXTS,
  type Reflection,
  type ReflectionFields,
  type ReflectionSave,
} from '../core/model/reflection.ts';
import { mergeNotes } from '../core/text/merge-notes.ts';
import { changeLibrary } from '../storage/change-library.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import { announceArticle, type ServiceContext } from './context.ts';

/**
 * Makes a reflection, or writes what changed of a known one: a second call with the same words changes nothing.
 * A known one stays where it is, whatever place the call names.
 * @throws FailureError `not-found` where the article, or its passage, is gone
 */
export async function saveReflection(context: ServiceContext, save: ReflectionSave): Promise<Reflection> {
  const { db } = context;
  const fields = cleanReflection(save.fields);
  const { reflection, article } = await changeLibrary(db, context.now(), async (touched) => {
    const existing = await db.reflections.get(save.id);
    const { articleId, passageId } = existing ?? save;
    const [article, passage] = await Promise.all([
      db.articles.get(articleId),
      passageId === null ? undefined : db.passages.get(passageId),
    ]);
    if (!article || (passageId !== null && passage?.articleId !== articleId)) throw new FailureError('not-found');
    const reflection = existing
      ? changed(existing, joined(existing, fields, save), save.changed, context.now())
      : made({ id: save.id, articleId, passageId }, fields, context.now());
    if (reflection === existing) return { reflection, article: undefined };
    await db.reflections.put(reflection);
    touched.article(articleId);
    return { reflection, article };
  });
  announceArticle(context, article);
  return reflection;
}

function made(
  place: Pick<Reflection, 'id' | 'articleId' | 'passageId'>,
  fields: ReflectionFields,
  now: number,
): Reflection {
  return { ...place, ...fields, createdAt: now, updatedAt: now };
}

/** The fields, with words that somebody else wrote since behind those of the writer, who has not heard of them. */
function joined(existing: Reflection, fields: ReflectionFields, { base }: ReflectionSave): ReflectionFields {
  const both = { ...fields };
  for (const text of REFLECTION_TEXTS) {
    const known = base[text];
    if (known === undefined || known.normalize('NFC') === existing[text]) continue;
    both[text] = mergeNotes(fields[text], existing[text]);
  }
  return cleanReflection(both);
}

/** The same object where nothing differs. */
function changed(
  existing: Reflection,
  fields: ReflectionFields,
  names: readonly (keyof ReflectionFields)[],
  now: number,
): Reflection {
  const different = names.filter((name) => fields[name] !== existing[name]);
  if (different.length === 0) return existing;
  return { ...existing, ...Object.fromEntries(different.map((name) => [name, fields[name]])), updatedAt: now };
}

export async function findReflection(context: ServiceContext, id: string): Promise<Reflection | undefined> {
  return guarded(() => context.db.reflections.get(id));
}

/** Reflections of the articles, on their passages and on them as a whole, oldest first. */
export async function listReflections(context: ServiceContext, articleIds: string[]): Promise<Reflection[]> {
  return guarded(() => reflectionsOf(context.db, articleIds));
}

/** The same, for a use case that reads them with other tables. */
export function reflectionsOf(db: LibraryDatabase, articleIds: string[]): PromiseLike<Reflection[]> {
  return db.reflections.where('articleId').anyOf(articleIds).sortBy('createdAt');
}

import { FailureError } from '../core/model/failure.ts';
import type { ShelfItem } from '../core/model/shelf-item.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import { putInTrash } from '../storage/trash-box.ts';
import type { FreedContents, TrashEntry } from '../storage/trash-entry.ts';
import { announceArticle, type ServiceContext } from './context.ts';

/** Room that one article takes, bytes, roughly. */
export type ArticleRoom = Pick<ShelfItem, 'id' | 'title' | 'siteName' | 'openedAt' | 'savedAt' | 'readState' | 'size'>;

/** What takes the room of the library, bytes, roughly. What the browser adds of its own is none of it. */
export interface Room {
  text: number;
  versions: number;
  images: number;
  files: number;
  trash: number;
  /** How many entries are in the trash. */
  trashed: number;
  /** The largest first. */
  articles: ArticleRoom[];
}

/** Room by kind and by article, reckoned from small rows: no text and no picture is read. */
export async function measureRoom({ db }: ServiceContext): Promise<Room> {
  return guarded(async () => {
    const [rows, trash, pictures] = await Promise.all([
      db.shelf.toArray(),
      db.trashed.toArray(),
      db.storyPictures.toArray(),
    ]);
    const room: Room = { text: 0, versions: 0, images: 0, files: 0, trash: 0, trashed: trash.length, articles: [] };
    for (const { bytes } of trash) room.trash += bytes;
    // Few, and a stored blob is a handle: none is read for its size.
    for (const { bytes } of pictures) room.images += bytes;
    for (const { size } of rows) {
      room.text += size.text - size.versions;
      room.versions += size.versions;
      room.images += size.images;
      room.files += size.file;
    }
    room.articles = rows
      .map(({ id, title, siteName, openedAt, savedAt, readState, size }) => {
        return { id, title, siteName, openedAt, savedAt, readState, size };
      })
      .sort((a, b) => b.size.text + b.size.media - a.size.text - a.size.media || b.savedAt - a.savedAt);
    return room;
  });
}

/**
 * Takes an article's pictures, older versions or original file away; the article with its text and passages stays.
 * @param forGood they are gone at once, and so is the room that they took; otherwise they are in the trash for 30 days
 * @returns the trash entry's id; null where nothing is to be brought back
 * @throws FailureError `not-found`
 */
export async function freeContents(
  context: ServiceContext,
  articleId: string,
  what: FreedContents,
  forGood: boolean,
): Promise<string | null> {
  const { db } = context;
  const { article, trashId } = await changeLibrary(db, context.now(), async (touched) => {
    const article = await db.articles.get(articleId);
    if (!article) throw new FailureError('not-found');
    const [images, versions, file] = await Promise.all([
      what === 'images' ? db.images.where('articleId').equals(articleId).toArray() : [],
      what === 'versions' ? db.versions.where('articleId').equals(articleId).toArray() : [],
      what === 'file' ? db.files.get(articleId) : undefined,
    ]);
    if (images.length + versions.length === 0 && !file) return { article, trashId: null };
    const id = context.newId();
    const { title } = article;
    const freed = { images, versions, ...(file && { file }) };
    const entry: TrashEntry = { id, deletedAt: context.now(), kind: 'contents', articleId, title, what, ...freed };
    if (!forGood) await putInTrash(db, entry);
    await Promise.all([
      db.images.bulkDelete(images.map((image) => image.id)),
      db.versions.bulkDelete(versions.map((version) => version.id)),
      file ? db.files.delete(articleId) : undefined,
    ]);
    touched.contents(articleId);
    return { article, trashId: forGood ? null : id };
  });
  announceArticle(context, article);
  return trashId;
}

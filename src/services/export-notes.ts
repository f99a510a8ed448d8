import type { ExportFormat, StudyNote, StudyPicture } from '../core/export/export-format.ts';
import type { Article, ArticleBody } from '../core/model/article.ts';
import type { Passage } from '../core/model/passage.ts';
import { inOwnOrder } from '../core/passages/own-order.ts';
import { SavedText } from '../core/passages/saved-text.ts';
import type { ArticleImage } from '../storage/article-media.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';
import { reflectionsOf } from './reflections.ts';

/** An article to be written, and which of its passages, in this order; null: all of them, in their own. */
export interface ExportEntry {
  articleId: string;
  passageIds: readonly string[] | null;
}

export interface ExportRun {
  needs: ExportFormat['needs'];
  /** Told after each chunk is read. */
  onTally?: (tally: ExportTally) => void;
}

/** What became of the entries so far. */
export interface ExportTally {
  /** Notes given. */
  notes: number;
  passages: number;
  /** Articles with a marking that bars sharing: they stay here. */
  barred: number;
  /** Articles that were deleted meanwhile. */
  gone: number;
}

/** Articles read at once: one short transaction, some megabytes where bodies are asked for. */
const CHUNK = 40;

/**
 * The chosen articles one by one, each with its reflections and its passages in the reader's own order or else in that of
 * the text. They are read some tens at a time: of a large choice neither memory nor the library is held. What bears a
 * marking that bars sharing is passed over, and what was deleted meanwhile; both are counted.
 * @throws FailureError
 */
export async function* exportNotes(
  { db }: ServiceContext,
  entries: readonly ExportEntry[],
  { needs, onTally }: ExportRun,
): AsyncGenerator<StudyNote> {
  const tally: ExportTally = { notes: 0, passages: 0, barred: 0, gone: 0 };
  for (let at = 0; at < entries.length; at += CHUNK) {
    const chunk = entries.slice(at, at + CHUNK);
    const notes = await guarded(() => readChunk(db, chunk, needs));
    for (const note of notes) {
      if (note === 'gone' || note === 'barred') {
        tally[note]++;
        onTally?.({ ...tally });
        continue;
      }
      yield note;
      tally.notes++;
      tally.passages += note.passages.length;
      onTally?.({ ...tally });
    }
  }
}

function readChunk(
  db: LibraryDatabase,
  entries: readonly ExportEntry[],
  needs: ExportFormat['needs'],
): PromiseLike<(StudyNote | 'gone' | 'barred')[]> {
  return db.transaction('r', db.articles, db.bodies, db.images, db.passages, db.reflections, async () => {
    const articles = await db.articles.bulkGet(entries.map(({ articleId }) => articleId));
    return Promise.all(
      entries.map(async (entry, index) => {
        const article = articles[index];
        if (!article) return 'gone';
        return article.circulation === null ? readNote(db, article, entry, needs) : 'barred';
      }),
    );
  });
}

async function readNote(
  db: LibraryDatabase,
  article: Article,
  { passageIds }: ExportEntry,
  needs: ExportFormat['needs'],
): Promise<StudyNote> {
  const { id } = article;
  const [all, reflections, images] = await Promise.all([
    db.passages.where('articleId').equals(id).toArray(),
    reflectionsOf(db, [id]),
    needs.includes('pictures') ? db.images.where('articleId').equals(id).toArray() : [],
  ]);
  const hasBody = needs.includes('body');
  // One passage is in order without the text.
  const body = hasBody || (passageIds === null && all.length > 1) ? await db.bodies.get(id) : undefined;
  const passages = passageIds === null ? inTextOrder(article, body, all) : inGivenOrder(passageIds, all);
  const kept = new Set(passages.map((passage) => passage.id));
  return {
    article,
    passages,
    reflections: reflections.filter(({ passageId }) => passageId === null || kept.has(passageId)),
    body: hasBody ? (body ?? null) : null,
    pictures: images.map(pictureOf),
  };
}

function inTextOrder({ title, lead }: Article, body: ArticleBody | undefined, all: Passage[]): Passage[] {
  const places = new SavedText({ title, lead, text: body?.text ?? '' }).place(all);
  return inOwnOrder(places.map(({ passage }) => passage));
}

function inGivenOrder(ids: readonly string[], all: readonly Passage[]): Passage[] {
  const byId = new Map(all.map((passage) => [passage.id, passage]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function pictureOf({ url, blob, width = 0, height = 0 }: ArticleImage): StudyPicture {
  return {
    ...{ url, mediaType: blob.type, bytes: blob.size, width, height },
    // The row holds only a handle: the browser reads the bytes from disk when they are asked for.
    read: async () => new Uint8Array(await blob.arrayBuffer()),
  };
}

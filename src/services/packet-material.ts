import type { Article } from '../core/model/article.ts';
import { isEmptyReflection, type Reflection } from '../core/model/reflection.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';
import { reflectionsOf } from './reflections.ts';

/** What one article would bring into a packet. */
export interface PacketMaterial {
  article: Article;
  /** Roughly, bytes. */
  textBytes: number;
  pictureBytes: number;
  passageCount: number;
  /** Passages with a note, and the article's own. */
  noteCount: number;
  /** With the words of the passage that each is on; empty where it is on the whole article. */
  reflections: (Reflection & { quote: string })[];
}

/** What chosen articles would bring, in their order; those that are gone are left out. */
export async function packetMaterial({ db }: ServiceContext, ids: readonly string[]): Promise<PacketMaterial[]> {
  const wanted = [...ids];
  return guarded(() =>
    db.transaction('r', db.articles, db.shelf, db.passages, db.reflections, async () => {
      const [articles, shelf, passages, reflections] = await Promise.all([
        db.articles.bulkGet(wanted),
        db.shelf.bulkGet(wanted),
        db.passages.where('articleId').anyOf(wanted).toArray(),
        reflectionsOf(db, wanted),
      ]);
      const quotes = new Map(passages.map(({ id, quote }) => [id, quote]));
      return articles.flatMap((article, at): PacketMaterial[] => {
        if (!article) return [];
        const own = passages.filter(({ articleId }) => articleId === article.id);
        const { text = 0, versions = 0, images = 0 } = shelf[at]?.size ?? {};
        return [
          {
            article,
            textBytes: text - versions,
            pictureBytes: images,
            passageCount: own.length,
            noteCount: own.filter(({ note }) => note.trim() !== '').length + Number(article.note.trim() !== ''),
            reflections: reflections
              .filter((one) => one.articleId === article.id && !isEmptyReflection(one))
              .map((one) => ({ ...one, quote: one.passageId === null ? '' : (quotes.get(one.passageId) ?? '') })),
          },
        ];
      });
    }),
  );
}

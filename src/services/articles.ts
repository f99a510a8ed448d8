import type {
  Article,
  ArticleBody,
  ArticleEdit,
  Corrections,
  ExtractedArticle,
  SourceFile,
} from '../core/model/article.ts';
import { type Circulation, moreSevere } from '../core/model/circulation.ts';
import { correctArticle } from '../core/model/correct-article.ts';
import { FailureError } from '../core/model/failure.ts';
import { lacksCopy } from '../core/model/lacks-copy.ts';
import type { Passage } from '../core/model/passage.ts';
import type { Reflection } from '../core/model/reflection.ts';
import { noteOver } from '../core/text/merge-notes.ts';
import { countWords } from '../core/text/words.ts';
import { urlKey } from '../core/url/url-key.ts';
import type { OriginalFile } from '../storage/article-media.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import { cleanTags } from './clean-tags.ts';
import { announceArticle, type ServiceContext } from './context.ts';
import { fillCopy } from './fill-copy.ts';
import { reflectionsOf } from './reflections.ts';
import { withWords } from './with-words.ts';

/** Resolves once the library can be read: after an update its form may have to change first. @throws FailureError */
export async function whenOpen({ db }: ServiceContext): Promise<void> {
  await guarded(() => db.open());
}

/** A page as its content script hands it over. `id` is made by the client, so that a retry saves nothing twice. */
export interface ArticleDraft {
  id: string;
  url: string;
  extracted: ExtractedArticle;
  tags: string[];
  note: string;
  /** What its reader corrected before saving. */
  corrections?: Corrections;
  /** The reader was told of the marking that bars sharing, and keeps the page all the same. */
  acceptRestricted?: boolean;
  /** Of an article that was read from a file. Only pages of ours hand one over. */
  file?: DraftFile;
}

export interface DraftFile {
  source: SourceFile;
  /** Its bytes, kept as they are. */
  original: Blob;
  /** As in `ArticleBody`. */
  pageStarts: number[];
}

/** A page's record: what is saved of it. */
export interface PageRecord {
  article: Article | null;
  passages: Passage[];
  /** On the passages, and on the article as a whole. */
  reflections: Reflection[];
}

function newArticle(draft: ArticleDraft, now: number): { article: Article; body: ArticleBody } {
  const { html, text, outline, nextPageUrl: _next, ...meta } = draft.extracted;
  const article: Article = {
    ...correctArticle({ ...meta, asRead: {} }, draft.corrections ?? {}),
    id: draft.id,
    url: draft.url,
    urlKey: urlKey(draft.url),
    wordCount: countWords(text, meta.lang),
    tags: cleanTags(draft.tags),
    note: draft.note.normalize('NFC'),
    savedAt: now,
    updatedAt: now,
  };
  const body: ArticleBody = { articleId: draft.id, html, text, outline };
  if (draft.file) article.file = draft.file.source;
  if (draft.file && draft.file.pageStarts.length > 0) body.pageStarts = draft.file.pageStarts;
  return { article, body };
}

function fileOf(articleId: string, { source, original }: DraftFile): OriginalFile {
  return { articleId, name: source.name, mediaType: source.mediaType, blob: original };
}

/**
 * Saves a page once. Where it is saved already, its copy stays as it was, and the tags, the note and the corrections
 * that came with the call are added to what is there: nothing typed is dropped. One without a copy gets this one, with
 * what the page says of itself; its passages and all that was said of it stay.
 * @throws FailureError `circulation` where a marking bars sharing and the reader has not accepted that
 */
export async function saveArticle(context: ServiceContext, draft: ArticleDraft): Promise<Article> {
  const { db } = context;
  const made = newArticle(draft, context.now());
  const saved = await changeLibrary(db, context.now(), async (touched) => {
    const existing = await db.articles.where('urlKey').equals(made.article.urlKey).first();
    if (!existing) {
      const { circulation } = made.article;
      if (circulation !== null && !draft.acceptRestricted) throw new FailureError('circulation', circulation);
      await db.articles.add(made.article);
      await db.bodies.add(made.body);
      if (draft.file) await db.files.put(fileOf(draft.id, draft.file));
      touched.contents(made.article.id);
      return made.article;
    }
    if (existing.id === draft.id) return existing;
    const isFilled = lacksCopy(existing) && made.body.text !== '';
    const known = isFilled ? await fillCopy(context, existing, made, draft.acceptRestricted ?? false) : existing;
    const merged = correctArticle(withWords(known, made.article, context.now()), draft.corrections ?? {});
    await db.articles.put(merged);
    if (isFilled) touched.contents(merged.id);
    else touched.article(merged.id);
    return merged;
  });
  announceArticle(context, saved);
  return saved;
}

/**
 * @param base the note as the writer of an edit of it last knew it; where another is stored by now, both are kept
 * @throws FailureError `not-found`
 */
export async function editArticle(
  context: ServiceContext,
  id: string,
  edit: ArticleEdit,
  base?: string,
): Promise<Article> {
  const { db } = context;
  const { tags, note, ...corrections } = edit;
  const edited = await changeLibrary(db, context.now(), async (touched) => {
    const article = await db.articles.get(id);
    if (!article) throw new FailureError('not-found');
    const next: Article = { ...correctArticle(article, corrections), updatedAt: context.now() };
    if (tags) next.tags = cleanTags(tags);
    if (note !== undefined) next.note = noteOver(note, article.note, base);
    await db.articles.put(next);
    touched.article(id);
    return next;
  });
  announceArticle(context, edited);
  return edited;
}

/**
 * Notes a marking that was found on the page of an article saved before it was known. Never the other way: a page
 * that lost its marking frees no copy. @throws FailureError `not-found`
 */
export async function barSharing(context: ServiceContext, id: string, circulation: Circulation): Promise<Article> {
  const { db } = context;
  const barred = await changeLibrary(db, context.now(), async (touched) => {
    const article = await db.articles.get(id);
    if (!article) throw new FailureError('not-found');
    const next: Article = { ...article, circulation: moreSevere(article.circulation, circulation) };
    if (next.circulation !== article.circulation) {
      await db.articles.put(next);
      touched.article(id);
    }
    return next;
  });
  announceArticle(context, barred);
  return barred;
}

/** What is saved of the page at an address, passages and reflections oldest first. */
export async function openPage(context: ServiceContext, url: string): Promise<PageRecord> {
  const { db } = context;
  return guarded(async () => {
    const article = (await db.articles.where('urlKey').equals(urlKey(url)).first()) ?? null;
    if (!article) return { article, passages: [], reflections: [] };
    const [passages, reflections] = await Promise.all([
      db.passages.where('articleId').equals(article.id).sortBy('createdAt'),
      reflectionsOf(db, [article.id]),
    ]);
    return { article, passages, reflections };
  });
}

export async function findArticle(context: ServiceContext, id: string): Promise<Article | undefined> {
  return guarded(() => context.db.articles.get(id));
}

/** A saved article, whole. @throws FailureError `not-found` */
export async function openArticle(
  context: ServiceContext,
  id: string,
): Promise<{ article: Article; body: ArticleBody; passages: Passage[]; reflections: Reflection[] }> {
  const { db } = context;
  return guarded(async () => {
    const [article, body, passages, reflections] = await Promise.all([
      db.articles.get(id),
      db.bodies.get(id),
      db.passages.where('articleId').equals(id).sortBy('createdAt'),
      reflectionsOf(db, [id]),
    ]);
    if (!article) throw new FailureError('not-found');
    return { article, body: body ?? { articleId: id, html: '', text: '', outline: [] }, passages, reflections };
  });
}

/** The saved copy of one article's text, which never changes; undefined where there is none. */
export async function openBody(context: ServiceContext, articleId: string): Promise<ArticleBody | undefined> {
  return guarded(() => context.db.bodies.get(articleId));
}

/** How many articles are saved, and passages of them. */
export async function countSaved({ db }: ServiceContext): Promise<{ articles: number; passages: number }> {
  return guarded(async () => {
    const [articles, passages] = await Promise.all([db.articles.count(), db.passages.count()]);
    return { articles, passages };
  });
}

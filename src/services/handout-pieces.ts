import { webAddress } from '../core/files/web-address.ts';
import type { HandoutPassage, HandoutSource } from '../core/handout/handout.ts';
import type { Article } from '../core/model/article.ts';
import type { Passage } from '../core/model/passage.ts';
import { citeInPaper, citeWhole } from '../core/report/cite-in-paper.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';
import { passageSource } from './passage-source.ts';

/** Passages and sources as a handout keeps them, and what a marking kept out. */
export interface HandoutPieces {
  passages: HandoutPassage[];
  sources: HandoutSource[];
  /** Titles of articles that a marking bars, each once. */
  leftOut: string[];
}

/** How many sources of a new sheet have a code: two stand side by side. */
const CODES = 2;

/**
 * Takes passages, in the order asked for, and the articles that they stand in behind the ones that are named. What is gone
 * is passed over.
 */
export async function takePieces(
  context: ServiceContext,
  passageIds: readonly string[],
  articleIds: readonly string[] = [],
): Promise<HandoutPieces> {
  const { db } = context;
  const { passages, articles } = await guarded(async () => {
    const passages = (await db.passages.bulkGet([...new Set(passageIds)])).filter((one) => one !== undefined);
    const ids = [...new Set([...articleIds, ...passages.map(({ articleId }) => articleId)])];
    const articles = (await db.articles.bulkGet(ids)).filter((one) => one !== undefined);
    return { passages, articles };
  });
  const free = new Set(articles.flatMap(({ id, circulation }) => (circulation === null ? [id] : [])));
  const taken: HandoutPassage[] = [];
  for (const passage of passages) {
    if (free.has(passage.articleId)) taken.push(await takePassage(context, passage));
  }
  return {
    passages: taken,
    sources: articles
      .filter(({ circulation }) => circulation === null)
      .map((article, index) => sourceOf(article, index < CODES)),
    leftOut: articles.filter(({ circulation }) => circulation !== null).map(({ title }) => title),
  };
}

async function takePassage(context: ServiceContext, passage: Passage): Promise<HandoutPassage> {
  const { id, articleId, quote, role } = passage;
  const citation = citeInPaper(await passageSource(context, id));
  return { passageId: id, articleId, quote, citation, role, kept: null };
}

function sourceOf(article: Article, hasCode: boolean): HandoutSource {
  const { id, title, byline, siteName, publishedAt, documentRef, circulation, file } = article;
  const facts = { title, byline, siteName, publishedAt, documentRef };
  const citation = citeWhole(file ? { ...facts, fileName: file.name } : facts);
  const url = webAddress(article);
  const isWeb = url.startsWith('http');
  return { articleId: id, citation, url: isWeb ? url : '', hasCode: hasCode && isWeb, isBarred: circulation !== null };
}

/** Sources with others behind them, each once. */
export function joinSources(known: readonly HandoutSource[], more: readonly HandoutSource[]): HandoutSource[] {
  const ids = new Set(known.map(({ articleId }) => articleId));
  const coded = known.filter(({ hasCode, isBarred }) => hasCode && !isBarred).length;
  const fresh = more.filter(({ articleId }) => !ids.has(articleId));
  const room = Math.max(0, CODES - coded);
  return [...known, ...fresh.map((source, index) => ({ ...source, hasCode: source.hasCode && index < room }))];
}

/**
 * Withholds what got its marking since the pieces were taken: within the transaction that writes them.
 */
export async function withMarkings(db: LibraryDatabase, sources: readonly HandoutSource[]): Promise<HandoutSource[]> {
  const articles = await db.articles.bulkGet(sources.map(({ articleId }) => articleId));
  return sources.map((source, index) => ({ ...source, isBarred: source.isBarred || isMarked(articles[index]) }));
}

function isMarked(article: Article | undefined): boolean {
  return article !== undefined && article.circulation !== null;
}

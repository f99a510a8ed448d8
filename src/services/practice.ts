import { webAddress } from '../core/files/web-address.ts';
import { actionState, isCommitment, type Reflection } from '../core/model/reflection.ts';
import type { PracticeEntry } from '../core/practice/practice-entry.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';
import { reflectionsOf } from './reflections.ts';

/** As much of a quotation as a list shows and finds. UTF-16 units. */
const QUOTE = 1_000;

/**
 * Ids of all reflections: those with a due day first, in its order, or the newest first. What they say is read a part at
 * a time, so that a long list begins to show at once.
 */
export async function practiceIds({ db }: ServiceContext, first: 'due' | 'newest'): Promise<string[]> {
  return guarded(async () => {
    const [all, due] = await Promise.all([
      db.reflections.orderBy('createdAt').primaryKeys(),
      first === 'due' ? db.reflections.orderBy('dueOn').primaryKeys() : [],
    ]);
    return [...new Set([...due, ...all.reverse()])];
  });
}

/** Reflections with what they answer. Those that are gone by now are left out. */
export async function practiceEntries(context: ServiceContext, ids: string[]): Promise<PracticeEntry[]> {
  const { db } = context;
  return guarded(async () => {
    const found = await db.reflections.bulkGet(ids);
    return entriesOf(
      context,
      found.filter((one) => one !== undefined),
    );
  });
}

/** All reflections of some articles, on their passages too. */
export async function practiceOf(context: ServiceContext, articleIds: string[]): Promise<PracticeEntry[]> {
  return guarded(async () => entriesOf(context, await reflectionsOf(context.db, articleIds)));
}

async function entriesOf({ db }: ServiceContext, reflections: readonly Reflection[]): Promise<PracticeEntry[]> {
  const articleIds = [...new Set(reflections.map(({ articleId }) => articleId))];
  const passageIds = [...new Set(reflections.flatMap(({ passageId }) => passageId ?? []))];
  const [articles, passages] = await Promise.all([db.articles.bulkGet(articleIds), db.passages.bulkGet(passageIds)]);
  const articleOf = new Map(articles.flatMap((one) => (one ? [[one.id, one]] : [])));
  const passageOf = new Map(passages.flatMap((one) => (one ? [[one.id, one]] : [])));
  return reflections.flatMap((reflection): PracticeEntry[] => {
    const article = articleOf.get(reflection.articleId);
    if (!article) return [];
    const passage = reflection.passageId === null ? undefined : passageOf.get(reflection.passageId);
    const { title, siteName, tags, circulation, documentRef } = article;
    return [
      {
        reflection,
        article: { title, siteName, tags, circulation, number: documentRef?.number ?? '', url: webAddress(article) },
        passage: passage ? { quote: passage.quote.slice(0, QUOTE), role: passage.role, tags: passage.tags } : null,
      },
    ];
  });
}

export interface DueCount {
  overdue: number;
  /** Not yet overdue, and due by the last day that was asked for. */
  soon: number;
}

/**
 * How much of what was promised waits to be done.
 * @param days `YYYY-MM-DD`: what is overdue since before the first is let rest
 */
export async function countDue(
  { db }: ServiceContext,
  { from, today, to }: { from: string; today: string; to: string },
): Promise<DueCount> {
  const due = await guarded(() => db.reflections.where('dueOn').between(from, to, true, true).toArray());
  const open = due.filter((one) => isCommitment(one) && actionState(one) === 'open');
  const overdue = open.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
  return { overdue, soon: open.length - overdue };
}

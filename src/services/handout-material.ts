import type { Handout, HandoutPassage } from '../core/handout/handout.ts';
import { FailureError } from '../core/model/failure.ts';
import { citeInPaper } from '../core/report/cite-in-paper.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';
import { passageSource } from './passage-source.ts';
import { topicPassages } from './story-material.ts';
import type { FoundPassage } from './topic-view.ts';

/** What a handout is begun from: a topic, else articles, else passages. */
export interface HandoutOrigin {
  topicId?: string | null;
  articleIds?: readonly string[];
  passageIds?: readonly string[];
}

export interface Beginning {
  title: string;
  topicId: string | null;
  passageIds: string[];
  articleIds: string[];
}

/** As many as one page holds beside a summary and questions; more are added by hand. */
const PASSAGES = 4;
const PASSAGES_OF_ARTICLE = 2;
const SOURCES = 4;

/** Title, passages and sources that a new sheet begins with. @throws FailureError `not-found` */
export async function chooseBeginning(context: ServiceContext, origin: HandoutOrigin): Promise<Beginning> {
  const { db } = context;
  const { topicId = null, articleIds = [], passageIds = [] } = origin;
  if (topicId !== null) return fromTopic(context, topicId, passageIds);
  const articles = await guarded(async () =>
    (await db.articles.bulkGet([...articleIds])).filter((one) => one !== undefined),
  );
  if (articleIds.length > 0 && articles.length === 0) throw new FailureError('not-found');
  const only = articles.length === 1 ? articles[0] : undefined;
  const found =
    passageIds.length > 0
      ? []
      : await passagesOf(
          db,
          articles.map(({ id }) => id),
        );
  const chosen = passageIds.length > 0 ? [...passageIds] : choose(found, articles.length > 1);
  const title = only?.title ?? (await commonTitle(db, articles.length > 0 ? [] : chosen));
  return { title, topicId, passageIds: chosen, articleIds: articles.map(({ id }) => id) };
}

async function fromTopic(context: ServiceContext, topicId: string, passageIds: readonly string[]): Promise<Beginning> {
  const { db } = context;
  const topic = await guarded(() => db.topics.get(topicId));
  if (!topic) throw new FailureError('not-found');
  const placed = new Set(topic.items.flatMap((item) => (item.kind === 'passage' ? [item.passageId] : [])));
  const found = await withoutBarred(db, await topicPassages(context, topicId));
  const own = found.filter(({ passage }) => placed.has(passage.id) && passage.role !== 'question');
  const chosen = passageIds.length > 0 ? [...passageIds] : choose(own.length > 0 ? own : found, own.length === 0);
  const all = topic.items.flatMap((item) => (item.kind === 'article' ? [item.articleId] : []));
  // A topic of many texts is cited by those that are quoted.
  const articleIds = all.length <= SOURCES ? all : chosen.length > 0 ? [] : all.slice(0, SOURCES);
  return { title: topic.title, topicId, passageIds: chosen, articleIds };
}

/** The first ones that are no questions; of several articles a few from each. */
function choose(found: readonly FoundPassage[], isSpread: boolean): string[] {
  const taken = new Map<string, number>();
  const chosen: string[] = [];
  for (const { passage } of found) {
    const count = taken.get(passage.articleId) ?? 0;
    if (passage.role === 'question' || chosen.length === PASSAGES) continue;
    if (isSpread && count === PASSAGES_OF_ARTICLE) continue;
    taken.set(passage.articleId, count + 1);
    chosen.push(passage.id);
  }
  return chosen;
}

/** That of their article, where it is one. */
async function commonTitle(db: LibraryDatabase, passageIds: readonly string[]): Promise<string> {
  return guarded(async () => {
    const passages = (await db.passages.bulkGet([...passageIds])).filter((one) => one !== undefined);
    const owners = [...new Set(passages.map(({ articleId }) => articleId))];
    const [owner] = owners;
    return owners.length === 1 && owner !== undefined ? ((await db.shelf.get(owner))?.title ?? '') : '';
  });
}

export interface OpenHandout {
  handout: Handout;
  /** Null where there is no topic, or none any more. */
  topicTitle: string | null;
  /** Texts that a marking keeps off the sheet: titles, or citations of those that stood on it. */
  leftOut: string[];
}

/** @throws FailureError `not-found` */
export async function openHandout({ db }: ServiceContext, id: string): Promise<OpenHandout> {
  return guarded(async () => {
    const handout = await db.handouts.get(id);
    if (!handout) throw new FailureError('not-found');
    const topic = handout.topicId === null ? undefined : await db.topics.get(handout.topicId);
    const known = new Set(handout.sources.map(({ articleId }) => articleId));
    const ids = (topic?.items ?? []).flatMap((item) => (item.kind === 'note' ? [] : [item.articleId]));
    const rows = await db.shelf.bulkGet([...new Set(ids)].filter((one) => !known.has(one)));
    const leftOut = [
      ...handout.sources.flatMap(({ isBarred, citation }) => (isBarred ? [citation] : [])),
      ...rows.flatMap((row) => (row && row.circulation !== null ? [row.title] : [])),
    ];
    return { handout, topicTitle: topic?.title ?? null, leftOut };
  });
}

/** How a passage of a handout stands to the library: as it was taken, otherwise by now, or not there any more. */
export type HandoutPassageState = 'same' | 'changed' | 'gone';

/** By passage. */
export async function handoutPassageStates(
  context: ServiceContext,
  passages: readonly HandoutPassage[],
): Promise<Map<string, HandoutPassageState>> {
  const { db } = context;
  const live = await guarded(() => db.passages.bulkGet(passages.map(({ passageId }) => passageId)));
  const states = await Promise.all(
    passages.map(async (taken, index): Promise<[string, HandoutPassageState]> => {
      const now = live[index];
      const source = now && (await passageSource(context, now.id).catch(() => null));
      if (!now || !source) return [taken.passageId, 'gone'];
      const isSame = now.quote === taken.quote && citeInPaper(source) === taken.citation;
      return [taken.passageId, isSame ? 'same' : 'changed'];
    }),
  );
  return new Map(states);
}

/** Passages that a handout's topic and texts offer, also as questions; none that a marking bars. */
export async function handoutOffers(
  context: ServiceContext,
  topicId: string | null,
  articleIds: readonly string[],
): Promise<FoundPassage[]> {
  const { db } = context;
  const ofTopic = topicId === null ? [] : await topicPassages(context, topicId);
  const known = new Set(ofTopic.map(({ passage }) => passage.id));
  const others = (await passagesOf(db, articleIds)).filter(({ passage }) => !known.has(passage.id));
  return withoutBarred(db, [...ofTopic, ...others]);
}

async function passagesOf(db: LibraryDatabase, articleIds: readonly string[]): Promise<FoundPassage[]> {
  return guarded(async () => {
    const passages = await db.passages
      .where('articleId')
      .anyOf([...articleIds])
      .toArray();
    const rows = await db.shelf.bulkGet([...articleIds]);
    const titles = new Map(rows.flatMap((row) => (row ? [[row.id, row.title]] : [])));
    const placeOf = (id: string): number => articleIds.indexOf(id);
    const startOf = ({ selector }: (typeof passages)[number]): number => selector.position?.start ?? 0;
    return passages
      .sort((a, b) => placeOf(a.articleId) - placeOf(b.articleId) || startOf(a) - startOf(b))
      .map(({ id, articleId, quote, role, note }) => ({
        passage: { id, articleId, quote, role, note },
        articleTitle: titles.get(articleId) ?? '',
      }));
  });
}

async function withoutBarred(db: LibraryDatabase, found: readonly FoundPassage[]): Promise<FoundPassage[]> {
  const ids = [...new Set(found.map(({ passage }) => passage.articleId))];
  const rows = await guarded(() => db.shelf.bulkGet(ids));
  const free = new Set(rows.flatMap((row) => (row?.circulation === null ? [row.id] : [])));
  return found.filter(({ passage }) => free.has(passage.articleId));
}

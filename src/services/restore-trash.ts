import type { Article } from '../core/model/article.ts';
import type { ArticleVersion } from '../core/model/article-version.ts';
import { FailureError } from '../core/model/failure.ts';
import { pickFields, type Reflection } from '../core/model/reflection.ts';
import type { Topic } from '../core/model/topic.ts';
import { isSameText, textPrint } from '../core/text/text-print.ts';
import { putBackItems } from '../core/topics/order-items.ts';
import { changeLibrary, type Touched } from '../storage/change-library.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { dropFromTrash } from '../storage/trash-box.ts';
import type { FreedContents, TrashEntry } from '../storage/trash-entry.ts';
import {
  announceArticle,
  announceHandout,
  announcePlan,
  announceReport,
  announceStory,
  announceTemplate,
  announceTopic,
  type ServiceContext,
} from './context.ts';
import { putBackHandout } from './restore-handout.ts';
import { putBackStory } from './restore-story.ts';
import { putBackCards } from './review-cards.ts';
import { asVersion } from './versions.ts';
import { withWords } from './with-words.ts';

/** Where something from the trash went. */
export interface Restored {
  kind: TrashEntry['kind'];
  /** Id of what was restored, as it is now. */
  subject: string;
  title: string;
  /** The page was saved anew meanwhile: its words went to that copy, which stayed as it is. */
  isJoined: boolean;
  /** Of a topic or a note of one. */
  topicId?: string;
  planId?: string;
  templateId?: string;
  /** Of a paper. */
  reportId?: string;
  /** Of a story or a picture of one. */
  storyId?: string;
  handoutId?: string;
  /** Of what was taken from an article to free room. */
  what?: FreedContents;
}

interface Outcome extends Restored {
  article?: Article;
}

type Entry<Kind extends TrashEntry['kind']> = Extract<TrashEntry, { kind: Kind }>;

/**
 * Puts back what was deleted, as it was. Where the page was saved anew in between, its passages and reflections go to
 * the new copy. Restoring twice is no error.
 * @throws FailureError `not-found` where what a passage, a reflection or a note belongs to is gone
 */
export async function restoreTrash(context: ServiceContext, trashId: string): Promise<void> {
  await restoreTrashed(context, trashId);
}

/** The same, and where it went; null where it was restored already. */
export async function restoreTrashed(context: ServiceContext, trashId: string): Promise<Restored | null> {
  const { db } = context;
  const outcome = await changeLibrary(db, context.now(), async (touched) => {
    const entry = await db.trash.get(trashId);
    if (!entry) return null;
    await dropFromTrash(db, [trashId]);
    return putBack(context, entry, touched);
  });
  if (!outcome) return null;
  const { article, ...restored } = outcome;
  announceArticle(context, article);
  if (restored.topicId !== undefined) announceTopic(context, restored.topicId);
  if (restored.planId !== undefined) announcePlan(context, restored.planId);
  if (restored.templateId !== undefined) announceTemplate(context, restored.templateId);
  if (restored.reportId !== undefined) announceReport(context, restored.reportId);
  if (restored.storyId !== undefined) announceStory(context, restored.storyId);
  if (restored.handoutId !== undefined) announceHandout(context, restored.handoutId);
  return restored;
}

async function putBack(context: ServiceContext, entry: TrashEntry, touched: Touched): Promise<Outcome> {
  const { db } = context;
  switch (entry.kind) {
    case 'article':
      return putBackArticle(context, entry, touched);
    case 'passage':
      return putBackPassage(db, entry, touched);
    case 'reflection': {
      const { reflection } = entry;
      const article = await ownerOf(reflection, db);
      await putBackReflections(db, [reflection], article.id);
      await putBackCards(db, entry.reviewCards, article.id);
      touched.article(article.id);
      return { kind: entry.kind, subject: reflection.id, title: article.title, isJoined: false, article };
    }
    case 'topic': {
      const { topic } = entry;
      // Made anew meanwhile by an undo elsewhere: that one stays.
      if (!(await db.topics.get(topic.id))) await db.topics.put(topic);
      return { kind: entry.kind, subject: topic.id, title: topic.title, isJoined: false, topicId: topic.id };
    }
    case 'plan': {
      const { plan } = entry;
      // Made anew meanwhile by an undo elsewhere: that one stays.
      if (!(await db.plans.get(plan.id))) await db.plans.put(plan);
      return { kind: entry.kind, subject: plan.id, title: plan.title, isJoined: false, planId: plan.id };
    }
    case 'report-template': {
      const { template } = entry;
      if (!(await db.reportTemplates.get(template.id))) await db.reportTemplates.put(template);
      const { id, title } = template;
      return { kind: entry.kind, subject: id, title, isJoined: false, templateId: id };
    }
    case 'report': {
      const { report, versions } = entry;
      await db.reportVersions.bulkPut(versions);
      // Made anew meanwhile by an undo elsewhere: that one stays.
      if (!(await db.reports.get(report.id))) await db.reports.put(report);
      return { kind: entry.kind, subject: report.id, title: report.title, isJoined: false, reportId: report.id };
    }
    case 'topic-note': {
      const topic = await db.topics.get(entry.topicId);
      if (!topic) throw new FailureError('not-found');
      const items = putBackItems(topic.items, [entry]);
      await db.topics.put({ ...topic, items, updatedAt: context.now() });
      return { kind: entry.kind, subject: entry.item.id, title: topic.title, isJoined: false, topicId: topic.id };
    }
    case 'handout':
      return putBackHandout(db, entry.handout);
    case 'story':
    case 'story-picture':
      return putBackStory(context, entry);
    case 'contents':
      return putBackContents(db, entry, touched);
  }
}

async function putBackArticle(context: ServiceContext, entry: Entry<'article'>, touched: Touched): Promise<Outcome> {
  const { db } = context;
  const newer = await db.articles.where('urlKey').equals(entry.article.urlKey).first();
  const owner = newer ?? entry.article;
  if (newer) {
    await db.articles.put(withWords(newer, entry.article, context.now()));
    await repoint(db, entry.article.id, newer.id);
  } else {
    await db.articles.put(entry.article);
    if (entry.body) await db.bodies.put(entry.body);
  }
  await putContents(db, owner.id, { ...entry, versions: newer ? await copiesBeside(context, entry) : entry.versions });
  // Of a page that was saved anew, what was read of it since counts.
  if (entry.reading && !(await db.readings.get(owner.id))) {
    await db.readings.put({ ...entry.reading, articleId: owner.id });
  }
  await db.passages.bulkPut(entry.passages.map((passage) => ({ ...passage, articleId: owner.id })));
  await putBackReflections(db, entry.reflections ?? [], owner.id);
  await putBackCards(db, entry.reviewCards, owner.id);
  touched.contents(owner.id);
  const { id: subject, title } = owner;
  return { kind: entry.kind, subject, title, isJoined: newer !== undefined, article: owner };
}

async function putBackPassage(db: LibraryDatabase, entry: Entry<'passage'>, touched: Touched): Promise<Outcome> {
  const { passage, reflections = [] } = entry;
  const owner = await currentArticle(db, passage.articleId);
  // Made anew meanwhile, with newer words: those stay.
  const newer = await db.passages.get(passage.id);
  if (!newer) await db.passages.put({ ...passage, articleId: owner.id });
  await putBackReflections(db, reflections, newer?.articleId ?? owner.id);
  await putBackCards(db, entry.reviewCards, newer?.articleId ?? owner.id);
  touched.article(newer?.articleId ?? owner.id);
  const isJoined = newer !== undefined || owner.id !== passage.articleId;
  return { kind: entry.kind, subject: passage.id, title: owner.title, isJoined, article: owner };
}

async function putBackContents(db: LibraryDatabase, entry: Entry<'contents'>, touched: Touched): Promise<Outcome> {
  const article = await currentArticle(db, entry.articleId);
  const { id } = article;
  await putContents(db, id, entry);
  touched.contents(id);
  return { kind: entry.kind, subject: id, title: article.title, isJoined: false, article, what: entry.what };
}

type Contents = Pick<Entry<'contents'>, 'images' | 'file'> & { versions?: ArticleVersion[] | undefined };

/** Pictures, older copies and the original file, under an article that may have got some of them again meanwhile. */
async function putContents(db: LibraryDatabase, articleId: string, contents: Contents): Promise<void> {
  const { images = [], versions = [], file } = contents;
  const known = new Set((await db.images.where('articleId').equals(articleId).toArray()).map(({ url }) => url));
  await Promise.all([
    db.images.bulkPut(images.filter(({ url }) => !known.has(url)).map((image) => ({ ...image, articleId }))),
    db.versions.bulkPut(versions.map((version) => ({ ...version, articleId }))),
  ]);
  if (file && !(await db.files.get(articleId))) await db.files.put({ ...file, articleId });
}

/** Copies of a page that was saved anew: the text that was deleted is an older one where the newer reads otherwise. */
async function copiesBeside(context: ServiceContext, entry: Entry<'article'>): Promise<ArticleVersion[]> {
  const { article, body, versions = [] } = entry;
  const newer = await context.db.articles.where('urlKey').equals(article.urlKey).first();
  const text = newer && (await context.db.bodies.get(newer.id))?.text;
  if (!body || body.text === '' || (text !== undefined && isSameText(text, textPrint(body.text)))) return versions;
  return [...versions, asVersion(context.newId(), article, body)];
}

/** Puts reflections back where they were, or under an article's new copy. Made anew meanwhile, the newer words stay. */
async function putBackReflections(db: LibraryDatabase, reflections: Reflection[], articleId: string): Promise<void> {
  const known = await db.reflections.bulkGet(reflections.map(({ id }) => id));
  const missing = reflections.filter((_, index) => known[index] === undefined);
  await db.reflections.bulkPut(missing.map((reflection) => ({ ...reflection, ...pickFields(reflection), articleId })));
}

/** The article that a deleted reflection goes back to: its passage may have moved to a newer copy. */
async function ownerOf({ articleId, passageId }: Reflection, db: LibraryDatabase): Promise<Article> {
  if (passageId === null) return currentArticle(db, articleId);
  const passage = await db.passages.get(passageId);
  if (!passage) throw new FailureError('not-found');
  return currentArticle(db, passage.articleId);
}

/** An article, or the newer copy of its page where it is in the trash itself and the page was saved anew. */
async function currentArticle(db: LibraryDatabase, id: string): Promise<Article> {
  const article = await db.articles.get(id);
  if (article) return article;
  const deleted = (await db.trashed.where('subject').equals(id).toArray()).find(({ urlKey }) => urlKey !== undefined);
  const newer = deleted?.urlKey && (await db.articles.where('urlKey').equals(deleted.urlKey).first());
  if (!newer) throw new FailureError('not-found');
  return newer;
}

/**
 * What else is in the trash of an article belongs to its newer copy from now on, and so do its places in topics and plans
 * and what others wrote to it.
 */
async function repoint(db: LibraryDatabase, from: string, to: string): Promise<void> {
  await db.guestNotes.where('articleId').equals(from).modify({ articleId: to });
  const summaries = await db.trashed.where('articleId').equals(from).toArray();
  for (const { id } of summaries) {
    const entry = await db.trash.get(id);
    if (entry?.kind === 'passage') {
      await db.trash.put({ ...entry, passage: { ...entry.passage, articleId: to } });
    } else if (entry?.kind === 'reflection') {
      await db.trash.put({ ...entry, reflection: { ...entry.reflection, articleId: to } });
    } else if (entry?.kind === 'contents') {
      await db.trash.put({ ...entry, articleId: to });
    } else continue;
    await db.trashed.update(id, { articleId: to });
  }
  const stands = ({ items }: Topic): boolean => items.some((item) => item.kind !== 'note' && item.articleId === from);
  const moved = (topic: Topic): Topic => ({
    ...topic,
    items: topic.items.map((item) =>
      item.kind !== 'note' && item.articleId === from ? { ...item, articleId: to } : item,
    ),
  });
  await db.topics.bulkPut((await db.topics.filter(stands).toArray()).map(moved));
  await db.plans
    .filter(({ items }) => items.some(({ articleId }) => articleId === from))
    .modify((plan) => {
      for (const item of plan.items) if (item.articleId === from) item.articleId = to;
    });
  const studied = await db.reports.filter(({ articleIds }) => articleIds.includes(from)).toArray();
  await db.reports.bulkPut(
    studied.map((report) => ({
      ...report,
      articleIds: [...new Set(report.articleIds.map((id) => (id === from ? to : id)))],
    })),
  );
  const deleted = await db.trash.bulkGet(await db.trashed.filter(({ kind }) => kind === 'topic').primaryKeys());
  for (const entry of deleted) {
    if (entry?.kind === 'topic' && stands(entry.topic)) await db.trash.put({ ...entry, topic: moved(entry.topic) });
  }
}

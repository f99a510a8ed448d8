import { suggestTags as suggest, type TaggedText } from '../core/tags/suggest-tags.ts';
import type { CountedTag } from '../core/tags/tag-tree.ts';
import { urlKey } from '../core/url/url-key.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import { recountAll } from '../storage/tag-count.ts';
import type { ServiceContext } from './context.ts';

export interface TagCount {
  tag: string;
  /** Articles and passages that have it, or a tag nested in it. */
  count: number;
}

/** What is being tagged: an article of the library, the page at an address, or a page that is not saved yet. */
export type TagSubject = { articleId: string } | { url: string } | TaggedText;

/** Articles saved last, whose tags tell what goes with what: more would take longer than a key press may. */
const NEIGHBOURS = 300;

/** Every tag in use with how often, most used first. */
export async function listTags({ db }: ServiceContext): Promise<TagCount[]> {
  const used = await guarded(() => usedTags(db));
  const order = new Intl.Collator('vi', { numeric: true });
  return used.sort((a, b) => b.count - a.count || order.compare(a.tag, b.tag));
}

/** Every level of every tag with its counts, counted anew: for the page where tags are put in order. */
export async function countTags({ db }: ServiceContext): Promise<CountedTag[]> {
  return guarded(() => recountAll(db));
}

const APART = 'tags-apart';

/** Groups of tags of which their owner said that they only look alike, each as its sorted tags joined by newlines. */
export async function tagsApart({ db }: ServiceContext): Promise<string[]> {
  const stored = (await guarded(() => db.meta.get(APART)))?.value;
  return Array.isArray(stored) ? stored.map(String) : [];
}

export async function keepTagsApart({ db }: ServiceContext, group: string): Promise<void> {
  await guarded(() =>
    db.transaction('rw', db.meta, async () => {
      const stored = (await db.meta.get(APART))?.value;
      const groups = Array.isArray(stored) ? stored.map(String) : [];
      await db.meta.put({ key: APART, value: [...new Set([...groups, group])] });
    }),
  );
}

/**
 * Up to `limit` tags to offer: the reader's own that fit what was typed, with or without diacritics. Where nothing was
 * typed, own ones that fit what is being tagged, then phrases that its text keeps coming back to.
 */
export async function suggestTags(
  { db }: ServiceContext,
  query: string,
  subject: TagSubject | null = null,
  limit = 8,
): Promise<string[]> {
  return guarded(async () => {
    const [used, about] = await Promise.all([usedTags(db), subject && textOf(db, subject)]);
    const isTyped = query.trim() !== '';
    const neighbours = about && !isTyped ? await db.shelf.orderBy('savedAt').reverse().limit(NEIGHBOURS).toArray() : [];
    const { compare } = new Intl.Collator('vi', { numeric: true });
    return suggest({ query, used, about, neighbours, limit, compare });
  });
}

async function usedTags(db: LibraryDatabase): Promise<TagCount[]> {
  const counts = await db.tagCounts.toArray();
  return counts
    .filter(({ own }) => own > 0)
    .map(({ tag, articles, passages }) => ({ tag, count: articles + passages }));
}

async function textOf(db: LibraryDatabase, subject: TagSubject): Promise<TaggedText | null> {
  if ('text' in subject) return subject;
  const article =
    'articleId' in subject
      ? await db.articles.get(subject.articleId)
      : await db.articles.where('urlKey').equals(urlKey(subject.url)).first();
  if (!article) return null;
  const body = await db.bodies.get(article.id);
  const { title, siteName, kind, tags } = article;
  return { title, text: body?.text ?? '', siteName, kind, tags };
}

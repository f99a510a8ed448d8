import { strToU8 } from 'fflate';
import type { Article, ArticleBody } from '../core/model/article.ts';
import { FailureError } from '../core/model/failure.ts';
import { isEmptyReflection, pickFields } from '../core/model/reflection.ts';
import type {
  PacketArticle,
  PacketContents,
  PacketFacts,
  PacketHead,
  PacketPlan,
} from '../core/packet/packet-contents.ts';
import type { PacketDraft } from '../core/packet/packet-draft.ts';
import { sha256 } from '../core/packet/sha256.ts';
import { inOwnOrder } from '../core/passages/own-order.ts';
import { SavedText } from '../core/passages/saved-text.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';
import { reflectionsOf } from './reflections.ts';

export interface DraftContents {
  contents: PacketContents;
  articleCount: number;
  /** Titles of the articles with a marking that bars sharing: they stay here. */
  barred: string[];
}

/**
 * What a draft says shall go. Articles are read one at a time; what bears a marking that bars sharing never goes.
 * @param made who makes it and when, and the counts that go with it
 * @throws FailureError `not-shareable` where nothing is left that may go
 */
export async function packetContents(
  context: ServiceContext,
  draft: PacketDraft,
  made: Pick<PacketHead, 'maker' | 'created' | 'revision'> & { counts: string | null },
): Promise<DraftContents> {
  const { db } = context;
  const [found, plan, templates] = await guarded(() =>
    Promise.all([
      db.articles.bulkGet(draft.articleIds),
      draft.planId === null ? undefined : db.plans.get(draft.planId),
      db.reportTemplates.bulkGet(draft.templateIds),
    ]),
  );
  const articles = found.filter((article) => article !== undefined);
  const free = articles.filter(({ circulation }) => circulation === null);
  if (free.length === 0 && articles.length > 0) throw new FailureError('not-shareable');
  const places = new Map(free.map(({ id }, at) => [id, at]));
  const { id, title, note } = draft;
  const { counts, ...rest } = made;
  return {
    articleCount: free.length,
    barred: articles.filter(({ circulation }) => circulation !== null).map((article) => article.title),
    contents: {
      head: { id, title, note, ...rest },
      async *articles() {
        for (const article of free) yield await readArticle(db, article.id, draft);
      },
      questions: draft.questions
        // A question about an article that does not go is asked of nobody.
        .filter(({ text, articleId }) => text.trim() !== '' && (articleId === null || places.has(articleId)))
        .map(({ id, text, articleId }) => ({
          id,
          text,
          article: articleId === null ? null : (places.get(articleId) ?? null),
        })),
      templates: templates.flatMap((template) => (template ? [template] : [])),
      plan: plan ? planOf(plan) : null,
      counts,
    },
  };
}

/** The texts alone: what their reader has studied of them does not go. */
function planOf({ title, items }: PacketPlan): PacketPlan {
  return {
    title,
    items: items.map(({ title, url, number, issuedOn, dueOn }) => ({ title, url, number, issuedOn, dueOn })),
  };
}

/** @throws FailureError `not-shareable` where it got a marking meanwhile · `not-found` where it is gone */
async function readArticle(db: LibraryDatabase, id: string, draft: PacketDraft): Promise<PacketArticle> {
  const { withText, withPictures, withPassages, withNotes } = draft;
  const ticked = new Set(draft.reflectionIds);
  return guarded(() =>
    db.transaction('r', db.articles, db.bodies, db.passages, db.reflections, db.images, async () => {
      const [article, body, passages, reflections, images] = await Promise.all([
        db.articles.get(id),
        db.bodies.get(id),
        db.passages.where('articleId').equals(id).toArray(),
        reflectionsOf(db, [id]),
        withPictures && withText ? db.images.where('articleId').equals(id).toArray() : [],
      ]);
      if (!article) throw new FailureError('not-found');
      if (article.circulation !== null) throw new FailureError('not-shareable');
      const chosen = reflections.filter((one) => ticked.has(one.id) && !isEmptyReflection(one));
      const needed = new Set(chosen.map(({ passageId }) => passageId));
      const { title, lead } = article;
      const placed = new SavedText({ title, lead, text: body?.text ?? '' }).place(passages);
      // A reflection that goes takes the words with it that it is on.
      const going = inOwnOrder(placed.map(({ passage }) => passage)).filter(
        (passage) => withPassages || needed.has(passage.id),
      );
      const known = new Set(going.map(({ id }) => id));
      return {
        facts: factsOf(article, body),
        body: withText && body ? bodyOf(body) : null,
        pictures: images.map(({ url, blob, width = 0, height = 0 }) => ({
          ...{ url, mediaType: blob.type, bytes: blob.size, width, height },
          read: async () => new Uint8Array(await blob.arrayBuffer()),
        })),
        note: withNotes ? article.note : '',
        passages: going.map(({ id, selector, quote, role, note, frame, createdAt }) => ({
          ...{ id, selector, quote, role, note: withNotes ? note : '' },
          ...(frame !== undefined && { frame }),
          createdAt,
        })),
        reflections: chosen.map((one) => ({
          ...pickFields(one),
          id: one.id,
          passageId: one.passageId !== null && known.has(one.passageId) ? one.passageId : null,
          createdAt: one.createdAt,
        })),
      };
    }),
  );
}

/** Facts without what says where on the maker's disk something lies: such an article is named by its words. */
function factsOf(article: Article, body: ArticleBody | undefined): PacketFacts {
  const {
    id: _,
    urlKey: _key,
    asRead: _asRead,
    tags: _tags,
    note: _note,
    updatedAt: _at,
    circulation: _c,
    ...facts
  } = article;
  const isWeb = /^(?:https?:\/\/[^\s/]|urn:sha256:)/i.test(facts.url);
  return {
    ...facts,
    url: isWeb ? facts.url : `urn:sha256:${sha256(strToU8(body?.text ?? facts.title))}`,
    canonicalUrl: /^https?:/i.test(facts.canonicalUrl) ? facts.canonicalUrl : '',
    imageUrl: facts.imageUrl !== null && /^https?:/i.test(facts.imageUrl) ? facts.imageUrl : null,
  };
}

function bodyOf({ html, text, outline, pageStarts, takenAt }: ArticleBody) {
  return { html, text, outline, ...(pageStarts && { pageStarts }), ...(takenAt !== undefined && { takenAt }) };
}

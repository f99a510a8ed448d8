import type { Native } from './native.ts';

/** What a page declares of its own kind; each 0 or 1. */
export interface DeclaredSigns {
  author: number;
  forumMade: number;
  listType: number;
  ogArticle: number;
  otherType: number;
  published: number;
  /** One article only: lists declare each of their cards. */
  soleArticle: number;
}

const ARTICLE = /(?:Article|BlogPosting|Report|Legislation)"/g;
const LIST = /"(?:ItemList|CollectionPage|SearchResultsPage)"/;
const FORUM = /"(?:DiscussionForumPosting|QAPage|Question|Answer)"/;
const OTHER = /"(?:Product|ProductGroup|\w*Offer)"/;
const TYPE = /"@type"\s*:\s*(?:\[[^\]]*\]|"[^"]*")/g;

const FORUM_MAKERS = /discourse|xenforo|vbulletin|phpbb|mybb|flarum|invision|vanilla/i;

const MAX_UNITS = 60_000;
const MAX_SCRIPTS = 30;
const MAX_METAS = 200;
const MAX_ITEMS = 50;

export function declaredSigns(native: Native, document: Document): DeclaredSigns {
  let types = '';
  let items = '';
  const scripts = native.query(document, 'script[type="application/ld+json"]');
  for (const script of first(scripts, MAX_SCRIPTS)) {
    types += native.text(script).slice(0, MAX_UNITS).match(TYPE)?.join() ?? '';
  }
  // The itemtypes of microdata, in the same form.
  for (const item of first(native.query(document, '[itemtype]'), MAX_ITEMS)) {
    items += `"${(native.attribute(item, 'itemtype') ?? '').slice(0, 60).replace(/.*\//, '')}"`;
  }
  const metas = new Map<string, string>();
  for (const meta of first(native.query(document, 'meta[content]'), MAX_METAS)) {
    const name = native.attribute(meta, 'property') ?? native.attribute(meta, 'name') ?? '';
    metas.set(name.slice(0, 60), (native.attribute(meta, 'content') ?? '').slice(0, 60));
  }
  const meta = (name: string) => metas.get(name) ?? '';
  const says = (isSaid: boolean) => Number(isSaid);
  const articles = types.match(ARTICLE)?.length ?? 0;
  return {
    author: says(`${meta('author')}${meta('article:author')}` !== ''),
    forumMade: says(FORUM.test(types + items) || FORUM_MAKERS.test(meta('generator'))),
    listType: says(LIST.test(types)),
    ogArticle: says(/^(?:article|news)/i.test(meta('og:type'))),
    otherType: says(OTHER.test(types + items) || /product/i.test(meta('og:type'))),
    published: says(`${meta('article:published_time')}${meta('pubdate')}` !== ''),
    soleArticle: says(articles === 1 || articles === 2),
  };
}

function first(list: NodeListOf<Element>, most: number): Element[] {
  return Array.prototype.slice.call(list, 0, most);
}

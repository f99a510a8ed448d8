import type { Native } from './native.ts';

/** What a page declares of its own kind. */
export interface DeclaredSigns {
  author: boolean;
  forumMade: boolean;
  ogArticle: boolean;
  otherType: boolean;
  published: boolean;
  /** One article only: lists declare each of their cards. */
  soleArticle: boolean;
}

const ARTICLE = /(?:Article|BlogPosting|Report|Legislation)"/g;
const FORUM = /"(?:DiscussionForumPosting|QAPage)"/;
const OTHER = /"(?:Product|ProductGroup|\w*Offer)"/;
const TYPE = /"@type"\s*:\s*(?:\[[^\]]{0,200}\]|"[^"]{0,80}")/g;

const TELLING = /^(?:og:type|article:.*|author)$/i;
const MAX_UNITS = 60_000;
const MAX_SCRIPTS = 30;
const MAX_METAS = 150;

export function declaredSigns(native: Native, document: Document): DeclaredSigns {
  let types = '';
  const scripts = native.query(document, 'script[type="application/ld+json"]');
  for (const script of first(scripts, MAX_SCRIPTS)) {
    types += native.text(script).slice(0, MAX_UNITS).match(TYPE)?.join() ?? '';
  }
  let metas = '';
  for (const meta of first(native.query(document, 'meta[content]'), MAX_METAS)) {
    const name = native.attribute(meta, 'property') ?? native.attribute(meta, 'name') ?? '';
    if (TELLING.test(name)) metas += `${name}=${(native.attribute(meta, 'content') ?? '').slice(0, 60)}\n`;
  }
  const articles = types.match(ARTICLE)?.length ?? 0;
  return {
    author: /^(?:article:)?author=./im.test(metas),
    forumMade: FORUM.test(types),
    ogArticle: /^og:type=(?:article|news)/im.test(metas),
    otherType: OTHER.test(types) || /^og:type=.*product/im.test(metas),
    published: /^article:published_time=./im.test(metas),
    soleArticle: articles === 1 || articles === 2,
  };
}

function first(list: NodeListOf<Element>, most: number): Element[] {
  return Array.prototype.slice.call(list, 0, most);
}

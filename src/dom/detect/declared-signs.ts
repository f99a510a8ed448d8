import type { Native } from './native.ts';

/** What a page declares of its own kind; each 0 or 1. */
export interface DeclaredSigns {
  articleType: number;
  ogArticle: number;
  otherType: number;
  published: number;
}

const ARTICLE = /"@type"\s*:\s*(?:\[[^\]]*)?"(?:\w*Article|BlogPosting|\w*Report|Legislation)"/;
const OTHER =
  /"@type"\s*:\s*(?:\[[^\]]*)?"(?:Product|ProductGroup|ItemList|CollectionPage|SearchResultsPage|DiscussionForumPosting|QAPage|Service|JobPosting|Recipe|SoftwareApplication)"/;
const MAX_UNITS = 60_000;

export function declaredSigns(native: Native, document: Document): DeclaredSigns {
  const signs = { articleType: 0, ogArticle: 0, otherType: 0, published: 0 };
  for (const script of native.query(document, 'script[type="application/ld+json"]')) {
    const json = native.text(script).slice(0, MAX_UNITS);
    if (ARTICLE.test(json)) signs.articleType = 1;
    if (OTHER.test(json)) signs.otherType = 1;
  }
  for (const meta of native.query(document, 'meta[property]')) {
    const name = native.attribute(meta, 'property') ?? '';
    const content = native.attribute(meta, 'content') ?? '';
    if (name === 'og:type') {
      if (/^(?:article|news)/i.test(content)) signs.ogArticle = 1;
      else if (/product/i.test(content)) signs.otherType = 1;
    } else if (name === 'article:published_time') signs.published = 1;
  }
  return signs;
}

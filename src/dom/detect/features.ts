import { addressSigns } from './address-signs.ts';
import { declaredSigns } from './declared-signs.ts';
import { type DocumentSigns, documentSigns, looksIssued } from './document-signs.ts';
import type { Native } from './native.ts';
import { measureProse } from './prose-signs.ts';
import { shapeSigns } from './shape-signs.ts';

/** Names of the features that are weighed. Every value lies between 0 and 1. */
export const FEATURES = [
  'articlePath',
  'articleType',
  'cards',
  'clusterShare',
  'forumPath',
  'home',
  'issued',
  'linkDensity',
  'links',
  'listPath',
  'manyArticles',
  'oneH1',
  'ogArticle',
  'otherType',
  'posts',
  'productPath',
  'prose',
  'proseParagraphs',
  'published',
  'shop',
  'shortProse',
] as const;

export type FeatureName = (typeof FEATURES)[number];
export type Features = Record<FeatureName, number>;

export interface Measured {
  features: Features;
  signs: DocumentSigns;
}

export function measure(native: Native, document: Document, url: string): Measured {
  const prose = measureProse(native, document);
  const shape = shapeSigns(native, document);
  const signs = documentSigns(prose.lines);
  const features: Features = {
    ...addressSigns(url),
    ...declaredSigns(native, document),
    cards: scale(shape.cards, 20),
    clusterShare: prose.total > 0 ? prose.cluster / prose.total : 0,
    issued: Number(looksIssued(signs)),
    linkDensity: shape.linkUnits / (shape.linkUnits + prose.total + 1),
    links: scale(shape.links, 400),
    manyArticles: scale(Math.max(0, shape.articleElements - 1), 10),
    oneH1: Number(shape.h1 === 1),
    // A single post is how WordPress names an article.
    posts: scale(Math.max(0, shape.posts - 1), 8),
    prose: scale(prose.cluster, 3000),
    proseParagraphs: scale(prose.paragraphs, 12),
    shop: shape.shop,
    // The step that matters most: is there a text at all, however short.
    shortProse: scale(prose.cluster, 500),
  };
  return { features, signs };
}

/** Logarithmic, 1 at `full` and above: the tenth card says less than the first. */
function scale(value: number, full: number): number {
  return Math.min(1, Math.log1p(value) / Math.log1p(full));
}

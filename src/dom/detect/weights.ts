import type { FeatureName } from './features.ts';

/**
 * What each feature adds to the logarithm of the odds that a page is an article. Fitted by ridge regression on
 * 400 pages of the WCXB development split and rounded; where those have too few cases (home pages, issued
 * documents, cards), set by hand on our fixtures.
 */
export const WEIGHTS: Record<FeatureName, number> = {
  articlePath: 0.8,
  articleType: 2.6,
  cards: -0.6,
  clusterShare: 1.3,
  forumPath: -2.5,
  home: -3,
  issued: 3,
  linkDensity: -2.5,
  links: -0.6,
  listPath: -1.8,
  manyArticles: -1,
  oneH1: 0.5,
  ogArticle: 1.2,
  otherType: -2.1,
  posts: -1.9,
  productPath: -1.3,
  prose: 0.8,
  proseParagraphs: 1.8,
  published: 1.2,
  shop: -2.4,
  shortProse: 1.8,
};

export const BIAS = -3;
/** Below one half: a missed article is a worse fault than a badge on a page of services. */
export const THRESHOLD = 0.4;

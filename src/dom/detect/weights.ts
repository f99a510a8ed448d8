import type { FeatureName } from './features.ts';

/** What each feature adds to the logarithm of the odds that a page is an article. */
export const WEIGHTS: Record<FeatureName, number> = {
  articlePath: 1,
  articleType: 2,
  cards: -1,
  clusterShare: 1,
  forumPath: -2,
  home: -3,
  issued: 3,
  linkDensity: -2,
  links: -0.5,
  listPath: -2,
  manyArticles: -1,
  oneH1: 0.5,
  ogArticle: 1,
  otherType: -1.5,
  posts: -2,
  productPath: -1,
  prose: 2,
  proseParagraphs: 1,
  published: 1,
  shop: -2,
  shortProse: 3,
};

export const BIAS = -4;
export const THRESHOLD = 0.5;

import type { ArticleKind } from '../../core/model/article.ts';
import { looksIssued } from './document-signs.ts';
import { type FeatureName, measure } from './features.ts';
import { nativeAccess } from './native.ts';
import { BIAS, THRESHOLD, WEIGHTS } from './weights.ts';

export interface Detection {
  isArticle: boolean;
  /** Probability between 0 and 1. */
  score: number;
  kind: ArticleKind;
}

/** Tells whether a live page is an article, from cheap features of its DOM, without changing it. */
export function detectArticle(document: Document, url: string): Detection {
  const native = nativeAccess(document);
  const root = native.documentElement(document);
  if (!root) return { isArticle: false, score: 0, kind: 'other' };
  const { features, signs } = measure(native, document, root, url);
  let sum = BIAS;
  for (const [name, weight] of Object.entries(WEIGHTS)) sum += weight * Number(features[name as FeatureName]);
  const score = 1 / (1 + Math.exp(-sum));
  const isArticle = score >= THRESHOLD;
  return { isArticle, score, kind: isArticle ? (looksIssued(signs) ? 'document' : 'news') : 'other' };
}

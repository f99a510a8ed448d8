import type { ExtractedArticle } from '../core/model/article.ts';
import { clampExtracted } from '../core/model/clamp-extracted.ts';
import { noOrigins } from '../core/model/field-origin.ts';
import { withoutTracking } from '../core/url/canonical.ts';

/** What can be said of a page whose text cannot be read. */
export function bareArticle(document: Document): ExtractedArticle {
  return clampExtracted({
    title: document.title.normalize('NFC').trim(),
    byline: [],
    publishedAt: null,
    modifiedAt: null,
    siteName: location.hostname,
    lead: '',
    lang: document.documentElement.lang.slice(0, 2).toLowerCase(),
    kind: 'other',
    documentRef: null,
    outline: [],
    imageUrl: null,
    canonicalUrl: withoutTracking(location.href),
    origins: noOrigins(),
    circulation: null,
    textFault: null,
    nextPageUrl: null,
    html: '',
    text: '',
  });
}

import type { ArticleKind, ExtractedArticle } from '../../core/model/article.ts';
import { noOrigins } from '../../core/model/field-origin.ts';
import { canonicalUrl } from '../../core/url/canonical.ts';
import { documentSigns, looksIssued } from '../detect/document-signs.ts';
import { outlineOf } from '../outline/build-outline.ts';
import { collectBlocks, joinBlocks } from './blocks.ts';
import { removeBoilerplate } from './boilerplate.ts';
import { findByline } from './byline.ts';
import { findDocumentRef } from './document-ref.ts';
import { findBody } from './find-body.ts';
import { linesByHeadline } from './head-lines.ts';
import { removeHeadMatter } from './head-matter.ts';
import { promoteHeadings } from './headings.ts';
import { absoluteImage } from './image-source.ts';
import { inertCopy } from './inert-copy.ts';
import { findLanguage } from './language.ts';
import { findLead, findLeadElement } from './lead.ts';
import { withLead } from './lead-in-body.ts';
import { MIN_BODY_UNITS } from './limits.ts';
import { clean, type PageFacts, readPageFacts } from './page-facts.ts';
import { findPublishedAt } from './published-at.ts';

import { takeSignature } from './signature.ts';
import { findSiteName } from './site-name.ts';
import { SITE_RULES } from './sites/registry.ts';
import { tidyBody } from './tidy.ts';
import { findTitle } from './title.ts';

/**
 * The article of a page, or null where there is none or the page is too large to be parsed safely. Works on a
 * copy: the document given is never changed and no resource of it is loaded.
 */
export function extractArticle(document: Document, url: string): ExtractedArticle | null {
  const copy = inertCopy(document, url);
  if (!copy) return null;
  const facts = readPageFacts(copy, url);

  // Finding the body takes the copy apart, so all that stands outside the body is read first.
  const siteName = findSiteName(facts);
  const title = findTitle(facts, siteName);
  const publishedAt = findPublishedAt(facts);
  const declaredUrl = facts.copy.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null;
  const pageLines = linesByHeadline(facts.copy, facts.headline);
  const leadElement = findLeadElement(facts);
  const marked = clean(leadElement?.textContent ?? '');
  const printedByline = findByline(facts, siteName, []);

  const rule = SITE_RULES.find((site) => site.matches(facts));
  if (rule) for (const element of facts.copy.querySelectorAll(rule.remove)) element.remove();
  const body = findBody(facts.copy, facts.headline, url);
  if (!body) return null;
  removeBoilerplate(body, url, printedByline);
  const signed = takeSignature(body);
  const byline = printedByline.length > 0 ? printedByline : signed;
  removeHeadMatter(body, title, byline);
  if (marked !== '') withLead(body, marked);
  promoteHeadings(body);

  const blocks = collectBlocks(body);
  const text = joinBlocks(blocks);
  if (text.length < MIN_BODY_UNITS) return null;
  const lines = [...pageLines, ...blocks.map((block) => block.text)];
  const isDocument = looksIssued(documentSigns(lines));
  const documentRef = isDocument ? findDocumentRef(title, lines) : null;
  const lead = findLead(facts, marked, blocks);
  const outline = outlineOf(blocks, { isDocument });
  tidyBody(body);

  return {
    title,
    byline,
    publishedAt: publishedAt ?? documentRef?.date ?? null,
    modifiedAt: null,
    siteName,
    lead,
    lang: findLanguage(text, facts.copy.documentElement.lang || facts.structured?.language || facts.meta('og:locale')),
    kind: kindOf(isDocument, facts, publishedAt !== null || byline.length > 0),
    documentRef,
    outline,
    imageUrl: imageOf(facts, body),
    canonicalUrl: canonicalUrl(url, declaredUrl),
    origins: noOrigins(),
    circulation: null,
    textFault: null,
    nextPageUrl: null,
    html: body.innerHTML,
    text,
  };
}

/** An article is dated, signed or declared as one; what is none of these may be any page with text. */
function kindOf(isDocument: boolean, facts: PageFacts, isDatedOrSigned: boolean): ArticleKind {
  if (isDocument) return 'document';
  const isDeclared = facts.structured !== null || /^(?:article|news)/i.test(facts.meta('og:type'));
  return isDatedOrSigned || isDeclared ? 'news' : 'other';
}

function imageOf(facts: PageFacts, body: Element): string | null {
  const declared = facts.meta('og:image', 'og:image:url', 'twitter:image') || facts.structured?.image || '';
  const first = body.querySelector('img')?.getAttribute('src') ?? '';
  return (declared !== '' ? absoluteImage(declared, facts.base) : null) ?? (first !== '' ? first : null);
}

/** The article of a page, or why there is none. `navigated`: the address has changed since the document was loaded. */
export function readPage(
  document: Document,
  url: string,
  _options: { navigated?: boolean } = {},
): { article: ExtractedArticle } | { refusal: 'no-text' | 'too-large' } {
  const article = extractArticle(document, url);
  return article ? { article } : { refusal: 'no-text' };
}

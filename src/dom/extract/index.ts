import type { ArticleKind, ExtractedArticle } from '../../core/model/article.ts';
import { textFault } from '../../core/text/text-fault.ts';
import { documentSigns, looksIssued } from '../detect/document-signs.ts';
import { outlineOf } from '../outline/build-outline.ts';
import { collectBlocks, joinBlocks } from './blocks.ts';
import { removeBoilerplate } from './boilerplate.ts';
import { chooseByline, namedAuthors } from './byline.ts';
import { findCanonical } from './canonical-link.ts';
import { findCirculation } from './circulation.ts';
import { clean } from './clean.ts';
import { findDocumentRef } from './document-ref.ts';
import { documentTitle } from './document-title.ts';
import { findBody } from './find-body.ts';
import { type Found, found, withOrigins } from './found.ts';
import { linesByHeadline } from './head-lines.ts';
import { removeHeadMatter } from './head-matter.ts';
import { promoteHeadings } from './headings.ts';
import { inertCopy } from './inert-copy.ts';
import { findLanguage } from './language.ts';
import { findLead, findLeadElement } from './lead.ts';
import { withLead } from './lead-in-body.ts';
import { MIN_BODY_UNITS } from './limits.ts';
import { findMainImage } from './main-image.ts';
import { findNextPage } from './next-page.ts';
import { findPageDates } from './page-dates.ts';
import { type PageFacts, type ReadOptions, readPageFacts } from './page-facts.ts';
import { takeSignature } from './signature.ts';
import { findSiteName } from './site-name.ts';
import { SITE_RULES } from './sites/registry.ts';
import { tidyBody } from './tidy.ts';
import { findTitle } from './title.ts';

/** What reading a page comes to. */
export type Reading = { article: ExtractedArticle } | { refusal: 'no-text' | 'too-large' };

const NO_TEXT: Reading = { refusal: 'no-text' };

/** The article of a page, or null where there is none or the page is too large to be parsed safely. */
export function extractArticle(document: Document, url: string, options?: ReadOptions): ExtractedArticle | null {
  const reading = readPage(document, url, options);
  return 'article' in reading ? reading.article : null;
}

/**
 * The article of a page, or why there is none. Works on a copy: the document given is never changed and no resource
 * of it is loaded. `navigated`: the address has changed since the document was loaded.
 */
export function readPage(document: Document, url: string, options?: ReadOptions): Reading {
  const copy = inertCopy(document, url);
  if (!copy) return { refusal: 'too-large' };
  const facts = readPageFacts(copy, url, options);

  // Finding the body takes the copy apart, so all that stands outside the body is read first.
  const siteName = findSiteName(facts);
  const title = findTitle(facts, siteName.value);
  const dates = findPageDates(facts);
  const pageLines = linesByHeadline(facts);
  const leadElement = findLeadElement(facts);
  const marked = clean(leadElement?.textContent ?? '');
  const named = namedAuthors(facts);
  const circulation = findCirculation(facts);
  const nextPage = findNextPage(facts);

  const rule = SITE_RULES.find((site) => site.matches(facts));
  if (rule) for (const element of facts.copy.querySelectorAll(rule.remove)) element.remove();
  const body = findBody(facts);
  if (!body) return NO_TEXT;
  const isListOfPosts = isIndex(body);
  removeBoilerplate(
    body,
    url,
    named.flatMap(({ value }) => value),
  );
  const byline = chooseByline(facts, siteName, named, takeSignature(body), body.textContent ?? '');
  const ownTitle = documentTitle(title.value, pageLines);
  removeHeadMatter(body, ownTitle ?? title.value, byline.value);
  if (marked !== '') withLead(body, marked);
  promoteHeadings(body);

  const blocks = collectBlocks(body);
  const text = joinBlocks(blocks);
  if (text.length < MIN_BODY_UNITS) return NO_TEXT;
  const lines = [...pageLines, ...blocks.map((block) => block.text)];
  const isDocument = looksIssued(documentSigns(lines));
  const documentRef = isDocument ? findDocumentRef(title.value, lines) : null;
  const lead = findLead(facts, leadElement, blocks);
  const outline = outlineOf(blocks, { isDocument });
  tidyBody(body);

  const fields = {
    title: isDocument && ownTitle ? found(ownTitle, 'document', 'likely') : title,
    byline,
    ...dates,
    siteName,
    lead,
    lang: languageOf(text, facts),
    imageUrl: findMainImage(facts, body),
    canonicalUrl: findCanonical(facts),
    documentRef: found(documentRef, documentRef ? 'document' : 'none', documentRef ? 'sure' : 'unsure'),
  };
  // What the document says of its day counts for more than what stands around it.
  if (documentRef?.date && !/json-ld|meta|markup/.test(dates.publishedAt.origin.source)) {
    fields.publishedAt = found(documentRef.date, 'document', 'sure');
  }

  const article: ExtractedArticle = {
    ...withOrigins(fields),
    kind: kindOf(isDocument, facts, dates.publishedAt.value !== null || byline.value.length > 0),
    outline,
    circulation,
    textFault: textFault(text),
    nextPageUrl: isListOfPosts ? null : nextPage,
    html: body.innerHTML,
    text,
  };
  return { article };
}

/** A page whose headings lead to other pages is followed by older posts. */
function isIndex(body: Element): boolean {
  return body.querySelectorAll('h2 a[href], h3 a[href]').length > 2;
}

/** An article is dated, signed or declared as one; what is none of these may be any page with text. */
function kindOf(isDocument: boolean, facts: PageFacts, isDatedOrSigned: boolean): ArticleKind {
  if (isDocument) return 'document';
  const isDeclared = facts.structured?.isArticle || /^(?:article|news)/i.test(facts.meta('og:type'));
  return isDatedOrSigned || isDeclared ? 'news' : 'other';
}

function languageOf(text: string, facts: PageFacts): Found<string> {
  const lang = findLanguage(text, facts.lang);
  return found(lang, lang === '' ? 'none' : 'body', lang === '' ? 'unsure' : 'sure');
}

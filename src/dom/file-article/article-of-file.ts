import type { FileFacts, TextBlock } from '../../core/files/file-text.ts';
import type { ExtractedArticle } from '../../core/model/article.ts';
import { textFault } from '../../core/text/text-fault.ts';
import { documentSigns, looksIssued } from '../detect/document-signs.ts';
import { collectBlocks, joinBlocks } from '../extract/blocks.ts';
import { findCirculation } from '../extract/circulation.ts';
import { findDocumentRef } from '../extract/document-ref.ts';
import { found, withOrigins } from '../extract/found.ts';
import { promoteHeadings } from '../extract/headings.ts';
import { extractArticle } from '../extract/index.ts';
import { inertCopy } from '../extract/inert-copy.ts';
import { findLanguage } from '../extract/language.ts';
import { peopleIn } from '../extract/person-name.ts';
import { tidyBody } from '../extract/tidy.ts';
import { outlineOf } from '../outline/build-outline.ts';
import { buildBody } from './build-body.ts';
import { fileTitle } from './file-title.ts';
import { pageStarts } from './page-starts.ts';
import { plainTables } from './plain-tables.ts';

export interface FileSource {
  /** Its blocks, or its markup as a document. */
  content: { blocks: TextBlock[] } | { document: Document };
  facts: FileFacts;
  name: string;
  /** Address that names the article. */
  url: string;
  /** Markup that was a page of the web: what is around its article is left out, as on the web. */
  isPage: boolean;
}

export interface FileArticle {
  extracted: ExtractedArticle;
  pageStarts: number[];
}

/** Less is no text. */
const MIN_UNITS = 2;

/**
 * The article that a file holds, whole: a file is no page, so nothing in it is taken for a menu or an advertisement.
 * Null where it has no text, or more than can be read.
 *
 * @param host any document: it lends what others are made with, and is not changed
 */
export function articleOfFile(source: FileSource, host: Document): FileArticle | null {
  const { content, url, isPage } = source;
  if (isPage && 'document' in content) {
    const extracted = extractArticle(content.document, savedFrom(content.document) ?? url);
    if (extracted) return { extracted: { ...extracted, nextPageUrl: null }, pageStarts: [] };
  }
  const body = bodyOf(content, url, host);
  return body && readBody(body, source);
}

function bodyOf(content: FileSource['content'], url: string, host: Document): Element | null {
  if ('blocks' in content) return buildBody(content.blocks, host.implementation.createHTMLDocument(''));
  for (const back of content.document.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]'))
    back.remove();
  return inertCopy(content.document, url)?.document.body ?? null;
}

/** Browsers note the address of a page that they save. */
function savedFrom({ documentElement, firstChild }: Document): string | null {
  for (let node: Node | null = firstChild; node && node !== documentElement; node = node.nextSibling) {
    const address =
      node.nodeType === 8 ? /saved from url=\(\d+\)(https?:\/\/\S+)/.exec(node.nodeValue ?? '')?.[1] : null;
    if (address) return address;
  }
  return null;
}

function readBody(body: Element, { facts, name, url }: FileSource): FileArticle | null {
  plainTables(body);
  promoteHeadings(body);
  const all = collectBlocks(body);
  const lang = findLanguage(joinBlocks(all).slice(0, 20_000), '');
  const lines = all.map(({ text }) => text);
  const isDocument = looksIssued(documentSigns(lines));
  const title = fileTitle({ blocks: all, isDocument, facts, name, lang });
  // The title stands over the text already.
  if (!isDocument)
    all.find(({ text, element }) => element.localName === 'h1' && text === title.value)?.element.remove();
  const blocks = collectBlocks(body);
  const text = joinBlocks(blocks);
  if (text.length < MIN_UNITS) return null;
  const documentRef = isDocument ? findDocumentRef(title.value, lines) : null;
  const names = isDocument ? [] : peopleIn(facts.author);
  const day = documentRef?.date ?? null;
  const fields = {
    title,
    byline: found(names, names.length > 0 ? 'file' : 'none', 'unsure'),
    publishedAt: found(day, day ? 'document' : 'none', day ? 'sure' : 'unsure'),
    modifiedAt: found<string | null>(null, 'none', 'unsure'),
    siteName: found('', 'none', 'unsure'),
    lead: found('', 'none', 'unsure'),
    lang: found(lang, lang === '' ? 'none' : 'body', lang === '' ? 'unsure' : 'sure'),
    imageUrl: found<string | null>(null, 'none', 'unsure'),
    canonicalUrl: found(url, 'url', 'sure'),
    documentRef: found(documentRef, documentRef ? 'document' : 'none', documentRef ? 'sure' : 'unsure'),
  } as const;
  const starts = pageStarts(blocks, facts.pages ?? 0);
  const outline = outlineOf(blocks, { isDocument });
  const circulation = findCirculation({ lines: all, headline: null });
  tidyBody(body);
  const extracted: ExtractedArticle = {
    ...withOrigins(fields),
    kind: isDocument ? 'document' : 'news',
    outline,
    circulation,
    textFault: textFault(text),
    nextPageUrl: null,
    html: body.innerHTML,
    text,
  };
  return { extracted, pageStarts: starts };
}

import type { InertCopy } from './inert-copy.ts';
import { type StructuredArticle, structuredArticle } from './json-ld.ts';

/** What the copied page says of itself, read once, before the search for the body takes the copy apart. */
export interface PageFacts {
  url: string;
  base: string;
  copy: Document;
  structured: StructuredArticle | null;
  /** Content of the first meta element with one of the names, in the order of the names. */
  meta(...names: string[]): string;
  /** The headline's element, if one can be told. */
  headline: Element | null;
}

export function readPageFacts(copy: InertCopy, url: string): PageFacts {
  const metas = readMetas(copy.document);
  const meta = (...names: string[]) => names.map((name) => metas.get(name)).find(Boolean) ?? '';
  const structured = structuredArticle(copy.jsonLd);
  const hints = [structured?.headline ?? '', meta('og:title', 'twitter:title', 'title'), copy.document.title];
  return { url, base: copy.base, copy: copy.document, structured, meta, headline: findHeadline(copy.document, hints) };
}

function readMetas(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const content = clean(element.getAttribute('content') ?? '');
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

/** The h1 (or, failing that, h2) whose words the title repeats; a site's logo is often an h1 too. */
function findHeadline(document: Document, hints: string[]): Element | null {
  const wanted = hints.map(comparable).filter(Boolean);
  for (const selector of ['h1', '[itemprop~="headline"]', 'h2', '[class*="title"]', '[class*="headline"]', 'h3', 'p']) {
    const candidates = [...document.querySelectorAll(selector)].slice(0, 60);
    const match = candidates.find((element) => {
      const text = comparable(element.textContent ?? '');
      return text.length > 8 && text.length < 300 && wanted.some((hint) => hint === text || hint.startsWith(text));
    });
    if (match) return match;
  }
  const h1 = [...document.querySelectorAll('h1')].filter((element) => clean(element.textContent ?? '').length > 8);
  return h1.length === 1 ? (h1[0] ?? null) : null;
}

export function clean(text: string): string {
  return text
    .replace(/[\u200B\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** Letters and digits alone: quotation marks, dashes and case differ between a headline and its metadata. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

import { type Block, collectBlocks } from './blocks.ts';
import type { InertCopy } from './inert-copy.ts';
import { type StructuredArticle, structuredData } from './json-ld.ts';
import { findLanguage } from './language.ts';
import { namesSite } from './names-site.ts';
import { withoutSite } from './without-site.ts';

/** What the copied page says of itself, read once, before the search for the body takes the copy apart. */
export interface PageFacts {
  url: string;
  base: string;
  copy: Document;
  structured: StructuredArticle | null;
  /** Name of the site in structured data, or empty. */
  structuredSite: string;
  /** Content of the first meta element with one of the names, in the order of the names. */
  meta(...names: string[]): string;
  /** Address that the page declares as its own, or null. */
  canonical: string | null;
  /** The headline's element, if one can be told. */
  headline: Element | null;
  /** The titles that the page declares, without the site's name: structured data, Open Graph, `title`. */
  titles: string[];
  /** All lines of the page, and the place of the headline among them: -1 where there is none. */
  lines: Block[];
  at: number;
  /** Language of the lines after the headline. */
  lang: string;
}

export interface ReadOptions {
  /** The page was changed by its own script since it was loaded: its head may still tell of another article. */
  navigated?: boolean;
}

const SITE_METAS = /^(?:og:site_name|application-name|generator)$/;

export function readPageFacts(copy: InertCopy, url: string, { navigated = false }: ReadOptions = {}): PageFacts {
  const { document } = copy;
  const metas = readMetas(document);
  const data = structuredData(copy.jsonLd);
  const shown = clean([...document.querySelectorAll('h1')].map((h1) => h1.textContent).join(' '));
  const isOwn = (address: string, title: string) =>
    address !== ''
      ? pathOf(address, url) === pathOf(url, url)
      : title !== '' && comparable(shown).includes(comparable(title));

  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null;
  const titleOfHead = metas.get('og:title') ?? '';
  const isStale = navigated && !isOwn(metas.get('og:url') ?? canonical ?? '', titleOfHead || clean(document.title));
  if (isStale) for (const name of [...metas.keys()]) if (!SITE_METAS.test(name)) metas.delete(name);
  const meta = (...names: string[]) => names.map((name) => metas.get(name)).find(Boolean) ?? '';

  const site = meta('og:site_name');
  const declared = [meta('og:title', 'twitter:title', 'dc.title', 'title'), document.title];
  const articles = navigated ? data.articles.filter((one) => isOwn(one.url, one.headline)) : data.articles;
  const structured = ownArticle(articles, url, declared);
  const isSite = (title: string) => namesSite(title, site, url, true);
  const titles = [structured?.isArticle ? structured.headline : '', ...declared]
    .map((title) => withoutSite(clean(title), site, url))
    .filter((title) => title !== '' && !isSite(title));

  const lines = collectBlocks(document.body);
  const headline = findHeadline(document, titles, site, url) ?? lineOf(titles, lines);
  const at = headline ? placeOf(headline, lines) : -1;
  const sample = lines.slice(Math.max(0, at), at + 80).filter(({ text, linked }) => text.length > 40 && linked < 40);
  const language = document.documentElement.lang || structured?.language || meta('og:locale');
  return {
    url,
    base: copy.base,
    copy: document,
    structured,
    structuredSite: structured?.publisher || data.site,
    meta,
    canonical: isStale ? null : canonical,
    headline,
    titles,
    lines,
    at,
    lang: findLanguage(sample.map(({ text }) => text).join(' '), language),
  };
}

/** A title without any mark-up of a title. */
function lineOf(titles: string[], lines: Block[]): Element | null {
  const wanted = titles.map(comparable);
  return lines.find(({ text }) => wanted.includes(comparable(text)))?.element ?? null;
}

/** The headline is a block of its own, or a part of one line. */
function placeOf(headline: Element, lines: Block[]): number {
  const own = lines.findIndex(({ element }) => headline.contains(element));
  const text = comparable(headline.textContent ?? '');
  return own >= 0
    ? own
    : lines.findIndex((line) => line.element.contains(headline) && comparable(line.text).includes(text));
}

/** A list of other articles may stand before the page's own, which names the page or its title. */
function ownArticle(articles: StructuredArticle[], url: string, titles: string[]): StructuredArticle | null {
  const wanted = titles.map(comparable);
  const isNamed = ({ headline }: StructuredArticle) => {
    const name = comparable(headline);
    return (
      name.length > 8 && wanted.some((title) => title.startsWith(name) || (title !== '' && name.startsWith(title)))
    );
  };
  return (
    articles.find((one) => one.isArticle && one.url !== '' && pathOf(one.url, url) === pathOf(url, url)) ??
    articles.find((one) => one.isArticle && isNamed(one)) ??
    (articles.filter((one) => one.isArticle).length < 3 ? articles[0] : undefined) ??
    null
  );
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

/**
 * The element whose words a declared title repeats, of the highest rank; failing that the only h1. A site's logo is
 * often an h1 too.
 */
function findHeadline(document: Document, titles: string[], site: string, url: string): Element | null {
  const wanted = titles.map(comparable);
  const isRepeat = (text: string) =>
    wanted.some(
      (title) => title === text || (text.length > 5 && (title.startsWith(`${text} `) || text.endsWith(title))),
    );
  const readable = (selector: string) =>
    [...document.querySelectorAll(selector)].slice(0, 60).filter((element) => {
      const text = clean(element.textContent ?? '');
      return text.length > 2 && text.length < 300 && !namesSite(text, site, url, true) && !isHomeLink(element, url);
    });
  const h1 = readable('h1');
  const own = h1.filter((element) => comparable(element.textContent ?? '').length > 8);
  for (const selector of [
    'h1',
    '[itemprop~="headline"]',
    'h2',
    '[class*="title" i]',
    '[class*="headline"]',
    '[class*="tieude" i]',
    'h3',
    'p',
  ]) {
    const candidates = selector === 'h1' ? h1 : readable(selector);
    const match = candidates.find((element) => isRepeat(comparable(element.textContent ?? '')));
    if (match) return match;
    if (selector === 'h1' && new Set(own.map((element) => comparable(element.textContent ?? ''))).size === 1) {
      const words = comparable(own[0]?.textContent ?? '').split(' ');
      const shared = words.filter((word) => wanted.some((title) => ` ${title} `.includes(` ${word} `)));
      if (wanted.length === 0 || shared.length * 5 >= words.length * 2) return own[0] ?? null;
    }
  }
  return wanted.length === 0 ? (own[0] ?? readable('h2')[0] ?? null) : null;
}

function isHomeLink(element: Element, url: string): boolean {
  const link = element.closest('a') ?? element.querySelector('a');
  const href = link?.getAttribute('href') ?? '';
  return href !== '' && pathOf(href, url) === '/' && link?.textContent?.trim() === element.textContent?.trim();
}

function pathOf(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).pathname.replace(/(.)\/$/, '$1') : '';
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

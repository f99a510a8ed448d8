import { parseUrl } from '../../core/url/parse-url.ts';
import { type Block, collectBlocks } from './blocks.ts';
import { clean } from './clean.ts';
import { comparable } from './comparable.ts';
import { findHeadline } from './find-headline.ts';
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

export function readPageFacts(copy: InertCopy, url: string, { navigated = false }: ReadOptions = {}): PageFacts {
  const { document } = copy;
  const metas = readMetas(document);
  const data = structuredData(copy.jsonLd);
  const path = (address: string) => parseUrl(address, url)?.pathname.replace(/\/$/, '') ?? address;
  const headings = comparable([...document.querySelectorAll('h1')].map((h1) => h1.textContent).join(' '));
  const isOwn = (address: string, title: string) =>
    address === '' ? title !== '' && headings.includes(comparable(title)) : path(address) === path(url);

  let canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null;
  const site = metas.get('og:site_name') ?? '';
  if (navigated && !isOwn(metas.get('og:url') ?? canonical ?? '', metas.get('og:title') ?? '')) {
    canonical = null;
    for (const name of [...metas.keys()]) if (!/^og:site_name|^generator/.test(name)) metas.delete(name);
  }
  const meta = (...names: string[]) => names.map((name) => metas.get(name)).find(Boolean) ?? '';

  const declared = [meta('og:title', 'twitter:title', 'dc.title', 'title'), document.title];
  const articles = data.articles.filter((one) => !navigated || isOwn(one.url, one.headline));
  // A list of other articles may stand before the page's own.
  const own = articles.filter(({ isArticle }) => isArticle);
  const structured =
    own.find((one) => one.url !== '' && path(one.url) === path(url)) ??
    own.find(({ headline }) => {
      const name = comparable(headline);
      return name.length > 8 && [headings, ...declared.map(comparable)].some((title) => title.includes(name));
    }) ??
    (own.length < 3 ? articles[0] : undefined) ??
    null;
  const titles = [structured?.isArticle ? structured.headline : '', ...declared]
    .map((title) => withoutSite(clean(title), site, url))
    .filter((title) => !namesSite(title, site, url, true))
    // After a navigation the head may still name the article that was left.
    .filter((title) => !navigated || headings === '' || headings.includes(comparable(title)));

  const lines = collectBlocks(document.body);
  const headline = findHeadline(document, lines, titles, site, url);
  const at = headline ? placeOf(headline, lines) : -1;
  const sample = lines.slice(Math.max(0, at), at + 80).filter(({ text, linked }) => text.length > 40 && linked < 40);
  return {
    url,
    base: copy.base,
    copy: document,
    structured,
    structuredSite: structured?.publisher || data.site,
    meta,
    canonical,
    headline,
    titles,
    lines,
    at,
    lang: findLanguage(
      sample.map(({ text }) => text).join(' '),
      document.documentElement.lang || structured?.language || meta('og:locale'),
    ),
  };
}

/** The headline is a block of its own, or a part of one line. */
function placeOf(headline: Element, lines: Block[]): number {
  const own = lines.findIndex(({ element }) => headline.contains(element));
  const text = comparable(headline.textContent ?? '');
  return own < 0
    ? lines.findIndex((line) => line.element.contains(headline) && comparable(line.text).includes(text))
    : own;
}

function readMetas(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const content = clean(element.getAttribute('content') ?? '');
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && content !== '' && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

import { clean, comparable, type PageFacts } from './page-facts.ts';

const SEPARATOR = /\s+[|\-–—·•»:]\s+|\s*\|\s*/;

/** The article's headline, without the site's name. */
export function findTitle(facts: PageFacts, siteName: string): string {
  const headline = clean(facts.headline?.textContent ?? '');
  if (headline !== '' && headline.length < 300) return headline;
  const declared =
    facts.structured?.headline || facts.meta('og:title', 'twitter:title', 'dc.title') || facts.copy.title;
  return withoutSite(clean(declared), siteName, facts.url);
}

/** "Bài viết | Báo Bến Lúa" → "Bài viết". A part goes only when it names the site. */
function withoutSite(title: string, siteName: string, url: string): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  if (namesSite(last, siteName, url)) return cutAt(title, title.lastIndexOf(last), 0);
  if (namesSite(first, siteName, url)) return cutAt(title, first.length, title.length);
  return title;
}

/** Keeps the separators inside the title as they were printed. */
function cutAt(title: string, at: number, end: number): string {
  const kept = end === 0 ? title.slice(0, at) : title.slice(at);
  return kept.replace(/^[\s|\-–—·•»:]+|[\s|\-–—·•»:]+$/g, '');
}

function namesSite(part: string, siteName: string, url: string): boolean {
  const text = comparable(part).replaceAll(' ', '');
  if (text === '') return true;
  const site = comparable(siteName).replaceAll(' ', '');
  if (site !== '' && (text === site || site.includes(text) || text.includes(site))) return true;
  const bare = part
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]/g, '');
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const label = host
    .split('.')
    .slice(0, -1)
    .join('')
    .replace(/[^a-z0-9]/g, '');
  return bare.length > 2 && label.length > 2 && (bare.includes(label) || label.includes(bare));
}

import { type Found, found } from './found.ts';
import { namesSite } from './names-site.ts';
import { clean, type PageFacts } from './page-facts.ts';

const NO_NAME = /^(?:home\s?page|home|trang chủ|index|untitled|website)$|^https?:|[@{}]/i;
/** A host is an address and no name. */
const HOST = /^[\w-]+(?:\.[\w-]+)+$/;

/** The site's own name, as far as possible as people say it; its host without "www." where it gives none. */
export function findSiteName(facts: PageFacts): Found<string> {
  const host = URL.canParse(facts.url) ? new URL(facts.url).hostname.replace(/^www\./, '') : '';
  const logo = facts.copy.querySelector('header a img[alt], [class*="logo" i] img[alt], [id*="logo" i] img[alt]');
  const tail = / [|\-–—·•] ([^|–—·•]{3,60})$/.exec(clean(facts.copy.title))?.[1] ?? '';
  const named: Found<string>[] = [
    found(facts.meta('og:site_name'), 'meta', 'sure'),
    found(facts.structuredSite, 'json-ld', 'sure'),
    found(facts.meta('application-name', 'apple-mobile-web-app-title', 'dc.publisher'), 'meta', 'likely'),
    found(namesSite(tail, '', facts.url) ? tail : '', 'meta', 'likely'),
    found(clean(logo?.getAttribute('alt') ?? '').replace(/^logo\s+(?:của\s+)?|\s+logo$/i, ''), 'markup', 'likely'),
  ];
  const names = named
    .map(({ value, origin }) => ({ value: once(clean(value)), origin }))
    .filter(({ value }) => value.length > 1 && value.length <= 100 && !NO_NAME.test(value));
  return names.find(({ value }) => !HOST.test(value)) ?? names[0] ?? found(host, 'url', 'likely');
}

/** "Báo Bến Lúa | Báo Bến Lúa" → "Báo Bến Lúa". */
function once(name: string): string {
  const parts = name.split(/\s+[|–—-]\s+/);
  return parts.length > 1 && new Set(parts).size === 1 ? (parts[0] ?? name) : name;
}

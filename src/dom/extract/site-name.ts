import { parseUrl } from '../../core/url/parse-url.ts';
import { clean } from './clean.ts';
import { type Found, found } from './found.ts';
import { namesSite } from './names-site.ts';
import type { PageFacts } from './page-facts.ts';

/** Home pages, addresses, and templates that were left unfilled. */
const NO_NAME = /^(?:home(?: ?page)?|trang chủ)$|^https?:|[@{}]/i;
/** A host is an address and no name. */
const HOST = /^[\w-]+(?:\.[\w-]+)+$/;

/** The site's own name, as far as possible as people say it; its host without "www." where it gives none. */
export function findSiteName({ url, copy, meta, structuredSite }: PageFacts): Found<string> {
  const logo = copy.querySelector('header a img[alt], [class*="logo" i] img[alt], [id*="logo" i] img[alt]');
  const tail = / [|\-–—] ([^|–—]{3,60})$/.exec(clean(copy.title))?.[1] ?? '';
  const names = [
    found(meta('og:site_name'), 'meta', 'sure'),
    found(structuredSite, 'json-ld', 'sure'),
    found(meta('application-name', 'dc.publisher'), 'meta', 'likely'),
    found(namesSite(tail, '', url) ? tail : '', 'meta', 'likely'),
    found(logo?.getAttribute('alt')?.replace(/^logo\s|\slogo$/i, '') ?? '', 'markup', 'likely'),
  ]
    // "Báo Bến Lúa | Báo Bến Lúa"
    .map(({ value, origin }) => ({ value: clean(value).replace(/^(.+) [|–-] \1$/, '$1'), origin }))
    .filter(({ value }) => value.length > 1 && value.length <= 100 && !NO_NAME.test(value));
  const host = (parseUrl(url)?.hostname ?? '').replace(/^www\./, '');
  return names.find(({ value }) => !HOST.test(value)) ?? names[0] ?? found(host, 'url', 'likely');
}

import { dropTracking } from './canonical.ts';
import { isHttp, parseUrl } from './parse-url.ts';

/** An address without the number of its page. */
export interface NumberedPage {
  /** Equal for all pages of one article. */
  base: string;
  /** 1 where the address names none. */
  number: number;
  /** A word says that the number is a page's: `-trang-2`, `?page=2`. */
  isNamed: boolean;
}

const IN_PATH = /(?:[/_.-](trang|pages?|paged|phan|p)?[/_-]?(\d{1,2}))?(\/?|\.\w{2,5})$/i;
const IN_QUERY = /([?&])(?:trang|p|pg|paged?)=(\d{1,2})(?=&|$)/i;

/** Takes the number of its page off an address of the web; null for any other, and for pages of comments. */
export function numberedPage(address: string): NumberedPage | null {
  const url = parseUrl(address);
  if (!url || !isHttp(url) || /comment|cpage|binh-?luan/i.test(url.pathname + url.search)) return null;
  dropTracking(url);
  const inQuery = IN_QUERY.exec(url.search);
  const inPath = inQuery ? null : IN_PATH.exec(url.pathname);
  const path = inPath ? url.pathname.slice(0, inPath.index) + (inPath[3] ?? '') : url.pathname;
  const query = url.search.replace(IN_QUERY, '$1').replace(/[?&]$/, '').replace('?&', '?');
  return {
    base: `${url.hostname}${path.replace(/\/$/, '')}${query}`,
    number: Number(inQuery?.[2] ?? inPath?.[2] ?? 1),
    isNamed: inQuery !== null || Boolean(inPath?.[1]),
  };
}

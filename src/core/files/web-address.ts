import type { Article } from '../model/article.ts';
import { isHttp, parseUrl } from '../url/parse-url.ts';

/**
 * Where an article can be opened: its page, the file's own address, or the page that was saved as the file. Empty for a file
 * that came from nowhere on the web.
 */
export function webAddress({ url, canonicalUrl, file }: Pick<Article, 'url' | 'canonicalUrl' | 'file'>): string {
  // Only of a file: a page's address is what it is, also one of a computer's own files.
  if (!file && !url.startsWith('urn:')) return url;
  return [url, canonicalUrl].find(isWeb) ?? '';
}

function isWeb(address: string): boolean {
  const url = parseUrl(address);
  return url !== null && isHttp(url);
}

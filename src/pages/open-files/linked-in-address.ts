import { isHttp, parseUrl } from '../../core/url/parse-url.ts';
import type { LinkedFile } from './file-queue.ts';

/**
 * The file of a tab that this page was opened for, as the popup and the menu name it in the address: taken out of there,
 * so that loading the page anew does not open it again.
 */
export function takeLinkedFile(): LinkedFile | null {
  const query = new URLSearchParams(location.search);
  const [url, tabId] = [query.get('open'), Number(query.get('tab'))];
  if (url === null) return null;
  query.delete('open');
  query.delete('tab');
  const rest = query.toString();
  history.replaceState(history.state, '', rest ? `?${rest}` : location.pathname);
  const parsed = parseUrl(url);
  return parsed && isHttp(parsed) ? { url, tabId } : null;
}

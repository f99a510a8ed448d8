import { FailureError } from '../core/model/failure.ts';

/** Bytes. The text of a long article with its markup takes a tenth of that. */
const MAX_BYTES = 8_000_000;
/** Milliseconds for one page. */
const PATIENCE = 15_000;

export interface LoadedPage {
  document: Document;
  url: string;
}

/**
 * Another page of the site that is being read, as a document that runs and loads nothing. Only that site is asked:
 * a redirect to another is refused by the browser.
 * @throws FailureError `page-gone`, `not-html`, `too-large`; what the browser throws where there is no network
 */
export async function loadPage(url: string, signal: AbortSignal): Promise<LoadedPage> {
  const response = await fetch(url, {
    credentials: 'same-origin',
    mode: 'same-origin',
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
  });
  if (!response.ok) throw new FailureError('page-gone', `status ${response.status}`);
  const type = response.headers.get('content-type') ?? '';
  if (!/\bx?html\b/i.test(type)) throw new FailureError('not-html', type);
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength > MAX_BYTES) throw new FailureError('too-large');
  const text = decode(bytes, /charset=["']?([\w-]+)/i.exec(type)?.[1]);
  return { document: new DOMParser().parseFromString(text, 'text/html'), url: response.url || url };
}

/** In the encoding that the server names, or the page, or that of the page before it: old portals are not in UTF-8. */
function decode(bytes: ArrayBuffer, named: string | undefined): string {
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 2_048));
  const declared = named ?? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? document.characterSet;
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    // A name that no browser knows.
    return new TextDecoder().decode(bytes);
  }
}

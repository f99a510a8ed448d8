import { parseUrl } from '../url/parse-url.ts';
import { IMAGE_CAPS } from './image-caps.ts';

/** A tag with its attributes, as `innerHTML` writes it: values in double quotes, with no such quote inside. */
const TAG = /<([a-z][^\s>/]*)((?:[^>"]|"[^"]*")*)>/gi;
const SOURCE = /\ssrc="([^"]*)"/i;
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': '\u00a0' };

/**
 * Addresses of a saved body's pictures that stand on the web, in reading order, none twice. The background that
 * gets them has no parser. What looks like a picture inside an attribute is none.
 */
export function imageAddresses(html: string): string[] {
  const found = new Set<string>();
  for (const [, tag = '', attributes = ''] of html.matchAll(TAG)) {
    if (tag.toLowerCase() !== 'img') continue;
    const written = SOURCE.exec(attributes)?.[1] ?? '';
    const address = written.replace(/&(?:amp|lt|gt|quot|nbsp);/g, (entity) => ENTITIES[entity] ?? entity);
    if (/^https?:\/\//i.test(address) && parseUrl(address)) found.add(address);
    if (found.size === IMAGE_CAPS.count) break;
  }
  return [...found];
}

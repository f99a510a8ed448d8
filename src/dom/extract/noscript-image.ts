import type { Native } from '../detect/native.ts';
import { imageSource } from './image-source.ts';

const IMG_TAG = /<img\b([^>]*)>/i;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/**
 * Address of the picture in a `noscript`. Where scripts run its content is text, which is read without a
 * parser: parsing markup in a page may be forbidden by Trusted Types.
 */
export function noscriptImage(native: Native, noscript: Element, base: string): string | null {
  const element = native.byTag(noscript, 'img')[0];
  const read = element ? (name: string) => native.attribute(element, name) : readerOf(native.text(noscript));
  if (!read || isPixel(read('width')) || isPixel(read('height'))) return null;
  return imageSource(read, base);
}

function readerOf(markup: string): ((name: string) => string | null) | null {
  const attributes = IMG_TAG.exec(markup)?.[1];
  if (attributes === undefined) return null;
  const values = new Map<string, string>();
  for (const [, name = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    values.set(name.toLowerCase(), (double ?? single ?? bare ?? '').replaceAll('&amp;', '&'));
  }
  return (name) => values.get(name) ?? null;
}

/** Visitor counters are one pixel wide. */
function isPixel(size: string | null): boolean {
  return size === '0' || size === '1';
}

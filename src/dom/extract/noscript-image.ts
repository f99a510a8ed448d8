import { imageSource } from './image-source.ts';

/**
 * Address of the picture in a `noscript`. Where scripts run its content is text, which is read without a
 * parser: parsing markup in a page may be forbidden by Trusted Types.
 */
export function noscriptImage(noscript: Element, base: string): string | null {
  const tag = /<img\b[^>]*>/i.exec(noscript.innerHTML)?.[0] ?? '';
  const read = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*(?:(["'])(.*?)\\1|([^\\s>]+))`, 'is')
      .exec(tag)
      ?.slice(2)
      .find(Boolean)
      ?.replaceAll('&amp;', '&') ?? null;
  // Visitor counters are one pixel wide.
  return /^[01]$/.test(read('width') ?? read('height') ?? '') ? null : imageSource(read, base);
}

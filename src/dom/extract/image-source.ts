import { isHttp, parseUrl } from '../../core/url/parse-url.ts';
import { MAX_DATA_URL_UNITS } from './limits.ts';

/** Where lazy loaders keep the true address, most telling first. */
const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-image', 'data-url'];
const SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];

const PLACEHOLDER = /[/_.:-](?:blank|placeholder|lazy(?:load)?|loading|spacer|pixel|transparent|1x1|no-?image)\b/i;
/** A picture wider than this is no better on paper or screen, only heavier. */
const MAX_WIDTH = 2000;

/** The true absolute address of an image, the largest of those that it offers, or null when it has none. `read` gives an attribute of the image. */
export function imageSource(read: (name: string) => string | null, base: string): string | null {
  const lazy = LAZY.map(read).find((value) => value && looksLikeAddress(value));
  const sets = SETS.map((name) => read(name) ?? '');
  const srcset = sets.map(largest).find(Boolean);
  const sized = sets
    .filter((set) => /\s\d+w\b/.test(set))
    .map(largest)
    .find(Boolean);
  const src = read('src');
  const plain = src && !isPlaceholder(src) ? src : null;
  // Of widths the largest: what stands in `src` is often a thumbnail for the oldest browsers. One for dense screens
  // shows no more than the plain one.
  for (const candidate of [sized, lazy, plain, srcset]) {
    const absolute = candidate ? absoluteImage(candidate, base) : null;
    if (absolute) return absolute;
  }
  return null;
}

/** The widest candidate of a `srcset` that is not needlessly wide. Addresses may hold commas. */
export function largest(srcset: string): string | null {
  let best: { address: string; size: number } | null = null;
  for (const [, address = '', size = '1', unit = 'x'] of srcset.matchAll(
    /\s*(\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g,
  )) {
    const width = unit === 'x' ? Number(size) * 640 : Number(size);
    if (!best || (width > best.size && width <= MAX_WIDTH)) best = { address, size: width };
  }
  return best?.address ?? null;
}

/** Absolute http(s) address, or a small inline picture that is no placeholder. */
export function absoluteImage(address: string, base: string): string | null {
  const isSmall = address.length <= MAX_DATA_URL_UNITS && !isPlaceholder(address);
  if (/^data:/i.test(address)) return /^data:image\//i.test(address) && isSmall ? address : null;
  const url = parseUrl(address, base);
  return url && isHttp(url) ? url.href : null;
}

/** Loaders stand in a tiny inline GIF or an empty SVG until the picture is scrolled to. */
function isPlaceholder(src: string): boolean {
  if (/^data:/i.test(src)) return src.length < 400;
  return src.trim() === '' || PLACEHOLDER.test(src);
}

function looksLikeAddress(value: string): boolean {
  return /^(?:https?:|\.{0,2}\/|data:image)|\.(?:jpe?g|png|webp|gif|avif|svg)\b/i.test(value.trim());
}

import { type Found, found } from './found.ts';
import { absoluteImage } from './image-source.ts';
import type { PageFacts } from './page-facts.ts';

/** What a site puts where an article has no picture. */
const STAND_IN = /[/_-](?:logo|default|avatar)[/_.-]/i;

/** The picture that stands for the article: declared, else the body's first. */
export function findMainImage({ meta, structured, base }: PageFacts, body: Element): Found<string | null> {
  const absolute = (address: string) => (address === '' ? null : absoluteImage(address, base));
  const own = absolute(meta('og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image'));
  const told = absolute(structured?.image ?? '');
  const first = body.querySelector('img[src]')?.getAttribute('src') ?? null;
  const candidates = [
    found(own, 'meta', 'sure'),
    found(told, 'json-ld', 'sure'),
    found(first, 'body', 'likely'),
  ].filter(({ value }) => value);
  return candidates.find(({ value }) => !STAND_IN.test(value ?? '')) ?? candidates[0] ?? found(null, 'none', 'unsure');
}

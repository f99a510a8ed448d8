import { canonicalUrl, withoutTracking } from '../../core/url/canonical.ts';
import { type Found, found } from './found.ts';
import type { PageFacts } from './page-facts.ts';

/** The address an article is cited by: the one it declares where that may be true, else its own. */
export function findCanonical({ url, canonical, meta }: PageFacts): Found<string> {
  const address = canonicalUrl(url, canonical ?? (meta('og:url') || null));
  return address === withoutTracking(url) ? found(address, 'url', 'sure') : found(address, 'meta', 'sure');
}

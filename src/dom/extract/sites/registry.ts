import { mediawiki } from './mediawiki.ts';
import type { SiteRule } from './site-rule.ts';

/** Sorted by id. */
export const SITE_RULES: readonly SiteRule[] = [mediawiki];

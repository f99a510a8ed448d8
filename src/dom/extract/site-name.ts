import { clean, type PageFacts } from './page-facts.ts';

/** The site's own name, or its host without "www." where it gives none. */
export function findSiteName(facts: PageFacts): string {
  const declared = facts.meta('og:site_name', 'application-name') || facts.structured?.publisher || '';
  if (declared !== '' && declared.length <= 100) return clean(declared);
  return URL.canParse(facts.url) ? new URL(facts.url).hostname.replace(/^www\./, '') : '';
}

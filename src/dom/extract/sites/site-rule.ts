import type { PageFacts } from '../page-facts.ts';

/**
 * What the general rules cannot know of one kind of site. One file a rule, one line in the registry, and a fixture
 * page `tests/fixtures/pages/site-<id>` that fails without it.
 */
export interface SiteRule {
  /** The file's name. */
  id: string;
  matches(facts: PageFacts): boolean;
  /** What is no part of the text, as a selector. */
  remove: string;
}

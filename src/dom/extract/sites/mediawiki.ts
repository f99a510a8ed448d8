import type { SiteRule } from './site-rule.ts';

/**
 * Wikipedia and its like: the links "[sửa | sửa mã nguồn]" stand inside the headings, the marks "[1]" and
 * "[cần dẫn nguồn]" inside the sentences, and boxes of facts and of other pages inside the text.
 */
export const mediawiki: SiteRule = {
  id: 'mediawiki',
  matches: (facts) => /^MediaWiki\b/i.test(facts.meta('generator')),
  remove:
    '.mw-editsection, .navbox, .infobox, .ambox, .hatnote, .catlinks, .printfooter, .reference, .mw-cite-backlink, .noprint',
};

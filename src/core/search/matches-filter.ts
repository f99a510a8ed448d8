import { fold, foldBare } from '../text/fold.ts';
import type { Clause, SiteClause, TagClause, TextClause } from './query.ts';

/**
 * Whether one value of a field is among those that a filter asks for.
 * @param value as it is indexed: a tag, a host and a site's name, a role, a year
 */
export function matchesFilter(clause: Exclude<Clause, TextClause>, value: string): boolean {
  switch (clause.kind) {
    case 'tag':
      return matchesTag(clause, value);
    case 'site':
      return matchesSite(clause, value);
    case 'role':
      return (clause.roles as string[]).includes(value);
    case 'year':
      return Number(value) >= clause.from && Number(value) <= clause.to;
  }
}

/**
 * The tag itself, one below it, or one of that name at another level: a path need not be remembered. A tone mark may
 * still move while a tag is typed, so only then are diacritics passed over.
 */
function matchesTag({ value, isPrefix }: TagClause, tag: string): boolean {
  const alike = isPrefix ? foldBare : sameDiacritics(value);
  const wanted = alike(value);
  const path = `/${alike(tag)}`;
  return isPrefix ? path.includes(`/${wanted}`) : `${path}/`.includes(`/${wanted}/`);
}

/** A host, from any of its parts on (`nhandan.vn`, `nhandan`), or words of the site's name. */
function matchesSite({ value }: SiteClause, site: string): boolean {
  const wanted = foldBare(value);
  const [host = '', ...name] = foldBare(site).split(' ');
  return `.${host}`.includes(`.${wanted}`) || ` ${name.join(' ')}`.includes(` ${wanted}`);
}

/** How a value is compared: whoever types no diacritics means any. */
function sameDiacritics(typed: string): (text: string) => string {
  return fold(typed) === foldBare(typed) ? foldBare : (text) => fold(text);
}

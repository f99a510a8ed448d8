import { clean } from './clean.ts';
import { comparable } from './comparable.ts';
import { type Found, found } from './found.ts';
import type { PageFacts } from './page-facts.ts';
import { withoutSite } from './without-site.ts';

/** A first word that names the kind of text, inside the headline's own element. */
const KICKER = /^\p{L}{2,20}(?: \p{L}{2,12})?:\s/u;
/** Small print inside it: a kicker or a subtitle. */
const SMALL = 'small, [class*="kicker"], [class*="eyebrow"], [class*="subtitle"], [class*="sub-title"]';

/** The article's headline, without the site's name. */
export function findTitle({ headline, titles, structured, copy, url }: PageFacts, site: string): Found<string> {
  const declared = titles.map((title) => withoutSite(title, site, url));
  const part = headline?.cloneNode(true) as Element | undefined;
  const whole = clean(part?.textContent ?? '');
  for (const small of part?.querySelectorAll(SMALL) ?? []) small.remove();
  const own = clean(part?.textContent ?? '') || whole;
  if (own === '') {
    const first = declared[0] ?? clean(copy.title);
    if (first === '') return found('', 'none', 'unsure');
    return found(first, structured?.headline && declared[0] ? 'json-ld' : 'meta', 'likely');
  }
  // What the page declares is read better where its own line is cut, in capitals, or begins with a kicker.
  const isOdd = own !== whole || own === own.toUpperCase();
  const text = comparable(own);
  const better = declared.find((title) => {
    const other = comparable(title);
    return (isOdd && other === comparable(whole)) || (KICKER.test(own) && text.endsWith(` ${other}`));
  });
  const printed = better ?? withoutSite(own, site, url);
  const isDeclared = declared.some((title) => comparable(title).startsWith(comparable(printed)));
  return found(printed, 'markup', isDeclared ? 'sure' : 'likely');
}

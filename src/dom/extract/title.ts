import { type Found, found } from './found.ts';
import { clean, comparable, type PageFacts } from './page-facts.ts';
import { withoutSite } from './without-site.ts';

/** A first word that names the kind of text, inside the headline's own element. */
const KICKER = /^\p{L}{2,20}(?: \p{L}{2,12})?:\s+/u;

/** The article's headline, without the site's name. */
export function findTitle(facts: PageFacts, siteName: string): Found<string> {
  const { headline, titles, structured } = facts;
  const whole = comparable(headline?.textContent ?? '');
  const declared = titles.map((title) => withoutSite(title, siteName, facts.url));
  const own = headlineText(headline);
  // A subtitle that the page declares as part of its title is one; a title in capitals is read better without.
  const isOdd = comparable(own) !== whole || own === own.toUpperCase();
  const full = isOdd && whole !== '' ? declared.find((title) => comparable(title) === whole) : undefined;
  const printed = full ?? withoutSite(own, siteName, facts.url);
  const first = declared[0] ?? '';
  if (printed === '' || printed.length >= 300) {
    const isStructured = structured?.isArticle === true && structured.headline !== '' && first !== '';
    return found(first, first === '' ? 'none' : isStructured ? 'json-ld' : 'meta', first === '' ? 'unsure' : 'likely');
  }
  const text = comparable(printed);
  const plain = KICKER.test(printed) ? declared.find((title) => text.endsWith(` ${comparable(title)}`)) : undefined;
  if (plain) return found(plain, 'meta', 'sure');
  const isDeclared = declared.some((title) => {
    const other = comparable(title);
    return other.startsWith(text) || text.startsWith(other);
  });
  return found(printed, 'markup', isDeclared ? 'sure' : 'likely');
}

/** Small print inside the headline is a kicker or a subtitle. */
function headlineText(headline: Element | null): string {
  const copy = headline?.cloneNode(true) as Element | undefined;
  const whole = clean(copy?.textContent ?? '');
  for (const small of copy?.querySelectorAll(
    'small, [class*="kicker"], [class*="eyebrow"], [class*="subtitle"], [class*="sub-title"]',
  ) ?? []) {
    small.remove();
  }
  return clean(copy?.textContent ?? '') || whole;
}

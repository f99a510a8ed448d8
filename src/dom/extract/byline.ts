import { comparable, type PageFacts } from './page-facts.ts';
import { isPersonName, peopleIn } from './person-name.ts';

const SELECTORS = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '.author-name, .byline-name, .author_name, .post-author, .entry-author, .article-author',
  '.byline, .author, [class*="byline"], [class*="author"], .tac-gia, .tacgia, [class*="tacgia"]',
];
const ELSEWHERE = /comment|related|sidebar|footer|widget|recommend|card|list|popular/i;
const MAX_UNITS = 120;

/** People the page names as authors, in its order; those signed at the end of the body come by `signed`. */
export function findByline(facts: PageFacts, siteName: string, signed: string[]): string[] {
  const site = comparable(siteName);
  const isSite = (name: string) => comparable(name) === site || site.includes(comparable(name));
  const structured = (facts.structured?.authors ?? []).flatMap(({ name, isPerson }) => {
    const people = peopleIn(name);
    return people.length === 0 && isPerson && isSingleName(name) ? [name.trim().normalize('NFC')] : people;
  });
  const sources = [
    () => structured,
    () =>
      peopleIn(
        facts.meta('author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'citation_author'),
      ),
    () => printed(facts.copy),
    () => signed,
  ];
  for (const source of sources) {
    const names = [...new Set(source())].filter((name) => !isSite(name));
    if (names.length > 0) return names;
  }
  return [];
}

function printed(copy: Document): string[] {
  for (const selector of SELECTORS) {
    for (const element of [...copy.querySelectorAll(selector)].slice(0, 8)) {
      const text = (element.textContent ?? '').trim();
      if (text === '' || text.length > MAX_UNITS || isElsewhere(element)) continue;
      const names = peopleIn(text.split(/\n|\s{3,}|[|•·]/, 1)[0] ?? '').filter(isPersonName);
      if (names.length > 0) return names;
    }
  }
  return [];
}

/** Bloggers do sign with one name; a handle or a sentence is none. */
function isSingleName(name: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{M}'’-]{1,20}$/u.test(name.trim().normalize('NFC')) &&
    !/^(?:admin|editor|staff|team)$/i.test(name.trim())
  );
}

function isElsewhere(element: Element): boolean {
  for (let node = element.parentElement; node && node.localName !== 'body'; node = node.parentElement) {
    if (/^(?:nav|footer|aside)$/.test(node.localName)) return true;
    if (ELSEWHERE.test(`${node.getAttribute('class') ?? ''} ${node.id}`) && !node.querySelector('h1')) return true;
  }
  return false;
}

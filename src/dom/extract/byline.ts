import { collectBlocks } from './blocks.ts';
import { comparable, type PageFacts } from './page-facts.ts';
import { peopleIn } from './person-name.ts';

const SELECTORS = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '.author-name, .byline-name, .author_name, .post-author, .entry-author, .article-author',
  '.byline, .author, [class*="byline"], [class*="author"], .tac-gia, .tacgia, [class*="tacgia"]',
];
const META_NAMES = ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'citation_author'];
const BY_LINE = /^(?:by|written by|story by|words by|tác giả|bởi|người viết)[\s:]/i;
const NEAR_BLOCKS = 10;
const ELSEWHERE = /comment|related|sidebar|footer|widget|recommend|card|list|popular/i;
const MAX_UNITS = 120;

/** People the page names as authors, in its order; those signed at the end of the body come by `signed`. */
export function findByline(facts: PageFacts, siteName: string, signed: string[]): string[] {
  const site = comparable(siteName);
  const isSite = (name: string) => comparable(name) === site || site.includes(comparable(name));
  const structured = (facts.structured?.authors ?? []).flatMap(({ name, isPerson }) =>
    isPerson ? namesIn(name) : peopleIn(name),
  );
  const written = /^(?:written by|author|tác giả)/i.test(facts.meta('twitter:label1'))
    ? facts.meta('twitter:data1')
    : '';
  const sources = [
    () => structured,
    () => namesIn(facts.meta(...META_NAMES)),
    () => namesIn(written),
    () => printed(facts.copy),
    () => besideHeadline(facts),
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
      const lines =
        element.localName === 'meta'
          ? [element.getAttribute('content') ?? '']
          : collectBlocks(element).map((block) => block.text);
      if (lines.join('').length > MAX_UNITS || isElsewhere(element)) continue;
      const names = lines.slice(0, 3).flatMap((line) => peopleIn(line.replace(/[|•·].*$/, '')));
      if (names.length > 0) return names;
    }
  }
  return [];
}

/** "By Amy Wilhelm" without any mark-up to say so, a few lines around the headline. */
function besideHeadline({ copy, headline }: PageFacts): string[] {
  if (!headline) return [];
  const blocks = collectBlocks(copy.body);
  const at = blocks.findIndex(({ element }) => headline.contains(element) || element === headline);
  if (at < 0) return [];
  for (const { text, element } of blocks.slice(Math.max(0, at - 4), at + NEAR_BLOCKS)) {
    if (text.length > MAX_UNITS || !BY_LINE.test(text) || isElsewhere(element)) continue;
    const names = peopleIn(text.split(/[|•·]|\s[-–—]\s|\d/, 1)[0] ?? '');
    if (names.length > 0) return names;
  }
  return [];
}

function namesIn(declared: string): string[] {
  const people = peopleIn(declared);
  return people.length === 0 && isSingleName(declared) ? [declared.trim().normalize('NFC')] : people;
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

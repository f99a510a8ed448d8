import { findDays } from '../../core/text/dates.ts';
import { collectBlocks } from './blocks.ts';
import { comparable } from './comparable.ts';
import { isElsewhere } from './elsewhere.ts';
import { type Found, found } from './found.ts';
import { namesSite } from './names-site.ts';
import type { PageFacts } from './page-facts.ts';
import { BY_LINE, peopleIn } from './person-name.ts';

const SELECTORS = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '[class*="author" i], [class*="byline" i], [class*="tac-gia"], [class*="tacgia"], [class*="createdby"]',
  'a[href*="/author"], a[href*="/tac-gia/"]',
];
const META_NAMES = ['author', 'article:author', 'dc.creator', 'citation_author'];
const ROLE = /(?:correspondent|reporter|writer|editor|phóng viên)$/i;
const ABOVE = 4;
const BELOW = 12;
const MAX_UNITS = 120;
/** Outside quotations a site that says "I" once in a thousand letters, and three times, is a person's. */
const I = /\b(?:I|[Mm]y)\b/g;
const QUOTED = /[“"][^”"]{0,600}[”"]/g;

/** Every place that names authors, best first. Read before the body is taken out of the copy. */
export function namedAuthors(facts: PageFacts): Found<string[]>[] {
  const written = /^(?:written|được viết)/i.test(facts.meta('twitter:label1')) ? ['twitter:data1'] : [];
  const metas = [...META_NAMES, ...written];
  return [
    found(
      (facts.structured?.authors ?? []).flatMap(({ name, isPerson }) => peopleIn(name, isPerson)),
      'json-ld',
      'sure',
    ),
    found(
      metas.map((name) => peopleIn(facts.meta(name), true)).find(({ length }) => length > 0) ?? [],
      'meta',
      'likely',
    ),
    found(marked(facts), 'markup', 'likely'),
    found(besideHeadline(facts), 'visible', 'likely'),
  ];
}

/**
 * The article's authors. A Vietnamese newsroom signs at the end of the text or by the headline, and leaves the
 * fields of its system to whoever posted; elsewhere it is the fields that are kept with care.
 */
export function chooseByline(
  facts: PageFacts,
  site: Found<string>,
  named: Found<string[]>[],
  signed: string[],
  text: string,
): Found<string[]> {
  const isForeign = facts.lang !== 'vi';
  const ego = isForeign ? (text.replace(QUOTED, '').match(I)?.length ?? 0) : 0;
  const isPersonal = ego >= 3 && ego * 1000 > text.length;
  // A host spells its owner's name as well as a newspaper's: where the site has another name, that alone is compared.
  const url = (name: string) => (isForeign && site.origin.source !== 'url' && name.includes(' ') ? '' : facts.url);
  const isAuthor = (name: string) => isPersonal || !namesSite(name, site.value, url(name));
  const sources = [...named, found(signed, 'body', 'likely')].map(({ value, origin }) => ({
    value: value.filter(isAuthor),
    origin,
  }));
  if (!isForeign) sources.unshift(...sources.splice(-1), ...sources.splice(2, 2));
  const chosen = sources.find(({ value }) => value.length > 0);
  if (!chosen) return found([], 'none', 'unsure');
  const isSame = (other: string[]) =>
    other.some((name) => chosen.value.some((own) => comparable(own) === comparable(name)));
  const isAgreed = sources.filter(({ value }) => isSame(value)).length > 1;
  return found(unique(chosen.value), chosen.origin.source, isAgreed ? 'sure' : chosen.origin.certainty);
}

function marked({ copy, headline }: PageFacts): string[] {
  for (const selector of SELECTORS) {
    for (const element of [...copy.querySelectorAll(selector)].slice(0, 12)) {
      if (isElsewhere(element, headline)) continue;
      const group = [...(element.parentElement?.querySelectorAll(selector) ?? [])].slice(0, 6);
      const names = group.flatMap((one) => namesInElement(one, !selector.startsWith('[class')));
      if (names.length > 0) return unique(names);
    }
  }
  return [];
}

/** The first lines of an author's box are names, or open with one: "Nora Whitlock is a writer". */
function namesInElement(element: Element, isDeclared: boolean): string[] {
  if (element.localName === 'meta') return peopleIn(element.getAttribute('content') ?? '', true);
  const lines = collectBlocks(element).slice(0, 3);
  return lines.flatMap(({ text }) => peopleIn(text.split(/ (?:is|has) /, 1)[0] ?? '', isDeclared));
}

/**
 * Lines around the headline that name people without any mark-up to say so: "By Amy Wilhelm", "Trần Lam Khuê 26/10/2020",
 * a name and then what the person is.
 */
function besideHeadline({ lines, at, headline, lang }: PageFacts): string[] {
  if (at < 0) return [];
  for (const [index, { text, element, linked }] of [...lines.entries()].slice(Math.max(0, at - ABOVE), at + BELOW)) {
    if (text.length > MAX_UNITS || isElsewhere(element, headline)) continue;
    const day = findDays(text, lang)[0];
    const names = BY_LINE.test(text)
      ? peopleIn(text.split(/[|•·]|\s[-–—]\s/, 1)[0] ?? '', true)
      : ROLE.test(text)
        ? peopleIn(element.querySelector('span, a, b, strong')?.textContent ?? '')
        : day && index > at && day.start < 40 && linked === 0
          ? peopleIn(text.slice(0, day.start))
          : [];
    if (names.length > 0) return names;
  }
  return [];
}

function unique(names: string[]): string[] {
  return names.filter((name, index) => names.findIndex((other) => comparable(other) === comparable(name)) === index);
}

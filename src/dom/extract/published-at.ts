import { findDays, isoDay, parseDay } from '../../core/text/dates.ts';
import { clean, comparable, type PageFacts } from './page-facts.ts';

const META_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'article:published',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'citation_publication_date',
  'article.published',
  'date',
];

const ISO_TIME = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/;
const DATE_CLASS = /date|time|publish|posted|ngay|meta|byline|author|info/i;
/** Where a site keeps its clock, its footer and other articles. */
const ELSEWHERE =
  /(?:^|[\s_-])(?:clock|today|top-?bar|topbar|top|site-?header|masthead|navbar|nav|menu|footer|sidebar|related|comments?|widget|aside|datetime-now|current-?date|ngay-?gio)(?=$|[\s_-])/i;
const LABEL =
  /(?:ngày đăng|đăng ngày|đăng lúc|cập nhật|xuất bản|ngày xuất bản|ngày ban hành|published|posted|updated|date)\s*:?/i;
const TIME_OF_DAY = /(?<![\d:])\d{1,2}\s*(?::|h|giờ)\s*\d{2}(?!\s*:\s*\d{2})/i;
const WEEKDAY =
  /th(?:ứ|ú)\s*(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s*nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day/i;
/** Blocks below the headline that may still hold its date: a lead, a byline, a share bar. */
const NEAR = 14;

/** When the article was published: what the page declares, else what it prints by its headline, else null. */
export function findPublishedAt(facts: PageFacts): string | null {
  const declared = [facts.structured?.datePublished ?? '', ...META_NAMES.map((name) => facts.meta(name))];
  for (const value of declared) {
    const date = normaliseDate(value);
    if (date) return date;
  }
  return fromTimeElement(facts) ?? fromVisibleText(facts);
}

/** `YYYY-MM-DD`, or the full time where one is given with it; null for what is no date. */
export function normaliseDate(value: string): string | null {
  const trimmed = value.trim();
  const time = ISO_TIME.exec(trimmed);
  const day = time ? isoDay(Number(time[1]), Number(time[2]), Number(time[3])) : parseDay(trimmed);
  if (!time || !day) return day;
  const zone = time[5]?.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2') ?? '';
  return `${day}T${time[4]}${zone}`;
}

function fromTimeElement({ copy, headline }: PageFacts): string | null {
  const marked = '[itemprop~="datePublished"], time[pubdate], time.published, time.entry-date, .entry-date time';
  for (const element of [...copy.querySelectorAll(marked), ...timesNear(copy, headline)]) {
    if (isElsewhere(element)) continue;
    const date =
      normaliseDate(element.getAttribute('datetime') ?? '') ??
      normaliseDate(element.getAttribute('content') ?? '') ??
      parseDay(element.textContent ?? '');
    if (date) return date;
  }
  return null;
}

/** `time` elements of the article itself: those of cards further down belong to other articles. */
function timesNear(copy: Document, headline: Element | null): Element[] {
  const scope = headline ? ancestor(headline, 3) : null;
  return [...(scope ?? copy).querySelectorAll('time')].slice(0, scope ? 2 : 1);
}

function fromVisibleText(facts: PageFacts): string | null {
  const { copy, headline } = facts;
  if (!headline) return null;
  const walker = copy.createTreeWalker(copy.body, 4);
  const before: Text[] = [];
  let passed = false;
  let left = NEAR;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (headline.contains(node)) passed = true;
    else if (clean(node.data) === '') continue;
    else if (!passed) before.push(node);
    else if (left > 0) {
      left -= 1;
      const day = dateLine(node, true);
      if (day) return day;
    } else break;
  }
  const scope = ancestor(headline, 2);
  for (const node of before.slice(-4).reverse()) {
    if (scope?.contains(node)) {
      const day = dateLine(node, false);
      if (day) return day;
    }
  }
  return null;
}

/**
 * A date line holds little besides the date; a date inside a sentence is what the article tells of. Above the
 * headline a weekday with a date and no time of day is the site's clock: newsrooms print a time, clocks a day.
 */
function dateLine(node: Text, below: boolean): string | null {
  const parent = node.parentElement;
  const line = clean(parent && (parent.textContent ?? '').length < 160 ? (parent.textContent ?? '') : node.data);
  const found = findDays(line)[0];
  if (!parent || !found || isElsewhere(parent)) return null;
  const rest = comparable(line.slice(0, found.start) + line.slice(found.end));
  const named = DATE_CLASS.test(`${parent.className} ${parent.parentElement?.className ?? ''}`) || LABEL.test(line);
  if (rest.split(' ').length > (named ? 16 : 10)) return null;
  if (!below && !TIME_OF_DAY.test(line) && !LABEL.test(line) && (WEEKDAY.test(line) || !named)) return null;
  return found.iso;
}

function isElsewhere(element: Element): boolean {
  for (let node: Element | null = element; node && node.localName !== 'body'; node = node.parentElement) {
    if (/^(?:nav|footer|aside)$/.test(node.localName)) return true;
    if (ELSEWHERE.test(`${node.getAttribute('class') ?? ''} ${node.id}`) && node.querySelector('h1') === null)
      return true;
    if (node.localName === 'header' && node.querySelector('h1') === null) return true;
  }
  return false;
}

function ancestor(element: Element, levels: number): Element | null {
  let node: Element | null = element;
  for (let level = 0; level < levels && node?.parentElement && node.parentElement.localName !== 'body'; level += 1) {
    node = node.parentElement;
  }
  return node;
}

import { findDays } from '../../core/text/dates.ts';
import { isoTime } from '../../core/text/iso-time.ts';
import { isElsewhere } from './elsewhere.ts';
import { type Found, found } from './found.ts';
import { comparable, type PageFacts } from './page-facts.ts';

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'article:published',
  'article.published',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'citation_publication_date',
  'citation_date',
];
/** Names that some sites fill with the day of the last change. */
const VAGUE = ['dcterms.created', 'dc.date.created', 'dcterms.date', 'dc.date', 'date'];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
];

const MARKED =
  '[itemprop~="datePublished"], time[pubdate], time.published, time.entry-date, .entry-date time, .published time';
const NAMED = /date|time|publish|posted|ngay|meta|byline|author|info/i;
const UPDATED =
  /(?:cập nhật|cap nhat|sửa(?: đổi)?|chỉnh sửa|updated?|modified|revised|reviewed|edited)(?: on| at| lúc| ngày| cuối)*[\s:–-]*$/iu;
const LABEL =
  /(?:đăng|đưa lên|phát hành|xuất bản|ban hành|published|posted|publish date|released?)(?: on| at| lúc| ngày| by)*[\s:–-]*$/iu;
const TIME_OF_DAY = /(?<![\d:])\d{1,2}\s*(?::|h|g|giờ)\s*\d{2}(?!\s*[:\d])|gmt|utc/i;
const RUNNING = /\d{1,2}:\d{2}:\d{2}/;
const WEEKDAY =
  /th(?:ứ|ú)\s*(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s*nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day/iu;
/** Lines above and below the headline that may hold its date: a lead, a byline, a share bar stand between. */
const ABOVE = 6;
const BELOW = 16;

interface PrintedDay {
  iso: string;
  /** A full time, where the element gives one for machines. */
  time: string;
  isUpdate: boolean;
  isLabelled: boolean;
  /** Printed and marked so that nothing else than the article's date is likely. */
  isClear: boolean;
}

export interface PageDates {
  publishedAt: Found<string | null>;
  modifiedAt: Found<string | null>;
}

/**
 * When the article was published and last changed: what the page declares, checked against what it prints by its
 * headline, and against its address.
 */
export function findPageDates(facts: PageFacts): PageDates {
  const printed = printedDays(facts);
  const publishedAt = published(facts, printed);
  return { publishedAt, modifiedAt: modified(facts, printed, publishedAt.value) };
}

function published(facts: PageFacts, printed: PrintedDay[]): Found<string | null> {
  const { structured, meta, lang } = facts;
  const read = (value: string) => isoTime(value, lang);
  const named = [structured?.isArticle ? read(structured.datePublished) : null].map((time) => ({
    time,
    source: 'json-ld' as const,
  }));
  const metas = PUBLISHED.map((name) => ({ time: read(meta(name)), source: 'meta' as const }));
  const marked = [...facts.copy.querySelectorAll(MARKED)]
    .filter((element) => !isElsewhere(element, facts.headline))
    .map((element) => ({ time: timeOf(element, lang), source: 'markup' as const }));
  const declared = [...named, ...metas, ...marked.slice(0, 1)].flatMap((one) =>
    one.time ? [{ ...one, time: one.time }] : [],
  );
  const shown = printed.find((day) => day.isLabelled && !day.isUpdate) ?? printed.find((day) => !day.isUpdate);

  const agreed = declared.find(({ time }) =>
    printed.some(({ iso, isUpdate }) => !isUpdate && iso === time.slice(0, 10)),
  );
  if (agreed) return found(agreed.time, agreed.source, 'sure');
  const confirmed = declared.find(({ time }) => printed.some(({ iso }) => iso === time.slice(0, 10)));
  const first = confirmed ?? declared[0];
  if (first && shown && (shown.isClear || isNextDay(first.time, shown.iso))) {
    // Midnight elsewhere is another day here: the page prints its own.
    const isSame = isNextDay(first.time, shown.iso);
    return found(shown.time || shown.iso, 'visible', isSame ? 'sure' : 'unsure');
  }
  if (first) {
    const isContradicted = declared.some(
      ({ time }) => time.slice(0, 10) !== first.time.slice(0, 10) && !isNextDay(time, first.time),
    );
    return found(first.time, first.source, isContradicted ? 'unsure' : 'sure');
  }

  const inUrl = dayInUrl(facts.url);
  if (shown)
    return found(
      shown.time || shown.iso,
      'visible',
      shown.iso === inUrl ? 'sure' : shown.isClear ? 'likely' : 'unsure',
    );
  const vague =
    (structured && read(structured.datePublished)) ||
    VAGUE.map((name) => read(meta(name))).find(Boolean) ||
    timesNear(facts);
  if (vague)
    return found(
      vague,
      structured?.datePublished ? 'json-ld' : 'meta',
      vague.slice(0, 10) === inUrl ? 'sure' : 'likely',
    );
  if (inUrl) return found(inUrl, 'url', 'likely');
  const update = printed.find((day) => day.isUpdate);
  return update ? found(update.time || update.iso, 'visible', 'unsure') : found(null, 'none', 'unsure');
}

function modified(facts: PageFacts, printed: PrintedDay[], publishedAt: string | null): Found<string | null> {
  const { structured, meta, lang } = facts;
  const update = printed.find((day) => day.isUpdate);
  const marked = facts.copy.querySelector('[itemprop~="dateModified"], time.updated');
  const sources = [
    structured ? found(isoTime(structured.dateModified, lang), 'json-ld', 'sure') : null,
    ...MODIFIED.map((name) => found(isoTime(meta(name), lang), 'meta', 'sure')),
    marked && !isElsewhere(marked, facts.headline) ? found(timeOf(marked, lang), 'markup', 'sure') : null,
    update ? found(update.time || update.iso, 'visible', 'likely') : null,
  ].flatMap((one) => (one?.value && isLater(one.value, publishedAt) ? [one as Found<string>] : []));
  return sources[0] ?? found(null, 'none', 'unsure');
}

/** A change on the day of publication is the routine of a newsroom, and no date of its own. */
function isLater(time: string, publishedAt: string | null): boolean {
  return publishedAt === null || time.slice(0, 10) > publishedAt.slice(0, 10);
}

function isNextDay(time: string, other: string): boolean {
  const days = (Date.parse(time.slice(0, 10)) - Date.parse(other.slice(0, 10))) / 86_400_000;
  return Math.abs(days) === 1 && /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(time);
}

function timeOf(element: Element, lang: string): string | null {
  return (
    isoTime(element.getAttribute('datetime') ?? '', lang) ??
    isoTime(element.getAttribute('content') ?? '', lang) ??
    isoTime(element.textContent ?? '', lang)
  );
}

/** `time` elements of the article itself: those of cards further down belong to other articles. */
function timesNear({ copy, headline, lang }: PageFacts): string | null {
  const scope = headline?.parentElement?.parentElement ?? copy.body;
  const times = [...scope.querySelectorAll('time')].filter((element) => !isElsewhere(element, headline));
  return times[0] ? timeOf(times[0], lang) : null;
}

/**
 * Days printed around the headline, nearest first below it, then above. A date line holds little besides the date; a
 * date inside a sentence is what the article tells of. Above the headline a weekday with a date and no time of day is
 * the site's clock: newsrooms print a time, clocks a day.
 */
function printedDays({ lines, at, headline, lang }: PageFacts): PrintedDay[] {
  if (at < 0) return [];
  const days: PrintedDay[] = [];
  const order = [...lines.keys()]
    .slice(at, at + BELOW)
    .concat([...lines.keys()].slice(Math.max(0, at - ABOVE), at).reverse());
  for (const index of order) {
    const line = lines[index];
    if (!line || line.text.length > 200 || isElsewhere(line.element, headline)) continue;
    const found = findDays(line.text, lang);
    const rest = found.reduceRight((text, day) => text.slice(0, day.start) + text.slice(day.end), line.text);
    const named = `${line.element.className} ${line.element.parentElement?.className ?? ''}`;
    for (const [place, day] of found.entries()) {
      const before = line.text.slice(found[place - 1]?.end ?? 0, day.start);
      const label = before.trim() === '' && place === 0 ? (lines[index - 1]?.text ?? '').slice(-24) : before;
      const isUpdate = UPDATED.test(label.replace(/[\d:,.h]+|(?:sáng|chiều|lúc)\s*/giu, ' '));
      const isLabelled = LABEL.test(label.replace(/[\d:,.h]+/g, ' '));
      const isNamed = isUpdate || isLabelled || NAMED.test(named) || line.element.localName === 'time';
      if (comparable(rest).split(' ').length > (isNamed ? 18 : 10)) continue;
      const hasTime = TIME_OF_DAY.test(line.text) && !RUNNING.test(line.text);
      const isAbove = index < at;
      if (isAbove && !hasTime && !isUpdate && !isLabelled && (WEEKDAY.test(line.text) || !isNamed)) continue;
      const time = [...line.element.querySelectorAll('time')].map(
        (element) => isoTime(element.getAttribute('datetime') ?? '') ?? '',
      );
      days.push({
        iso: day.iso,
        time: time.find((value) => value.startsWith(day.iso)) ?? '',
        isUpdate,
        isLabelled,
        isClear: isLabelled || isNamed || comparable(rest).split(' ').length < 5,
      });
    }
  }
  return days;
}

/** Many newsrooms build the day into the address: /2025/09/04/, /20250904-. */
function dayInUrl(url: string): string | null {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const [, year, month, day] = /\/(20\d{2})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(path) ?? [];
  return year ? isoTime(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`) : null;
}

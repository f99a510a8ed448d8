import { isoTime } from '../../core/text/iso-time.ts';
import { isElsewhere } from './elsewhere.ts';
import { type Found, found } from './found.ts';
import type { PageFacts } from './page-facts.ts';
import { type PrintedDay, printedDays } from './printed-days.ts';

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

export interface PageDates {
  publishedAt: Found<string | null>;
  modifiedAt: Found<string | null>;
}

/**
 * When the article was published and last changed: what the page declares, checked against what it prints by its
 * headline and against its address.
 */
export function findPageDates(facts: PageFacts): PageDates {
  const declared = declaredTimes(facts);
  const changed = modifiedTimes(facts);
  const printed = printedDays(facts, declared[0]?.value.slice(0, 10) ?? '', changed[0]?.value.slice(0, 10) ?? '');
  const publishedAt = published(facts, declared, printed);
  const update = printed.find(({ isUpdate }) => isUpdate);
  if (update) changed.push(found(update.time, 'visible', 'likely'));
  const later = changed.find(({ value }) => dayOf(value) > dayOf(publishedAt.value ?? ''));
  return { publishedAt, modifiedAt: later ?? found(null, 'none', 'unsure') };
}

function declaredTimes(facts: PageFacts): Found<string>[] {
  const { structured, meta, lang, copy, headline } = facts;
  const marked = [...copy.querySelectorAll(MARKED)].find((element) => !isElsewhere(element, headline));
  return times([
    found(structured?.isArticle ? isoTime(structured.datePublished, lang) : null, 'json-ld', 'sure'),
    ...PUBLISHED.map((name) => found(isoTime(meta(name), lang), 'meta', 'sure')),
    found(marked ? timeOf(marked, lang) : null, 'markup', 'sure'),
  ]);
}

function modifiedTimes({ structured, meta, lang, copy, headline }: PageFacts): Found<string>[] {
  const marked = [...copy.querySelectorAll('[itemprop~="dateModified"], time.updated')].find(
    (element) => !isElsewhere(element, headline),
  );
  return times([
    found(isoTime(structured?.dateModified ?? '', lang), 'json-ld', 'sure'),
    ...MODIFIED.map((name) => found(isoTime(meta(name), lang), 'meta', 'sure')),
    found(marked ? timeOf(marked, lang) : null, 'markup', 'sure'),
  ]);
}

function published(facts: PageFacts, declared: Found<string>[], printed: PrintedDay[]): Found<string | null> {
  const { structured, meta, lang } = facts;
  const shown = printed.find(({ isUpdate }) => !isUpdate);
  const first = declared[0];
  if (first) {
    const agreed = declared.find(({ value }) =>
      printed.some(({ time, isUpdate }) => !isUpdate && dayOf(time) === dayOf(value)),
    );
    if (agreed) return agreed;
    if (shown && isNextDay(first.value, shown.time)) return found(shown.time, 'visible', 'sure');
    if (shown?.isClear) return found(shown.time, 'visible', 'unsure');
    // Of two that disagree, that which the page prints at all.
    const confirmed = declared.find(
      ({ value, origin }) => origin.source !== 'markup' && printed.some(({ time }) => dayOf(time) === dayOf(value)),
    );
    const others = declared.filter(
      ({ value }) => dayOf(value) !== dayOf(first.value) && !isNextDay(value, first.value),
    );
    return others.length > 0 ? found((confirmed ?? first).value, (confirmed ?? first).origin.source, 'unsure') : first;
  }

  const inUrl = dayInUrl(facts.url);
  if (shown)
    return found(shown.time, 'visible', inUrl === dayOf(shown.time) ? 'sure' : shown.isClear ? 'likely' : 'unsure');
  const vague = times([
    found(isoTime(structured?.datePublished ?? '', lang), 'json-ld', 'likely'),
    ...VAGUE.map((name) => found(isoTime(meta(name), lang), 'meta', 'likely')),
    found(inUrl, 'url', 'likely'),
    // Some newsrooms print nothing but the time of the last change, and mean the article's.
    found(printed[0]?.time ?? null, 'visible', 'unsure'),
  ]);
  return vague[0] ?? found(null, 'none', 'unsure');
}

function times(candidates: Found<string | null>[]): Found<string>[] {
  return candidates.flatMap(({ value, origin }) => (value ? [{ value, origin }] : []));
}

function timeOf(element: Element, lang: string): string | null {
  const read = (value: string | null) => isoTime(value ?? '', lang);
  return read(element.getAttribute('datetime')) ?? read(element.getAttribute('content')) ?? read(element.textContent);
}

function dayOf(time: string): string {
  return time.slice(0, 10);
}

/** Midnight elsewhere is another day here: the page prints its own. */
function isNextDay(time: string, other: string): boolean {
  const days = (Date.parse(dayOf(time)) - Date.parse(dayOf(other))) / 86_400_000;
  return Math.abs(days) === 1 && time.length > 10;
}

/** Many newsrooms build the day into the address: /2025/09/04/. */
function dayInUrl(url: string): string | null {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const [, year, month = '', day = ''] = /\/(20\d{2})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(path) ?? [];
  return year ? isoTime(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : null;
}

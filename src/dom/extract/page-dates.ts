import { isoTime } from '../../core/text/iso-time.ts';
import { parseUrl } from '../../core/url/parse-url.ts';
import { isElsewhere } from './elsewhere.ts';
import { type Found, found } from './found.ts';
import type { PageFacts } from './page-facts.ts';
import { type PrintedDay, printedDays } from './printed-days.ts';

const PUBLISHED =
  'article:published_time datepublished pubdate publishdate publish-date publish_date parsely-pub-date dc.date.issued citation_publication_date';
/** Names that some sites fill with the day of the last change. */
const VAGUE = 'dcterms.created dc.date.created dc.date date';
const MODIFIED = 'article:modified_time og:updated_time datemodified last-modified';
const MARKED = '[itemprop~="datePublished"], time[pubdate], time.published, time.entry-date, .entry-date time';
const MARKED_CHANGE = '[itemprop~="dateModified"], time.updated';

export interface PageDates {
  publishedAt: Found<string | null>;
  modifiedAt: Found<string | null>;
}

/**
 * When the article was published and last changed: what the page declares, checked against what it prints by its
 * headline and against its address.
 */
export function findPageDates(facts: PageFacts): PageDates {
  const { structured } = facts;
  const declared = declaredTimes(facts, structured?.isArticle ? structured.datePublished : '', PUBLISHED, MARKED);
  const changes = declaredTimes(facts, structured?.dateModified, MODIFIED, MARKED_CHANGE);
  const changed = dayOf(changes[0]?.value);
  const printed = printedDays(facts, declared[0] && dayOf(declared[0].value) !== changed ? changed : '');
  const publishedAt = published(facts, declared, printed);
  const update = printed.find(({ isUpdate }) => isUpdate);
  if (update) changes.push(found(update.time, 'visible', 'likely'));
  const later = changes.find(({ value }) => dayOf(value) > dayOf(publishedAt.value));
  return { publishedAt, modifiedAt: later ?? found(null, 'none', 'unsure') };
}

/** From structured data, the head and marked elements, in this order. */
function declaredTimes(
  facts: PageFacts,
  structured: string | undefined,
  names: string,
  marked: string,
): Found<string>[] {
  const { meta, lang, copy, headline } = facts;
  const element = [...copy.querySelectorAll(marked)].find((one) => !isElsewhere(one, headline));
  const printed = element && [element.getAttribute('datetime'), element.getAttribute('content'), element.textContent];
  return valid([
    found(isoTime(structured ?? '', lang), 'json-ld', 'sure'),
    ...names.split(' ').map((name) => found(isoTime(meta(name), lang), 'meta', 'sure')),
    found(printed?.map((value) => isoTime(value ?? '', lang)).find(Boolean) ?? null, 'markup', 'sure'),
  ]);
}

function published(facts: PageFacts, declared: Found<string>[], printed: PrintedDay[]): Found<string | null> {
  const shown = printed.find(({ isUpdate }) => !isUpdate);
  const isPrinted = (value: string, isAny: boolean) =>
    printed.some(({ time, isUpdate }) => (isAny || !isUpdate) && dayOf(time) === dayOf(value));
  const first = declared[0];
  if (first) {
    const agreed = declared.find(({ value }) => isPrinted(value, false));
    if (agreed) return agreed;
    if (shown && (shown.isClear || isNextDay(first.value, shown.time))) {
      return found(shown.time, 'visible', isNextDay(first.value, shown.time) ? 'sure' : 'unsure');
    }
    // Of two that disagree, that which the page prints at all.
    return declared.find(({ value, origin }) => origin.source !== 'markup' && isPrinted(value, true)) ?? first;
  }
  const { structured, meta, lang, url } = facts;
  const inUrl = dayInUrl(url);
  if (shown)
    return found(shown.time, 'visible', inUrl === dayOf(shown.time) ? 'sure' : shown.isClear ? 'likely' : 'unsure');
  return (
    valid([
      found(isoTime(structured?.datePublished ?? '', lang), 'json-ld', 'likely'),
      found(isoTime(meta(...VAGUE.split(' ')), lang), 'meta', 'likely'),
      found(inUrl, 'url', 'likely'),
      // Some newsrooms print nothing but the time of the last change, and mean the article's.
      found(printed[0]?.time ?? null, 'visible', 'unsure'),
    ])[0] ?? found(null, 'none', 'unsure')
  );
}

function valid(candidates: Found<string | null>[]): Found<string>[] {
  return candidates.filter((one): one is Found<string> => one.value !== null);
}

function dayOf(time: string | null | undefined): string {
  return time?.slice(0, 10) ?? '';
}

/** Midnight elsewhere is another day here: the page prints its own. */
function isNextDay(time: string, other: string): boolean {
  return time.length > 10 && Math.abs(Date.parse(dayOf(time)) - Date.parse(dayOf(other))) === 86_400_000;
}

/** Many newsrooms build the day into the address: /2025/09/04/. */
function dayInUrl(url: string): string | null {
  const path = parseUrl(url)?.pathname ?? '';
  return isoTime(/\/20\d{2}[/-]\d{1,2}[/-]\d{1,2}(?=[/-]|$)/.exec(path)?.[0].slice(1) ?? '');
}

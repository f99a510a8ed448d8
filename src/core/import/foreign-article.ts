import { describeQuote } from '../anchoring/describe-quote.ts';
import type { Article, ArticleBody, ArticleKind } from '../model/article.ts';
import type { DocumentRef } from '../model/document-ref.ts';
import { noOrigins, TRACED_FIELDS } from '../model/field-origin.ts';
import type { Passage } from '../model/passage.ts';
import type { Reading } from '../model/reading.ts';
import { DEFAULT_ROLE } from '../model/role.ts';
import { hash } from '../text/hash.ts';
import { MAX_TAG, normaliseTag } from '../text/tags.ts';
import { countWords } from '../text/words.ts';
import { plainHost } from '../url/plain-host.ts';
import { urlKey } from '../url/url-key.ts';
import type { ArticleArrival } from './arrival.ts';
import { citedAddress, cleanLine, cleanText } from './clean-field.ts';
import { MAX_LEAD, MAX_NAME, MAX_NAMES, MAX_NOTE, MAX_PASSAGES, MAX_QUOTE, MAX_TAGS, MAX_TITLE } from './limits.ts';

/** A quotation as another program has it. Nothing is cleaned yet. */
export interface ForeignPassage {
  quote: string;
  prefix?: string;
  suffix?: string;
  /** As in `Quotation`. */
  start?: number;
  note?: string;
  tags?: readonly string[];
  /** When it was made, and changed last; milliseconds since the epoch. */
  at?: number | null;
  changedAt?: number | null;
  /** Its id in the other program, where that stays the same: a note that was changed there comes to the same passage. */
  key?: string;
}

/** What another program has of one page. Nothing is cleaned yet but the address. */
export interface ForeignArticle {
  /** Of the web, or null: then it is known again by `name`. */
  url: string | null;
  /** What tells one without an address from others. */
  name: string;
  title?: string;
  byline?: readonly string[];
  /** `YYYY-MM-DD`, a full ISO time, or null. */
  publishedAt?: string | null;
  siteName?: string;
  lead?: string;
  lang?: string;
  kind?: ArticleKind;
  documentRef?: DocumentRef | null;
  tags?: readonly string[];
  note?: string;
  folder?: readonly string[];
  savedAt?: number | null;
  /** How far it was read, 0 to 1, and whether that was all of it. */
  read?: { furthest: number; isFinished: boolean };
  body?: { html: string; text: string };
  passages?: readonly ForeignPassage[];
}

/**
 * The article of our own that it becomes. Ids are made from what names the page and the words of each passage, so that
 * the same file read twice, or another file of the same page, comes to the same.
 * @param now when it is read, for what has no time of its own
 */
export function arrivalOf(foreign: ForeignArticle, now: number): ArticleArrival {
  const { name, kind = 'other', documentRef = null, publishedAt = null, folder } = foreign;
  const url = foreign.url ?? `urn:thu-hoach:import:${idOf(name)}`;
  const key = urlKey(url);
  const id = `imported-${idOf(key)}`;
  const savedAt = foreign.savedAt ?? now;
  const lang = /^[a-z]{2,3}/i.exec(foreign.lang?.trim() ?? '')?.[0].toLowerCase() ?? '';
  const body = foreign.body ? bodyOf(id, foreign.body, savedAt) : null;
  const article: Article = {
    ...{ id, url, urlKey: key, kind, documentRef, publishedAt, lang },
    title: cleanLine(foreign.title ?? '', MAX_TITLE),
    byline: cleanNames(foreign.byline ?? []),
    modifiedAt: null,
    siteName: cleanLine(foreign.siteName ?? '', MAX_NAME) || (foreign.url ? plainHost(url) : ''),
    lead: cleanText(foreign.lead ?? '', MAX_LEAD),
    imageUrl: null,
    canonicalUrl: foreign.url ? citedAddress(url) : url,
    origins: noOrigins(),
    circulation: null,
    textFault: null,
    asRead: {},
    wordCount: body ? countWords(body.text, lang || 'vi') : 0,
    tags: cleanTags(foreign.tags ?? []),
    note: cleanText(foreign.note ?? '', MAX_NOTE),
    savedAt,
    updatedAt: savedAt,
  };
  const isNamed = article.title !== '';
  if (!isNamed) article.title = foreign.url ? readableAddress(url) : cleanLine(name, MAX_TITLE);
  for (const field of TRACED_FIELDS) {
    const value = article[field];
    const isKnown = Array.isArray(value) ? value.length > 0 : Boolean(value);
    if (isKnown) article.origins[field] = { source: 'file', certainty: 'likely' };
  }
  if (!isNamed) article.origins.title = { source: 'url', certainty: 'unsure' };
  const arrival: ArticleArrival = {
    ...{ kind: 'article' as const, article, body, reflections: [], versions: [], pictures: [], file: null },
    isForeign: true,
    passages: passagesOf(article, foreign.passages ?? []),
    reading: readingOf(id, foreign.read, savedAt),
  };
  if (folder) arrival.folder = folder.map((one) => cleanLine(one, MAX_NAME)).filter(Boolean);
  return arrival;
}

/** The address as a name until the page tells its own. */
function readableAddress(url: string): string {
  const bare = url.replace(/^https?:\/\/(?:www\.)?|[?#].*$|\/$/g, '');
  try {
    return cleanLine(decodeURIComponent(bare), MAX_TITLE);
  } catch {
    // A stray per cent sign.
    return cleanLine(bare, MAX_TITLE);
  }
}

/** Tags as they are stored, each once. */
function cleanTags(tags: readonly string[]): string[] {
  const clean = tags.slice(0, MAX_TAGS).map((tag) =>
    normaliseTag(cleanLine(tag, MAX_TITLE))
      .replace(/[,;]+/g, '-')
      .slice(0, MAX_TAG)
      .replace(/\p{Cs}$/u, ''),
  );
  return [...new Set(clean)].filter(Boolean);
}

function cleanNames(names: readonly string[]): string[] {
  const clean = names.slice(0, MAX_NAMES).map((name) => cleanLine(name, MAX_NAME));
  return [...new Set(clean)].filter(Boolean);
}

function bodyOf(articleId: string, { html, text }: { html: string; text: string }, takenAt: number): ArticleBody {
  return { articleId, html: html.normalize('NFC'), text: text.normalize('NFC'), outline: [], takenAt };
}

function readingOf(articleId: string, read: ForeignArticle['read'], at: number): Reading | null {
  if (!read || (read.furthest <= 0 && !read.isFinished)) return null;
  const furthest = read.isFinished ? 1 : Math.min(1, read.furthest);
  return { articleId, furthest, offset: 0, openedAt: null, finishedAt: read.isFinished ? at : null };
}

function passagesOf({ id: articleId, savedAt, urlKey: key }: Article, foreign: readonly ForeignPassage[]): Passage[] {
  const passages = new Map<string, Passage>();
  for (const [index, one] of foreign.slice(0, MAX_PASSAGES).entries()) {
    const quote = cleanText(one.quote, MAX_QUOTE);
    const selector = describeQuote({
      exact: quote,
      ...(one.prefix && { prefix: cleanContext(one.prefix) }),
      ...(one.suffix && { suffix: cleanContext(one.suffix) }),
      ...(one.start !== undefined && { start: one.start }),
    });
    if (selector.exact === '') continue;
    const id = `imported-${idOf(one.key ? `key ${one.key}` : `${key}\n${quote}`)}`;
    // Without a time of their own they keep the order of the file.
    const createdAt = one.at ?? savedAt + index;
    const passage: Passage = {
      ...{ id, articleId, selector, quote, role: DEFAULT_ROLE, createdAt },
      updatedAt: Math.max(createdAt, one.changedAt ?? createdAt),
      note: cleanText(one.note ?? '', MAX_NOTE),
      tags: cleanTags(one.tags ?? []),
    };
    const twin = passages.get(id);
    passages.set(id, twin ? joinTwins(twin, passage) : passage);
  }
  return [...passages.values()];
}

/** The same words marked twice: what was said of them stays, once. */
function joinTwins(first: Passage, second: Passage): Passage {
  const isSaid = second.note === '' || first.note.includes(second.note);
  return {
    ...first,
    note: isSaid ? first.note : [first.note, second.note].filter(Boolean).join('\n\n').slice(0, MAX_NOTE),
    tags: [...new Set([...first.tags, ...second.tags])],
  };
}

/** Its blanks at the quotation's side stay: they tell whether a word goes on there. */
function cleanContext(text: string): string {
  return text
    .slice(0, 1_000)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ');
}

/** 106 bits of a text, in letters and digits: see `hash`. */
function idOf(text: string): string {
  return hash(text).toString(36) + hash(`${text.length} ${text}`).toString(36).padStart(11, '0');
}

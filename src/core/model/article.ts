import type { Circulation } from './circulation.ts';
import type { DocumentRef } from './document-ref.ts';
import type { FieldOrigin, FieldOrigins } from './field-origin.ts';
import type { Outline } from './outline.ts';
import type { TextFault } from './text-fault.ts';

export type ArticleKind = 'news' | 'document' | 'other';

/** What extraction found on a page. Plain JSON: it crosses messages. */
export interface ExtractedArticle {
  title: string;
  /** Names of people only, in page order. Never the site, the agency or a social account. */
  byline: string[];
  /** `YYYY-MM-DD`, or a full ISO 8601 time where the page gives one, or null. */
  publishedAt: string | null;
  /** When the page says that it was last changed, in the same forms; null where it says nothing or the same day. */
  modifiedAt: string | null;
  siteName: string;
  /** The summary paragraph under the headline, without its agency slug. */
  lead: string;
  /** BCP 47 primary language, lower case: "vi", "en". Empty when unknown. */
  lang: string;
  kind: ArticleKind;
  documentRef: DocumentRef | null;
  outline: Outline;
  imageUrl: string | null;
  /** Absolute address of the article without fragment and tracking parameters. */
  canonicalUrl: string;
  /** Where each of the fields above was read, and how sure that is. */
  origins: FieldOrigins;
  /** The marking found on the page, or null. An article with one is never exported, packed or shared. */
  circulation: Circulation | null;
  /** Damage found in the body's text, or null. */
  textFault: TextFault | null;
  /** Address of the following page where the article is surely split over several, or null. */
  nextPageUrl: string | null;
  /** Body as HTML, not yet sanitised: it must pass the sanitiser before it is shown. */
  html: string;
  /** Body as text, NFC, one line a block; words of two blocks are never glued. */
  text: string;
}

/** Fields of a page that its reader may correct. What bars sharing is none of them. */
export const CORRECTABLE_FIELDS = [
  'title',
  'byline',
  'publishedAt',
  'modifiedAt',
  'siteName',
  'lead',
  'lang',
  'kind',
  'documentRef',
] as const;

export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

/** What the page said of each corrected field, so that a correction can be taken back. A kind has no origin. */
export type AsRead = {
  [Field in CorrectableField]?: { value: ExtractedArticle[Field]; origin: FieldOrigin | null };
};

/** A saved page's metadata. Bodies stand in a table of their own so that lists stay light. */
export interface Article extends Omit<ExtractedArticle, 'html' | 'text' | 'outline' | 'nextPageUrl'> {
  id: string;
  /** Address it was saved from. */
  url: string;
  /** Normalised address by which the page is recognised again: see `core/url`. */
  urlKey: string;
  asRead: AsRead;
  /** Syllables (Vietnamese) or words of the body. */
  wordCount: number;
  tags: string[];
  note: string;
  /** Of an article that was opened from a file; absent for a page of the web. */
  file?: SourceFile;
  /** Milliseconds since the epoch. */
  savedAt: number;
  updatedAt: number;
}

/** The file that an article was read from. */
export interface SourceFile {
  name: string;
  mediaType: string;
  bytes: number;
  pages?: number;
  /** Pages, from 1, that are pictures without text: nothing of them stands in the saved text. */
  textlessPages?: number[];
}

/** A picture of the article that could not be kept. */
export interface MissingImage {
  url: string;
  reason: MissingReason;
}

/**
 * `over-article` and `over-total`: the room for this article, or for all, is used up · `not-an-image`: or of a kind
 * that is not kept · `no-access`: its site lets only its own pages have it, until the reader allows us.
 */
export type MissingReason =
  | 'not-found'
  | 'too-large'
  | 'over-article'
  | 'over-total'
  | 'not-an-image'
  | 'no-access'
  | 'offline';

/** The saved copy of an article's body. */
export interface ArticleBody {
  articleId: string;
  html: string;
  text: string;
  outline: Outline;
  /** Of a file with pages: where in `text` each begins, page 1 first. A page without text begins where the next does. */
  pageStarts?: number[];
  /** When this copy was taken, milliseconds since the epoch; absent: when the article was saved. */
  takenAt?: number;
  /** Pictures that were asked for and not had; absent where none were asked for. */
  missingImages?: MissingImage[];
  /** Addresses of counters of visitors, which are no pictures to look at. */
  skippedImages?: string[];
}

/**
 * What a reader says of a page's facts. A field that is named is vouched for, even where its value stays the same;
 * one in `takeBack` is again what the page said.
 */
export type Corrections = Partial<Pick<ExtractedArticle, CorrectableField>> & { takeBack?: CorrectableField[] };

export type ArticleEdit = Corrections & Partial<Pick<Article, 'tags' | 'note'>>;

import type { ExtractedArticle } from './article.ts';
import type { Outline } from './outline.ts';

/** Longest of each, UTF-16 units. What pages declare may be anything; a note's facts are short. */
const TITLE = 500;
const LEAD = 5_000;
const NAME = 200;
const NAMES = 50;
const HEADING = 300;
const URL_LENGTH = 2_000;
/** A body over this is kept without its inline pictures, which are what makes bodies so large. */
const MAX_HTML = 4_000_000;

const INLINE_PICTURE = /(<img\b[^>]*?\s)src="data:[^"]*"/gi;

/** Cuts at a character, so that no half of a pair is left. */
function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).replace(/\p{Cs}$/u, '')}…` : text;
}

function clampOutline(outline: Outline): Outline {
  return outline.map((node) => ({
    ...node,
    label: cut(node.label, HEADING),
    title: cut(node.title, HEADING),
    children: clampOutline(node.children),
  }));
}

function webAddress(url: string | null): string | null {
  return url && /^https?:/i.test(url) && url.length <= URL_LENGTH ? url : null;
}

/** An extraction within the sizes that the library takes: whatever a page declares, its facts stay facts. */
export function clampExtracted(extracted: ExtractedArticle): ExtractedArticle {
  const { title, byline, siteName, lead, outline, nextPageUrl, imageUrl, html } = extracted;
  return {
    ...extracted,
    title: cut(title, TITLE),
    byline: byline.slice(0, NAMES).map((name) => cut(name, NAME)),
    siteName: cut(siteName, NAME),
    lead: cut(lead, LEAD),
    outline: clampOutline(outline),
    nextPageUrl: webAddress(nextPageUrl),
    imageUrl: webAddress(imageUrl),
    html: html.length > MAX_HTML ? html.replace(INLINE_PICTURE, '$1') : html,
  };
}

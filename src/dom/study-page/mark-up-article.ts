import type {
  ArticleMarkup,
  MarkedUp,
  MarkUp,
  MarkupOptions,
  MarkupPart,
} from '../../core/export/html/article-markup.ts';
import type { ArticleBody } from '../../core/model/article.ts';
import { hasOwnLead } from '../../core/passages/own-lead.ts';
import { sanitiseBody } from '../sanitise/sanitise-body.ts';
import { dressLevels, dressTables } from '../saved-copy/dress-body.ts';
import { readableHtml } from '../saved-copy/readable-html.ts';
import { SavedPlaces } from '../saved-copy/saved-places.ts';
import { besideNotes } from './beside-notes.ts';
import { flattenBlocks } from './body-blocks.ts';
import { levelHeadings } from './body-headings.ts';
import { drawMarks } from './draw-marks.ts';

/**
 * A saved copy for a page that is to stand on its own: sanitised, its passages drawn in, places left for pictures and
 * for notes. Everything is made in a document that loads nothing and runs nothing.
 */
export const markUpArticle: MarkUp = (note, options) => {
  const { article, body } = note;
  if (body === null || (body.html.trim() === '' && body.text.trim() === '')) return null;
  const { root, title, lead, text, pictures } = shapeArticle(note, body, options);
  const places = new SavedPlaces(text, body.text);
  dressLevels(body.outline, body.text, places);
  const headings = levelHeadings(text, body.outline, body.text, places, options);
  // Those of a frame of its page stand in no saved copy.
  const ownPassages = note.passages.filter(({ frame }) => frame === undefined);
  const marks = drawMarks(root, ownPassages, options.prefix, options.nameMark);
  besideNotes(
    text,
    marks.map(({ last }, index) => ({ id: String(index), last })),
  );
  const drawn = marks.map(({ passage }) => passage.id);
  return {
    title: title.innerHTML,
    lead: hasOwnLead(article.lead, body.text) ? lead.innerHTML : '',
    body: partsOf(text.innerHTML, pictures, drawn),
    drawn,
    headings,
  } satisfies ArticleMarkup;
};

interface Shaped {
  /** What passages are looked for in: headline, summary and body. */
  root: Element;
  title: Element;
  lead: Element;
  text: Element;
  pictures: { picture: string; alt: string }[];
}

function shapeArticle({ article }: MarkedUp, body: ArticleBody, { untitled, table }: MarkupOptions): Shaped {
  const { fragment, slots } = sanitiseBody(readableHtml(body));
  const { ownerDocument } = fragment;
  const create = (tag: string): HTMLElement => ownerDocument.createElement(tag);
  const pictures = slots.flatMap(({ url, alt, element }) => {
    // A counter of visitors: nothing to look at stood there.
    if (body.skippedImages?.includes(url)) {
      element.remove();
      return [];
    }
    return [{ picture: url, alt, element }];
  });
  pictures.forEach(({ element }, index) => {
    const place = create('img');
    place.setAttribute('data-slot', String(index));
    element.replaceWith(place);
  });
  for (const image of fragment.querySelectorAll('img:not([alt], [data-slot])')) image.setAttribute('alt', '');
  const root = create('div');
  const title = create('h1');
  title.textContent = article.title || untitled;
  const lead = create('p');
  if (hasOwnLead(article.lead, body.text)) lead.textContent = article.lead;
  const text = create('div');
  text.className = 'saved-body';
  text.append(dressTables(fragment, table));
  flattenBlocks(text);
  root.append(title, lead, text);
  return { root, title, lead, text, pictures };
}

/** No word of the article can look like these: in its text and its attributes such signs are escaped. */
const PLACES = /<img data-slot="(\d+)">|<div data-notes="([\d ]+)"><\/div>/g;

function partsOf(
  html: string,
  pictures: readonly { picture: string; alt: string }[],
  drawn: readonly string[],
): MarkupPart[] {
  const parts: MarkupPart[] = [];
  let last = 0;
  for (const match of html.matchAll(PLACES)) {
    const [whole, slot, notes] = match;
    parts.push(html.slice(last, match.index));
    last = match.index + whole.length;
    const place = slot === undefined ? undefined : pictures[Number(slot)];
    if (place) parts.push({ picture: place.picture, alt: place.alt });
    if (notes) parts.push({ notes: notes.split(' ').map((index) => drawn[Number(index)] ?? '') });
  }
  parts.push(html.slice(last));
  return parts;
}

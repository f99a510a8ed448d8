import DOMPurify from 'dompurify';
import { narrowMarkup } from './narrow-markup.ts';
import { ATTRIBUTES, TAGS } from './profile.ts';

/** Where a picture of the web stood. */
export interface ImageSlot {
  /** Absolute address, as the body has it. */
  url: string;
  alt: string;
  /** An empty element of the fragment, for whoever has the picture. */
  element: HTMLElement;
}

export interface SanitisedBody {
  fragment: DocumentFragment;
  slots: ImageSlot[];
}

/** Rows and columns that one cell may span. Browsers allow 65,534 rows, which a page then lays out. */
const MAX_SPAN = 200;

/**
 * A saved body, made safe to stand in a page of ours: no script, no style, no form, no frame, and nothing that
 * loads. Only pictures written into the copy itself (`data:`) stay; all others leave an empty slot, which is no part
 * of the text: a passage anchors the same with and without its picture.
 */
export function sanitiseBody(html: string): SanitisedBody {
  const fragment = DOMPurify.sanitize(narrowMarkup(html), {
    RETURN_DOM_FRAGMENT: true,
    ALLOWED_TAGS: [...TAGS],
    ALLOWED_ATTR: [...ATTRIBUTES],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    // All but these hold no address: without it DOMPurify asks even `colspan="2"` to be one.
    ADD_URI_SAFE_ATTR: ATTRIBUTES.filter((name) => name !== 'href' && name !== 'src'),
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]|#)/i,
  });
  for (const link of fragment.querySelectorAll('a[href]')) settleLink(link);
  for (const cell of fragment.querySelectorAll('[colspan], [rowspan]')) limitSpan(cell);
  return { fragment, slots: [...fragment.querySelectorAll('img')].flatMap(emptySlot) };
}

function settleLink(link: Element): void {
  // Goals on the same page went with the ids: a link that leads nowhere is worse than its words alone.
  if (!/^(?:https?|mailto|tel):/i.test(link.getAttribute('href') ?? '')) {
    link.removeAttribute('href');
    return;
  }
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer nofollow');
}

function limitSpan(cell: Element): void {
  for (const name of ['colspan', 'rowspan']) {
    if (Number(cell.getAttribute(name)) > MAX_SPAN) cell.setAttribute(name, String(MAX_SPAN));
  }
}

function emptySlot(image: HTMLImageElement): ImageSlot[] {
  const url = image.getAttribute('src') ?? '';
  if (/^data:image\//i.test(url)) return [];
  const element = image.ownerDocument.createElement('span');
  image.replaceWith(element);
  return [{ url, alt: image.getAttribute('alt')?.trim() ?? '', element }];
}

import DOMPurify from 'dompurify';

/** What an article is made of. Anything else loses its tag and keeps its words. */
const TAGS = [
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'br', 'div', 'section', 'article'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'img', 'a', 'span'],
  ...['b', 'strong', 'i', 'em', 'u', 's', 'sub', 'sup', 'small', 'mark', 'q', 'cite', 'code', 'kbd', 'abbr', 'time'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'colgroup', 'col', 'ruby', 'rt', 'rp'],
];
const ATTRIBUTES = ['href', 'src', 'alt', 'title', 'lang', 'dir', 'colspan', 'rowspan', 'scope', 'start', 'datetime'];

export interface SanitisedBody {
  fragment: DocumentFragment;
  /** Pictures that the saved copy does not have: each left its description in the text. */
  missingImages: number;
}

/**
 * A saved body, made safe to stand in a page of ours: no script, no style, no form, no frame, and nothing that
 * loads. Pictures are shown only from the copy itself (`data:`, `blob:`); others leave a note behind.
 *
 * @param missingLabel what stands where a picture is missing, before its description
 */
export function sanitiseBody(html: string, missingLabel: string): SanitisedBody {
  const fragment = DOMPurify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]|blob:|#)/i,
  });
  for (const link of fragment.querySelectorAll('a[href]')) {
    // Their goals went with the ids: a link that leads nowhere is worse than its words alone.
    if (link.getAttribute('href')?.startsWith('#')) {
      link.removeAttribute('href');
      continue;
    }
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer nofollow');
  }
  return { fragment, missingImages: replaceMissingImages(fragment, missingLabel) };
}

function replaceMissingImages(fragment: DocumentFragment, label: string): number {
  let missing = 0;
  for (const image of fragment.querySelectorAll('img')) {
    if (/^(data:image\/|blob:)/i.test(image.getAttribute('src') ?? '')) continue;
    const alt = image.getAttribute('alt')?.trim();
    const note = image.ownerDocument.createElement('span');
    note.className = 'saved-image-missing';
    // Not part of the text: a passage must anchor the same with and without it.
    note.setAttribute('role', 'img');
    note.setAttribute('aria-label', alt ? `${label}: ${alt}` : label);
    image.replaceWith(note);
    missing++;
  }
  return missing;
}

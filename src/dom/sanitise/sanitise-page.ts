import DOMPurify from 'dompurify';

export interface SanitisedPage {
  /** What stands in the body, safe to be shown where no script may run. */
  body: DocumentFragment;
  /** Its style sheets, as text. */
  styles: string[];
  /** Language of the page; empty where it says none. */
  lang: string;
}

/** Of the head alone: in a body nothing of ours stands there. */
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/gi;

/**
 * A whole page of our own making, made safe to be looked at: no script, no form, no frame, and no picture but those
 * written into it. Its style sheets are given apart: they are taken out before anything is parsed, since a page of ours
 * lets no markup bring any.
 */
export function sanitisePage(html: string): SanitisedPage {
  const headEnd = Math.max(0, html.search(/<\/head>/i));
  const styles: string[] = [];
  const head = html.slice(0, headEnd).replace(STYLE, (_, text: string) => {
    styles.push(text);
    return '';
  });
  const page = DOMPurify.sanitize(head + html.slice(headEnd), {
    RETURN_DOM: true,
    WHOLE_DOCUMENT: true,
    ADD_TAGS: ['search'],
    ADD_ATTR: ['lang'],
    FORBID_TAGS: [
      ...['form', 'iframe', 'object', 'embed', 'base', 'link', 'meta', 'style'],
      ...['audio', 'video', 'source'],
    ],
    FORBID_ATTR: ['srcset', 'style', 'background'],
  }) as HTMLElement;
  for (const image of page.querySelectorAll('img')) {
    if (!/^data:image\//i.test(image.getAttribute('src') ?? '')) image.removeAttribute('src');
  }
  // A press of a link would put its page in the place of the preview.
  for (const link of page.querySelectorAll('a[href]')) {
    if (!link.getAttribute('href')?.startsWith('#')) link.setAttribute('target', '_blank');
  }
  const body = page.ownerDocument.createDocumentFragment();
  body.append(...(page.querySelector('body')?.childNodes ?? []));
  return { body, styles, lang: page.getAttribute('lang') ?? '' };
}

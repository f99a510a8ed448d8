import DOMPurify from 'dompurify';

export interface SanitisedPage {
  /** What stands in the body, safe to be shown where no script may run. */
  body: DocumentFragment;
  /** Its style sheets, as text. */
  styles: string[];
  /** Language of the page; empty where it says none. */
  lang: string;
}

/**
 * A whole page of our own making, made safe to be looked at: no script, no form, no frame, and no picture but those
 * written into it. Its style sheets are given apart, since a page of ours lets no markup bring any.
 */
export function sanitisePage(html: string): SanitisedPage {
  const page = DOMPurify.sanitize(html, {
    RETURN_DOM: true,
    WHOLE_DOCUMENT: true,
    ADD_TAGS: ['style'],
    ADD_ATTR: ['lang'],
    FORBID_TAGS: ['form', 'iframe', 'object', 'embed', 'base', 'link', 'meta', 'audio', 'video', 'source'],
    FORBID_ATTR: ['srcset', 'style', 'background'],
    FORCE_BODY: false,
  }) as HTMLElement;
  const styles = [...page.querySelectorAll('style')].map((style) => {
    style.remove();
    return style.textContent ?? '';
  });
  for (const image of page.querySelectorAll('img')) {
    if (!/^data:image\//i.test(image.getAttribute('src') ?? '')) image.removeAttribute('src');
  }
  // In a frame of a few hundred dots a press of a link would replace the preview.
  for (const link of page.querySelectorAll('a[href]')) {
    if (!link.getAttribute('href')?.startsWith('#')) link.setAttribute('target', '_blank');
  }
  const body = page.ownerDocument.createDocumentFragment();
  body.append(...(page.querySelector('body')?.childNodes ?? []));
  return { body, styles, lang: page.getAttribute('lang') ?? '' };
}

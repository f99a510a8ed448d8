import { sanitisePage } from '../../dom/sanitise/sanitise-page.ts';
import { filesPolicy } from '../../files/files-policy.ts';

/** An empty page of today's rules: a frame without any is laid out by those of 1998, where a body fills its window. */
const EMPTY = '<!doctype html><title></title>';

/** Puts an empty page into a frame; `drawPage` draws into it once it is loaded. */
export function openFrame(frame: HTMLIFrameElement): void {
  frame.srcdoc = filesPolicy().createHTML(EMPTY);
}

/**
 * Draws a page that was made into a frame in which no script runs. By hand: what a frame loads by itself would be bound by
 * our own policy, which lets no page bring its styles along.
 */
export function drawPage({ contentDocument, contentWindow }: HTMLIFrameElement, html: string): void {
  if (!contentDocument?.body || !contentWindow) return;
  const { body, styles, lang } = sanitisePage(html);
  const Sheet = (contentWindow as unknown as { CSSStyleSheet: typeof CSSStyleSheet }).CSSStyleSheet;
  contentDocument.adoptedStyleSheets = styles.map((text) => {
    const sheet = new Sheet();
    sheet.replaceSync(text);
    return sheet;
  });
  contentDocument.documentElement.lang = lang;
  contentDocument.body.replaceChildren(contentDocument.importNode(body, true));
}

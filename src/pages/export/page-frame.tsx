import { useEffect, useRef } from 'preact/hooks';
import { sanitisePage } from '../../dom/sanitise/sanitise-page.ts';

export interface PageFrameProps {
  /** Names the frame. */
  title: string;
  html: string;
}

/**
 * A page that was made, as it looks. In a frame where no script runs; drawn by hand, since what a frame loads by itself
 * would be bound by our own policy, which lets no page bring its styles along.
 */
export function PageFrame({ title, html }: PageFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    const draw = (): void => drawInto(current, html);
    draw();
    // Firefox puts its own empty page into a new frame a moment later.
    current.addEventListener('load', draw);
    return () => current.removeEventListener('load', draw);
  }, [html]);
  return <iframe ref={frame} class="preview-frame" title={title} sandbox="allow-same-origin allow-popups" />;
}

function drawInto(frame: HTMLIFrameElement, html: string): void {
  const { contentDocument: page, contentWindow } = frame;
  if (!page || !contentWindow) return;
  const { body, styles, lang } = sanitisePage(html);
  const Sheet = (contentWindow as unknown as { CSSStyleSheet: typeof CSSStyleSheet }).CSSStyleSheet;
  page.adoptedStyleSheets = styles.map((text) => {
    const sheet = new Sheet();
    sheet.replaceSync(text);
    return sheet;
  });
  page.documentElement.lang = lang;
  page.body.replaceChildren(page.importNode(body, true));
}

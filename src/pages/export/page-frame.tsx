import { useEffect, useRef } from 'preact/hooks';
import { drawPage, openFrame } from './draw-page.ts';

export interface PageFrameProps {
  /** Names the frame. */
  title: string;
  html: string;
}

/** A page that was made, as it looks. No script runs in it. */
export function PageFrame({ title, html }: PageFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    const draw = (): void => drawPage(current, html);
    if (current.hasAttribute('srcdoc')) draw();
    else openFrame(current);
    // The empty page comes a moment later.
    current.addEventListener('load', draw);
    return () => current.removeEventListener('load', draw);
  }, [html]);
  return <iframe ref={frame} class="preview-frame" title={title} sandbox="allow-same-origin allow-popups" />;
}

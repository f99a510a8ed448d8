import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleBody } from '../../core/model/article.ts';
import { sanitiseBody } from '../../dom/sanitise/sanitise-body.ts';
import { t } from '../../i18n/t.ts';

export interface SavedBodyProps {
  body: ArticleBody;
  /** Told the element that holds the text, once it is there. */
  onRoot: (root: HTMLElement | null) => void;
}

/** The saved text itself. It is put in as nodes, never as a string: our pages' policy takes no HTML strings. */
export function SavedBody({ body, onRoot }: SavedBodyProps) {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = holder.current;
    if (!element) return;
    element.replaceChildren(sanitiseBody(body.html, t('reader.imageMissing')).fragment);
    onRoot(element);
    return () => onRoot(null);
  }, [body, onRoot]);
  return <div class="saved-body" ref={holder} />;
}

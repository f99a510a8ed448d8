import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleBody } from '../../core/model/article.ts';
import { partLongBody } from '../../dom/saved-copy/part-long-body.ts';
import { sanitiseBody } from '../../dom/sanitise/sanitise-body.ts';
import { t } from '../../i18n/t.ts';

export interface SavedBodyProps {
  body: ArticleBody;
}

/** The saved text itself. It is put in as nodes, never as a string: our pages' policy takes no HTML strings. */
export function SavedBody({ body }: SavedBodyProps) {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    holder.current?.replaceChildren(partLongBody(sanitiseBody(body.html, t('reader.imageMissing')).fragment));
  }, [body]);
  return <div class="saved-body" ref={holder} />;
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleBody } from '../../core/model/article.ts';
import { sanitiseBody } from '../../dom/sanitise/sanitise-body.ts';
import { dressTables } from '../../dom/saved-copy/dress-body.ts';
import { partLongBody } from '../../dom/saved-copy/part-long-body.ts';
import { t } from '../../i18n/t.ts';

export interface SavedBodyProps {
  body: ArticleBody;
}

/** The saved text itself. It is put in as nodes, never as a string: our pages' policy takes no HTML strings. */
export function SavedBody({ body }: SavedBodyProps) {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { fragment } = sanitiseBody(body.html, t('reader.imageMissing'));
    holder.current?.replaceChildren(partLongBody(dressTables(fragment, t('reader.table'))));
  }, [body]);
  return <div class="saved-body" ref={holder} />;
}

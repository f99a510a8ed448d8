import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleBody } from '../../core/model/article.ts';
import { fillSlot, type ShownImage } from '../../dom/sanitise/fill-slot.ts';
import { type ImageSlot, sanitiseBody } from '../../dom/sanitise/sanitise-body.ts';
import { dressTables } from '../../dom/saved-copy/dress-body.ts';
import { partLongBody } from '../../dom/saved-copy/part-long-body.ts';
import { t } from '../../i18n/t.ts';

export interface SavedBodyProps {
  body: Pick<ArticleBody, 'html'>;
  /** By address, null for what is nothing to look at. As a whole null while it is not known which pictures there are: the text waits for that, so that it does not jump. */
  images: ReadonlyMap<string, ShownImage | null> | null;
}

/** The saved text itself. It is put in as nodes, never as a string: our pages' policy takes no HTML strings. */
export function SavedBody({ body: { html }, images }: SavedBodyProps) {
  const holder = useRef<HTMLDivElement>(null);
  const slots = useRef<{ html: string | null; list: ImageSlot[] }>({ html: null, list: [] });
  useLayoutEffect(() => {
    if (!images) return;
    const fill = (list: readonly ImageSlot[]): void => {
      for (const slot of list) fillSlot(slot, images.get(slot.url), t('reader.imageMissing'));
    };
    // A picture that comes later is put into the text that is there: what is selected in it stays selected.
    if (slots.current.html === html) return fill(slots.current.list);
    const made = sanitiseBody(html);
    fill(made.slots);
    slots.current = { html, list: made.slots };
    holder.current?.replaceChildren(partLongBody(dressTables(made.fragment, t('reader.table'))));
  }, [html, images]);
  return <div class="saved-body" ref={holder} />;
}

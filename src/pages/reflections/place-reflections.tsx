import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reflection, ReflectionPlace } from '../../core/model/reflection.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { ReflectionEditor } from './reflection-editor.tsx';
import { ReflectionList } from './reflection-list.tsx';

export interface PlaceReflectionsProps {
  place: ReflectionPlace;
  /** The passage's quotation, or the article's title. */
  about: string;
  /** All of the article. */
  reflections: readonly Reflection[];
  onRemove: (id: string) => void;
}

/** How a passage or a whole article stands in the reader's own practice: read, edited, added to. Give it the place's key. */
export function PlaceReflections({ place, about, reflections, onRemove }: PlaceReflectionsProps) {
  /** The one that is being written: a stored one, or a new one. */
  const [open, setOpen] = useState<Reflection | 'new' | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const hasClosed = useRef(false);
  const edited = open === 'new' ? null : open;
  const own = reflections.filter(({ passageId, id }) => passageId === place.passageId && id !== edited?.id);

  // The form that had the focus is gone: it goes back to where one is begun.
  useEffect(() => {
    if (open === null && hasClosed.current) box.current?.querySelector<HTMLElement>(':scope > .th-button')?.focus();
    hasClosed.current = open !== null;
  }, [open]);

  return (
    <div class="reflections-place" ref={box}>
      <ReflectionList reflections={own} onEdit={setOpen} onRemove={onRemove} />
      {open === null ? (
        <Button size="sm" variant="quiet" icon="person" onClick={() => setOpen('new')}>
          {t(place.passageId === null ? 'panel.reflect.article' : 'panel.reflect.add')}
        </Button>
      ) : (
        <ReflectionEditor
          key={edited?.id ?? 'new'}
          place={place}
          about={about}
          reflection={edited}
          known={reflections}
          onRemove={onRemove}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

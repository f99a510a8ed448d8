import { useEffect, useRef, useState } from 'preact/hooks';
import { ReflectionForm } from '../../annotator/reflection-form.tsx';
import { type OpenedReflection, openReflection } from '../../annotator/reflection-port.ts';
import type { Reflection, ReflectionPlace } from '../../core/model/reflection.ts';
import { logQuietly } from '../../platform/log.ts';
import { newId } from '../../platform/new-id.ts';
import { reflectionPort } from '../library-port.ts';

export interface ReflectionEditorProps {
  place: ReflectionPlace;
  /** The passage's quotation, or the article's title. */
  about: string;
  /** The one to edit, or null for a new one. */
  reflection: Reflection | null;
  /** Those of the page. */
  known: readonly Reflection[];
  onRemove: (id: string) => void;
  onClose: () => void;
}

/** A reflection being written in the panel. */
export function ReflectionEditor({ place, about, reflection, known, onRemove, onClose }: ReflectionEditorProps) {
  const [opened, setOpened] = useState<OpenedReflection | null>(null);
  const [port] = useState(() => reflectionPort(place.articleId));
  const holder = useRef<HTMLDivElement>(null);

  // Once for its life: whoever shows it gives it the key of its place and its reflection.
  useEffect(() => {
    openReflection(port, newId, place, reflection, known).then(setOpened, (thrown) =>
      logQuietly('reflection not opened', thrown),
    );
  }, []);

  const isReady = opened !== null;
  useEffect(() => {
    if (isReady) holder.current?.querySelector('textarea')?.focus();
  }, [isReady]);

  if (!opened) return null;
  return (
    <div ref={holder} class="reflection-editor">
      <ReflectionForm
        opened={opened}
        about={about}
        reflection={known.find(({ id }) => id === opened.id) ?? null}
        onSave={(save) => port.save(save)}
        onKeepDraft={(name, draft) => port.keepDraft(name, draft)}
        onDropDraft={(name) => port.dropDraft(name)}
        onLost={(failure) => logQuietly('reflection not saved', failure)}
        onRemove={() => {
          onRemove(opened.id);
          onClose();
        }}
        onClose={onClose}
      />
    </div>
  );
}

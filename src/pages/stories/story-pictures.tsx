import { useEffect, useRef, useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { STORY_PICTURE_CAPS } from '../../core/stories/picture-caps.ts';
import { idBehind } from '../../core/stories/story-order.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import type { ShownPicture } from '../../services/story-pictures.ts';
import { Button } from '../../ui/button.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { useFileDrop } from '../open-files/use-file-drop.ts';
import { library } from '../page-library.ts';
import { PictureCard } from './picture-card.tsx';
import { readPicture } from './read-picture.ts';
import { usePictureUrls } from './use-picture-urls.ts';

export interface StoryPicturesProps {
  storyId: string;
  pictures: readonly ShownPicture[];
  push: (toast: ToastMessage) => void;
}

/** Pictures of a story: chosen, pasted or dropped, each with a caption and what is seen in it. */
export function StoryPictures({ storyId, pictures, push }: StoryPicturesProps) {
  const [isReading, setReading] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const urls = usePictureUrls(pictures);
  const ids = pictures.map(({ id }) => id);
  const isFull = ids.length >= STORY_PICTURE_CAPS.count;
  const fail = (thrown: unknown, name = ''): void => {
    const words = t(`error.${toFailure(thrown).code}`);
    push({ id: `failed-${Date.now()}-${name}`, tone: 'error', text: name ? `${name}: ${words}` : words });
  };

  async function take(files: readonly File[]): Promise<void> {
    setReading(true);
    // One after the other, in the order given: several photographs at once fill the memory.
    for (const file of files) {
      try {
        await library.addStoryPicture(storyId, { id: newId(), ...(await readPicture(file)) });
      } catch (thrown) {
        fail(thrown, file.name);
      }
    }
    setReading(false);
  }

  async function remove(id: string): Promise<void> {
    const trashId = await library.removeStoryPicture(id);
    const onAction = (): void => void library.restoreTrash(trashId).catch(fail);
    push({ id: trashId, text: t('stories.pictureRemoved'), action: { label: t('undo'), onAction } });
  }

  function move(id: string, step: 1 | -1): void {
    const at = ids.indexOf(id);
    if ((step < 0 && at <= 0) || (step > 0 && at >= ids.length - 1)) return;
    const before = step < 0 ? (ids[at - 1] ?? null) : idBehind(ids, ids[at + 1] ?? '');
    library.placeStoryPicture(storyId, id, before).catch(fail);
  }

  const isOver = useFileDrop((files) => void take(files));
  usePastedFiles((files) => void take(files));

  return (
    <section
      class={isOver ? 'story-pictures story-pictures-over' : 'story-pictures'}
      aria-label={t('stories.pictures')}
    >
      <header class="story-pictures-head">
        <h2>{t('stories.pictures')}</h2>
        <input
          ref={chooser}
          hidden
          type="file"
          accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
          multiple
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            void take(files);
          }}
        />
        <Button
          icon="plus"
          busy={isReading}
          disabledReason={isFull ? t('error.too-many-pictures') : undefined}
          onClick={() => chooser.current?.click()}
        >
          {t('stories.addPicture')}
        </Button>
      </header>
      <p class="story-pictures-hint">{t(isOver ? 'stories.dropHere' : 'stories.pictureHint')}</p>
      {pictures.length > 0 && (
        <ol class="picture-list">
          {pictures.map((picture, index) => (
            <li key={picture.id}>
              <PictureCard
                picture={picture}
                url={urls.get(picture.id) ?? ''}
                place={index + 1}
                count={pictures.length}
                onMove={(step) => move(picture.id, step)}
                onRemove={() => void remove(picture.id).catch(fail)}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** Pictures pasted anywhere in the page. Words beside them, as some programs give both, go where one writes. */
function usePastedFiles(onPaste: (files: File[]) => void): void {
  const latest = useRef(onPaste);
  latest.current = onPaste;
  useEffect(() => {
    const pasted = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
      event.preventDefault();
      latest.current(files);
    };
    addEventListener('paste', pasted);
    return () => removeEventListener('paste', pasted);
  }, []);
}

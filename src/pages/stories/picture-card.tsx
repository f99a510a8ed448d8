import { useState } from 'preact/hooks';
import { NotSaved } from '../../annotator/save-status.tsx';
import { useAutosave } from '../../annotator/use-autosave.ts';
import type { PictureWords } from '../../core/stories/story.ts';
import { t } from '../../i18n/t.ts';
import { dropDraft, keepDraft } from '../../platform/drafts.ts';
import { logQuietly } from '../../platform/log.ts';
import type { ShownPicture } from '../../services/story-pictures.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { library } from '../page-library.ts';
import { useDraft } from '../topics/use-draft.ts';

const FIELDS = ['caption', 'alt'] as const;

export interface PictureCardProps {
  picture: ShownPicture;
  url: string;
  /** Counted from 1, among `count`. */
  place: number;
  count: number;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
}

/** One picture with its words, which save by themselves. */
export function PictureCard(props: PictureCardProps) {
  const draft = useDraft(`story-picture:${props.picture.id}`);
  if (draft === undefined) return null;
  const { caption, alt } = props.picture;
  const first = draft === null ? { caption, alt } : { caption: draft.note, alt: draft.tags[0] ?? alt };
  return <Card {...props} first={first} />;
}

function Card({ picture, url, place, count, onMove, onRemove, first }: PictureCardProps & { first: PictureWords }) {
  const name = `story-picture:${picture.id}`;
  const [began] = useState(first);
  const { card, values, status, change, giveUp, saveOrLetGo } = useAutosave<PictureWords>({
    fields: FIELDS,
    texts: [],
    stored: picture,
    first: began,
    read: () => ({}),
    save: (edit) => library.editStoryPicture(picture.id, edit),
    onTyped: ({ caption, alt }) =>
      void keepDraft(name, { note: caption, tags: [alt] }).catch((thrown) => logQuietly('draft not kept', thrown)),
    onClean: () => void dropDraft(name).catch((thrown) => logQuietly('draft not dropped', thrown)),
    onLost: (failure) => logQuietly('words of a picture not saved', failure),
    onClose: () => undefined,
  });
  const { onKeyDown: _escape, ...composing } = card;
  return (
    <figure class="picture-card" {...composing}>
      <img src={url} alt={values.alt || values.caption} width={picture.width} height={picture.height} />
      <div class="picture-words">
        <TextField
          label={t('stories.caption')}
          placeholder={t('stories.captionPlaceholder')}
          value={values.caption}
          maxLength={250}
          onInput={(caption) => change({ caption })}
        />
        <TextField
          label={t('stories.alt')}
          placeholder={t('stories.altPlaceholder')}
          value={values.alt}
          maxLength={250}
          onInput={(alt) => change({ alt })}
        />
        <NotSaved status={status} onGiveUp={giveUp} />
        <div class="page-actions">
          <IconButton
            size="sm"
            icon="chevron-up"
            label={t('stories.pictureUp', { place })}
            disabled={place === 1}
            onClick={() => onMove(-1)}
          />
          <IconButton
            size="sm"
            icon="chevron-down"
            label={t('stories.pictureDown', { place })}
            disabled={place === count}
            onClick={() => onMove(1)}
          />
          <IconButton
            size="sm"
            icon="trash"
            label={t('stories.pictureRemove', { place })}
            onClick={() => void saveOrLetGo().then(onRemove)}
          />
        </div>
      </div>
    </figure>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { NotSaved, SaveStatus } from '../../annotator/save-status.tsx';
import { useAutosave } from '../../annotator/use-autosave.ts';
import { mergeNotes } from '../../core/text/merge-notes.ts';
import { t } from '../../i18n/t.ts';
import { dropDraft, keepDraft } from '../../platform/drafts.ts';
import { logQuietly } from '../../platform/log.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { library } from '../page-library.ts';
import { useDraft } from './use-draft.ts';

interface NoteWords {
  text: string;
}

const FIELDS = ['text'] as const;

export interface TopicNoteEditorProps {
  topicId: string;
  itemId: string;
  text: string;
  /** When the topic changed last, milliseconds since the epoch: a draft from before is joined with the stored words. */
  updatedAt: number;
  /** @param isEmpty nothing stands in it */
  onClose: (isEmpty: boolean) => void;
}

/** The reader's own words between the items, written in place. */
export function TopicNoteEditor(props: TopicNoteEditorProps) {
  const draft = useDraft(`topic-note:${props.itemId}`);
  if (draft === undefined) return null;
  const isOlder = draft !== null && draft.at < props.updatedAt;
  const first = draft === null ? props.text : isOlder ? mergeNotes(draft.note, props.text) : draft.note;
  return <Editor {...props} first={first} />;
}

function Editor({ topicId, itemId, text, first, onClose }: TopicNoteEditorProps & { first: string }) {
  const name = `topic-note:${itemId}`;
  const [began] = useState({ text: first });
  // Another object is news from the library: the same words are none.
  const [stored, setStored] = useState<NoteWords>({ text });
  if (stored.text !== text) setStored({ text });
  const { card, values, status, change, done, giveUp } = useAutosave<NoteWords>({
    fields: FIELDS,
    texts: FIELDS,
    stored,
    first: began,
    read: (box) => ({ text: box.querySelector('textarea')?.value ?? began.text }),
    save: async (edit, whole, base) => {
      await library.editTopicNote(topicId, itemId, edit.text ?? whole.text, base.text);
    },
    onTyped: (whole) =>
      void keepDraft(name, { note: whole.text, tags: [] }).catch((thrown) => logQuietly('draft not kept', thrown)),
    onClean: () => void dropDraft(name).catch((thrown) => logQuietly('draft not dropped', thrown)),
    onLost: (failure) => logQuietly('topic note not saved', failure),
    onClose: () => onClose(card.ref.current?.querySelector('textarea')?.value.trim() === ''),
  });

  useEffect(() => {
    card.ref.current?.querySelector('textarea')?.focus();
  }, [card.ref]);

  return (
    <section class="topic-editor" aria-label={t('topic.editNote')} {...card}>
      <TextArea
        label={t('topic.note')}
        hideLabel
        placeholder={t('topic.notePlaceholder')}
        value={values.text}
        rows={3}
        maxRows={20}
        prose
        onInput={(next) => change({ text: next })}
      />
      <NotSaved status={status} onGiveUp={giveUp} />
      <footer class="topic-editor-foot">
        <SaveStatus status={status} />
        <Button size="sm" variant="primary" onClick={() => void done()}>
          {t('editor.done')}
        </Button>
      </footer>
    </section>
  );
}

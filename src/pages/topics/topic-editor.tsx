import { useEffect, useState } from 'preact/hooks';
import { NotSaved, SaveStatus } from '../../annotator/save-status.tsx';
import { useAutosave } from '../../annotator/use-autosave.ts';
import type { Topic } from '../../core/model/topic.ts';
import { mergeNotes } from '../../core/text/merge-notes.ts';
import { t } from '../../i18n/t.ts';
import { dropDraft, keepDraft } from '../../platform/drafts.ts';
import { logQuietly } from '../../platform/log.ts';
import type { TopicWords } from '../../services/topics.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { library } from '../page-library.ts';
import { useDraft } from './use-draft.ts';

const FIELDS = ['title', 'intro'] as const;
const TEXTS = ['intro'] as const;

export interface TopicEditorProps {
  topic: Topic;
  onClose: () => void;
}

/** Name and introduction of a topic, written in place. Saves by itself; what another tab wrote meanwhile is joined. */
export function TopicEditor({ topic, onClose }: TopicEditorProps) {
  const name = `topic:${topic.id}`;
  const draft = useDraft(name);
  if (draft === undefined) return null;
  const isOlder = draft !== null && draft.at < topic.updatedAt;
  const intro = draft === null ? topic.intro : isOlder ? mergeNotes(draft.note, topic.intro) : draft.note;
  // A title is one line: of two the newer counts. It is kept where a draft has tags.
  const title = draft === null || isOlder ? topic.title : (draft.tags[0] ?? topic.title);
  return <Editor topic={topic} first={{ title, intro }} name={name} onClose={onClose} />;
}

function Editor({ topic, first, name, onClose }: TopicEditorProps & { first: TopicWords; name: string }) {
  const [began] = useState(first);
  const { card, values, status, change, done, giveUp } = useAutosave<TopicWords>({
    fields: FIELDS,
    texts: TEXTS,
    stored: topic,
    first: began,
    read: (box) => ({ intro: box.querySelector('textarea')?.value ?? began.intro }),
    save: async (edit, _whole, base) => {
      await library.editTopic(topic.id, edit, base);
    },
    onTyped: (whole) =>
      void keepDraft(name, { note: whole.intro, tags: [whole.title] }).catch((thrown) =>
        logQuietly('draft not kept', thrown),
      ),
    onClean: () => void dropDraft(name).catch((thrown) => logQuietly('draft not dropped', thrown)),
    onLost: (failure) => logQuietly('topic not saved', failure),
    onClose,
  });

  useEffect(() => {
    card.ref.current?.querySelector('input')?.focus();
  }, [card.ref]);

  return (
    <section class="topic-editor" aria-label={t('topic.edit')} {...card}>
      <TextField
        label={t('topic.title')}
        value={values.title}
        maxLength={200}
        onInput={(title) => change({ title })}
        onEnter={() => void done()}
      />
      <TextArea
        label={t('topic.intro')}
        placeholder={t('topic.introPlaceholder')}
        value={values.intro}
        rows={4}
        maxRows={16}
        prose
        onInput={(intro) => change({ intro })}
      />
      <NotSaved status={status} onGiveUp={giveUp} />
      <footer class="topic-editor-foot">
        <SaveStatus status={status} />
        <Button variant="primary" onClick={() => void done()}>
          {t('editor.done')}
        </Button>
      </footer>
    </section>
  );
}

import { useState } from 'preact/hooks';
import type { Failure } from '../core/model/failure.ts';
import type { Passage, PassageEdit } from '../core/model/passage.ts';
import { mergeNotes } from '../core/text/merge-notes.ts';
import { roleLabels } from '../i18n/role-labels.ts';
import { t } from '../i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { RolePicker } from '../ui/role-picker.tsx';
import { TagInput } from '../ui/tag-input.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { PassageDraftWords } from './port.ts';
import { NotSaved, SaveStatus } from './save-status.tsx';
import { useAutosave } from './use-autosave.ts';

export interface PassageEditorProps {
  passage: Passage;
  /** Words typed earlier and never saved. */
  draft: PassageDraftWords | null;
  /** Position among the passages under one point, where there are several. */
  stack: { index: number; count: number };
  suggestTags: (query: string) => Promise<string[]>;
  /** Rejects where it could not be saved: what was typed stays in the card. `base`: the note as it was last known. */
  onSave: (edit: PassageEdit, base: string | undefined) => Promise<void>;
  onTyped: (note: string, tags: string[]) => void;
  /** Everything typed is stored. */
  onClean: () => void;
  /** The card is gone, and its last words could not be saved. They are in the draft. */
  onLost: (failure: Failure) => void;
  /** Whether the card holds words that could not be saved: then it must not be closed from outside. */
  onHeld?: ((isHeld: boolean) => void) | undefined;
  onRemove: () => void;
  onNext: () => void;
  onClose: () => void;
}

const FIELDS = ['note', 'tags', 'role'] as const;
const TEXTS = ['note'] as const;

type PassageFields = Pick<Passage, (typeof FIELDS)[number]>;

/** What the card begins with: a draft older than what is stored is joined with it, a newer one stands. */
function firstWords(passage: Passage, draft: PassageDraftWords | null): PassageFields {
  if (!draft) return passage;
  const { role } = passage;
  if (draft.at >= passage.updatedAt) return { note: draft.note, tags: draft.tags, role };
  return { note: mergeNotes(draft.note, passage.note), tags: [...new Set([...passage.tags, ...draft.tags])], role };
}

/** Note, role and tags of one passage. Saves by itself; nothing typed is dropped. */
export function PassageEditor(props: PassageEditorProps) {
  const { passage, stack, suggestTags, onSave, onTyped, onRemove, onNext, onClose } = props;
  const [first] = useState(() => firstWords(passage, props.draft));
  const [suggestions, setSuggestions] = useState<string[]>([]);
  const { onClean, onLost, onHeld } = props;
  const { card, values, status, change, save, done, giveUp, saveOrLetGo } = useAutosave<PassageFields>({
    fields: FIELDS,
    texts: TEXTS,
    stored: passage,
    first,
    read: (box) => ({ note: box.querySelector('textarea')?.value }) as Partial<PassageFields>,
    save: (edit, _whole, base) => onSave(edit, base.note),
    onTyped: ({ note, tags }) => onTyped(note, tags),
    onClean,
    onLost,
    onHeld,
    onClose,
  });
  const { note, tags, role } = values;

  return (
    <section class="th-root th-annotator th-passage-editor" aria-label={t('editor.label')} {...card}>
      <RolePicker
        variant="compact"
        label={t('editor.role')}
        labels={roleLabels()}
        value={role}
        onChange={(next) => {
          change({ role: next });
          void save();
        }}
      />
      <TextArea
        label={t('editor.note')}
        hideLabel
        placeholder={t('editor.notePlaceholder')}
        value={note}
        rows={3}
        maxRows={9}
        onInput={(value) => change({ note: value })}
      />
      <TagInput
        label={t('editor.tags')}
        hideLabel
        placeholder={t('editor.tagsPlaceholder')}
        removeLabel={(tag) => t('tags.remove', { tag })}
        suggestionsLabel={t('tags.suggestions')}
        tags={tags}
        suggestions={suggestions}
        onQuery={(query) => void suggestTags(query).then(setSuggestions, () => setSuggestions([]))}
        onChange={(value) => change({ tags: value })}
      />
      <NotSaved status={status} onGiveUp={giveUp} />
      <footer class="th-editor-foot">
        <Button variant="quiet" size="sm" icon="trash" onClick={() => void saveOrLetGo().then(onRemove)}>
          {t('editor.remove')}
        </Button>
        {stack.count > 1 && (
          <Button
            variant="quiet"
            size="sm"
            icon="chevron-right"
            onClick={() => void save().then((isSaved) => isSaved && onNext())}
          >
            {t('editor.next', { index: stack.index + 1, count: stack.count })}
          </Button>
        )}
        <SaveStatus status={status} />
        <Button variant="primary" size="sm" onClick={() => void done()}>
          {t('editor.done')}
        </Button>
      </footer>
    </section>
  );
}

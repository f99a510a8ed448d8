import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../core/model/failure.ts';
import type { Passage, PassageEdit } from '../core/model/passage.ts';
import { mergeNotes } from '../core/text/merge-notes.ts';
import { roleLabels } from '../i18n/role-labels.ts';
import { t } from '../i18n/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { RolePicker } from '../ui/role-picker.tsx';
import { TagInput } from '../ui/tag-input.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { PassageSaver, type SaveState } from './passage-saver.ts';
import type { PassageDraftWords } from './port.ts';

export interface PassageEditorProps {
  passage: Passage;
  /** Words typed earlier and never saved. */
  draft: PassageDraftWords | null;
  /** Position among the passages under one point, where there are several. */
  stack: { index: number; count: number };
  suggestTags: (query: string) => Promise<string[]>;
  /** Rejects where it could not be saved: what was typed stays in the card. */
  onSave: (edit: PassageEdit) => Promise<void>;
  onTyped: (note: string, tags: string[]) => void;
  /** Everything typed is stored. */
  onClean: () => void;
  /** The card is gone, and its last words could not be saved. They are in the draft. */
  onLost: (failure: Failure) => void;
  /** Whether the card holds words that could not be saved: then it must not be closed from outside. */
  onHeld: (isHeld: boolean) => void;
  onRemove: () => void;
  onNext: () => void;
  onClose: () => void;
}

/** How long typing must rest before it is saved by itself. */
const REST = 700;
/** How often the field itself is read: some pages swallow every event before it gets here. */
const LOOK = 500;

/** What the card begins with: a draft older than what is stored is joined with it, a newer one stands. */
function firstWords(passage: Passage, draft: PassageDraftWords | null): { note: string; tags: string[] } {
  if (!draft) return passage;
  if (draft.at >= passage.updatedAt) return draft;
  return { note: mergeNotes(draft.note, passage.note), tags: [...new Set([...passage.tags, ...draft.tags])] };
}

/** Note, role and tags of one passage. Saves by itself; nothing typed is dropped. */
export function PassageEditor(props: PassageEditorProps) {
  const { passage, stack, suggestTags, onTyped, onHeld, onRemove, onNext, onClose } = props;
  const latest = useRef(props);
  latest.current = props;
  const [first] = useState(() => firstWords(passage, props.draft));
  const [note, setNote] = useState(first.note);
  const [tags, setTags] = useState(first.tags);
  const [role, setRole] = useState(passage.role);
  const [suggestions, setSuggestions] = useState<string[]>([]);
  const [status, setStatus] = useState<SaveState>({ state: 'saved' });
  const shown = useRef({ note, tags });
  shown.current = { note, tags };
  const section = useRef<HTMLElement>(null);
  const isComposing = useRef(false);

  const [saver] = useState(
    () =>
      new PassageSaver(passage.note, {
        save: (edit) => latest.current.onSave(edit),
        onState: (next) => {
          setStatus(next);
          if (next.state === 'saved') latest.current.onClean();
          if (next.state === 'failed') latest.current.onTyped(shown.current.note, shown.current.tags);
        },
      }),
  );

  function change(edit: PassageEdit): void {
    if (edit.note !== undefined) setNote(edit.note);
    if (edit.tags !== undefined) setTags(edit.tags);
    shown.current = { note: edit.note ?? shown.current.note, tags: edit.tags ?? shown.current.tags };
    saver.change(edit);
    onTyped(shown.current.note, shown.current.tags);
  }

  /** What stands in the field counts, whether or not its events got here. */
  function readField(): void {
    const value = section.current?.querySelector('textarea')?.value;
    if (value !== undefined && value !== shown.current.note && !isComposing.current) change({ note: value });
  }

  function save(): Promise<boolean> {
    readField();
    return saver.flush();
  }

  function takeIn(): void {
    if (isComposing.current) return;
    const news = saver.receive(latest.current.passage);
    if (news.note !== undefined) setNote(news.note);
    if (news.tags !== undefined) setTags(news.tags);
    if (news.role !== undefined) setRole(news.role);
  }

  // A draft is words not yet saved, once, when the card opens.
  useEffect(() => {
    if (first.note !== passage.note || first.tags.join('\n') !== passage.tags.join('\n')) change(first);
  }, []);

  // What is shown is what `takeIn` itself compares with.
  useEffect(takeIn, [passage]);

  // The timer restarts with every word, and with nothing else.
  useEffect(() => {
    if (status.state !== 'typing') return;
    const timer = setTimeout(() => void save(), REST);
    return () => clearTimeout(timer);
  }, [note, tags, role, status]);

  useEffect(() => onHeld(status.state === 'failed'), [status.state, onHeld]);

  // For the life of the card.
  useEffect(() => {
    const timer = setInterval(readField, LOOK);
    return () => {
      clearInterval(timer);
      readField();
      const { onLost } = latest.current;
      saver.flush().then((isSaved) => isSaved || onLost(saver.lastFailure));
    };
  }, []);

  async function done(): Promise<void> {
    if (await save()) onClose();
  }

  /** Words that cannot be saved go with the card into the draft, if the reader says so. */
  function giveUp(): void {
    onTyped(shown.current.note, shown.current.tags);
    saver.forget();
    onHeld(false);
    onClose();
  }

  async function remove(): Promise<void> {
    // First what was typed: then an undo brings back the passage with all its words. Where that fails, the draft has them.
    if (!(await save())) {
      saver.forget();
      onHeld(false);
    }
    onRemove();
  }

  return (
    <section
      ref={section}
      class="th-root th-annotator th-passage-editor"
      aria-label={t('editor.label')}
      onCompositionStart={() => {
        isComposing.current = true;
      }}
      onCompositionEnd={() => {
        isComposing.current = false;
        setTimeout(takeIn);
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') {
          // The page's own dialog, if we stand in one, is not to close with us.
          event.preventDefault();
          void done();
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void done();
      }}
    >
      <RolePicker
        variant="compact"
        label={t('editor.role')}
        labels={roleLabels()}
        value={role}
        onChange={(next) => {
          setRole(next);
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
      {status.state === 'failed' && (
        <Banner tone="error" action={{ label: t('editor.giveUp'), onAction: giveUp }}>
          {t(`error.${status.failure.code}`)}
        </Banner>
      )}
      <footer class="th-editor-foot">
        <Button variant="quiet" size="sm" icon="trash" onClick={() => void remove()}>
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
        <span class="th-editor-status" role="status">
          {status.state === 'saved'
            ? t('editor.saved')
            : status.state === 'failed'
              ? t('editor.notSaved')
              : t('editor.saving')}
        </span>
        <Button variant="primary" size="sm" onClick={() => void done()}>
          {t('editor.done')}
        </Button>
      </footer>
    </section>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../core/model/failure.ts';
import type { Passage, PassageEdit } from '../core/model/passage.ts';
import type { Role } from '../core/model/role.ts';
import { roleLabels } from '../i18n/role-labels.ts';
import { t } from '../i18n/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { RolePicker } from '../ui/role-picker.tsx';
import { TagInput } from '../ui/tag-input.tsx';
import { TextArea } from '../ui/text-area.tsx';

export interface PassageEditorProps {
  passage: Passage;
  /** Words typed earlier and never saved. */
  draft: { note: string; tags: string[] } | null;
  /** Position among the passages under one point, where there are several. */
  stack: { index: number; count: number };
  suggestTags: (query: string) => Promise<string[]>;
  /** Rejects where it could not be saved: what was typed stays in the card. */
  onSave: (edit: PassageEdit) => Promise<void>;
  onTyped: (note: string, tags: string[]) => void;
  /** The card goes away with this not yet saved. */
  onLeave: (edit: PassageEdit) => void;
  /** Whether the card holds words that could not be saved: then it must not be closed from outside. */
  onHeld: (isHeld: boolean) => void;
  onRemove: () => void;
  onNext: () => void;
  onClose: () => void;
}

/** How long typing must rest before it is saved by itself. */
const REST = 700;

type Status = { state: 'saved' | 'typing' | 'saving' } | { state: 'failed'; failure: Failure };

/** Note, role and tags of one passage. Saves by itself; nothing typed is dropped. */
export function PassageEditor(props: PassageEditorProps) {
  const { passage, draft, stack, suggestTags, onSave, onTyped, onLeave, onHeld, onRemove, onNext, onClose } = props;
  const [note, setNote] = useState(draft?.note ?? passage.note);
  const [tags, setTags] = useState(draft?.tags ?? passage.tags);
  const [role, setRole] = useState(passage.role);
  const [suggestions, setSuggestions] = useState<string[]>([]);
  const [status, setStatus] = useState<Status>({ state: draft ? 'typing' : 'saved' });
  const pending = useRef<PassageEdit>(draft ? { note: draft.note, tags: draft.tags } : {});

  async function save(): Promise<boolean> {
    const edit = pending.current;
    if (Object.keys(edit).length === 0) return true;
    pending.current = {};
    setStatus({ state: 'saving' });
    try {
      if (edit.note !== undefined) known.current.add(edit.note);
      await onSave(edit);
      setStatus({ state: Object.keys(pending.current).length > 0 ? 'typing' : 'saved' });
      return true;
    } catch (thrown) {
      // What failed comes back under what was typed since: the newer words win.
      pending.current = { ...edit, ...pending.current };
      const failure = (thrown as { failure?: Failure }).failure ?? { code: 'unexpected' };
      setStatus({ state: 'failed', failure });
      return false;
    }
  }

  function change(edit: PassageEdit): void {
    Object.assign(pending.current, edit);
    setStatus({ state: 'typing' });
  }

  useEffect(() => {
    if (status.state !== 'typing') return;
    onTyped(note, tags);
    const timer = setTimeout(() => void save(), REST);
    return () => clearTimeout(timer);
  }, [note, tags, status.state]);

  /** Notes known to be stored: those we saved come back late, after newer ones were typed, and are no news. */
  const known = useRef(new Set([passage.note]));
  useEffect(() => {
    const theirs = passage.note;
    if (known.current.has(theirs)) return;
    known.current.add(theirs);
    const mine = pending.current.note;
    if (mine === undefined) return setNote(theirs);
    // Written in two places at once: both stand in the field, and the reader decides.
    if (theirs.includes(mine) || mine.includes(theirs)) return;
    const both = `${mine}\n\n${theirs}`;
    setNote(both);
    change({ note: both });
  }, [passage.note]);
  useEffect(() => {
    if (pending.current.tags === undefined) setTags(passage.tags);
    if (pending.current.role === undefined) setRole(passage.role);
  }, [passage.tags, passage.role]);

  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // Some pages swallow every event before it gets here: what stands in the field is what counts.
    const timer = setInterval(() => {
      const value = section.current?.querySelector('textarea')?.value;
      if (value !== undefined && value !== noteNow.current) {
        setNote(value);
        change({ note: value });
      }
    }, 500);
    return () => clearInterval(timer);
  }, []);
  const noteNow = useRef(note);
  noteNow.current = note;

  useEffect(() => onHeld(status.state === 'failed'), [status.state, onHeld]);

  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(
    () => () => {
      const edit = pending.current;
      pending.current = {};
      if (Object.keys(edit).length > 0) leave.current(edit);
    },
    [],
  );

  async function chooseRole(next: Role): Promise<void> {
    setRole(next);
    change({ role: next });
    await save();
  }

  async function done(): Promise<void> {
    if (await save()) onClose();
  }

  return (
    <section
      ref={section}
      class="th-root th-annotator th-passage-editor"
      aria-label={t('editor.label')}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') void done();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void done();
      }}
    >
      <RolePicker
        variant="compact"
        label={t('editor.role')}
        labels={roleLabels()}
        value={role}
        onChange={(next) => void chooseRole(next)}
      />
      <TextArea
        label={t('editor.note')}
        hideLabel
        placeholder={t('editor.notePlaceholder')}
        value={note}
        rows={3}
        maxRows={9}
        onInput={(value) => {
          setNote(value);
          change({ note: value });
        }}
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
        onChange={(value) => {
          setTags(value);
          change({ tags: value });
        }}
      />
      {status.state === 'failed' && <Banner tone="error">{t(`error.${status.failure.code}`)}</Banner>}
      <footer class="th-editor-foot">
        <Button
          variant="quiet"
          size="sm"
          icon="trash"
          // First what was typed: then an undo brings back the passage with all its words.
          onClick={() => void save().then((isSaved) => isSaved && onRemove())}
        >
          {t('editor.remove')}
        </Button>
        {stack.count > 1 && (
          <Button
            variant="quiet"
            size="sm"
            icon="chevron-right"
            onClick={() => void save().then((ok) => ok && onNext())}
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

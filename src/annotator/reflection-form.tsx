import { useId, useRef, useState } from 'preact/hooks';
import type { Failure } from '../core/model/failure.ts';
import {
  EMPTY_REFLECTION,
  isEmptyReflection,
  MAX_TYPED,
  REFLECTION_FIELDS,
  REFLECTION_TEXTS,
  type Reflection,
  type ReflectionDraft,
  type ReflectionEdit,
  type ReflectionFields,
  type ReflectionSave,
} from '../core/model/reflection.ts';
import { resumeReflection } from '../core/model/resume-reflection.ts';
import { t } from '../i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { type OpenedReflection, reflectionDraftName } from './reflection-port.ts';
import { ReflectionRest } from './reflection-rest.tsx';
import { NotSaved, SaveStatus } from './save-status.tsx';
import { useAutosave } from './use-autosave.ts';

export interface ReflectionFormProps {
  /** From `openReflection`. Read once. */
  opened: OpenedReflection;
  /** What it is about: the passage's quotation, or the article's title. */
  about: string;
  /** As the library has it now; null for one that is not stored yet. */
  reflection: Reflection | null;
  /** Rejects where it could not be saved: what was typed stays in the form. */
  onSave: (save: ReflectionSave) => Promise<unknown>;
  onKeepDraft: (name: string, draft: Omit<ReflectionDraft, 'at'>) => void;
  onDropDraft: (name: string) => void;
  /** The form is gone, and its last words could not be saved. They are in the draft. */
  onLost: (failure: Failure) => void;
  /** Whether the form holds words that could not be saved: then it must not be closed from outside. */
  onHeld?: ((isHeld: boolean) => void) | undefined;
  /** Asked for only where something is stored; what was typed is stored first, so that an undo brings it back too. */
  onRemove: () => void;
  onClose: () => void;
}

/**
 * The reader's own answer to a passage or an article. One question first, the others as they are wanted; saves by
 * itself, and can be left and taken up again at any word.
 */
export function ReflectionForm(props: ReflectionFormProps) {
  const { about, reflection, onSave, onKeepDraft, onDropDraft, onLost, onHeld, onRemove, onClose } = props;
  const [{ id, place, draft, draftName, reflection: found }] = useState(props.opened);
  const titleId = useId();
  const [first] = useState(() => resumeReflection(found, draft));
  const [isKept, setKept] = useState(found !== null);
  // Ahead of the state: what is typed before the next drawing asks for it.
  const kept = useRef(isKept);
  const isStored = isKept || reflection !== null;
  kept.current ||= isStored;
  // Deleted elsewhere under an open form, it stays as it was last seen: words weigh more than the deletion.
  const last = useRef<ReflectionFields>(found ?? EMPTY_REFLECTION);
  if (reflection) last.current = reflection;

  async function store(edit: ReflectionEdit, whole: ReflectionFields, base: ReflectionEdit): Promise<void> {
    // Whose practice it would be says nothing yet.
    if (!kept.current && isEmptyReflection(whole)) return;
    await onSave({ id, ...place, fields: whole, changed: REFLECTION_FIELDS.filter((field) => field in edit), base });
    kept.current = true;
    setKept(true);
  }

  function keep(whole: ReflectionFields, mine: ReflectionEdit): void {
    if (kept.current) onKeepDraft(reflectionDraftName(place, id), { id, edit: mine });
    else onKeepDraft(draftName, { id, edit: whole });
  }

  /** A new one is kept under the name of its place until it is stored, then under its own. */
  function dropDrafts(): void {
    for (const name of new Set([draftName, reflectionDraftName(place, id)])) onDropDraft(name);
  }

  const { card, values, status, change, save, done, giveUp, saveOrLetGo } = useAutosave<ReflectionFields>({
    fields: REFLECTION_FIELDS,
    texts: REFLECTION_TEXTS,
    stored: last.current,
    first,
    read: readTexts,
    save: store,
    onTyped: keep,
    onClean: dropDrafts,
    onLost,
    onHeld,
    onClose,
  });
  const { scope, evidence } = values;

  function choose(edit: ReflectionEdit): void {
    change(edit);
    void save();
  }

  return (
    <section class="th-root th-annotator th-reflection-form" aria-labelledby={titleId} {...card}>
      <header class="th-reflection-head">
        <p id={titleId} class="th-reflection-title">
          {t('reflection.title')}
        </p>
        <p class="th-reflection-about">
          {t(place.passageId === null ? 'reflection.ofArticle' : 'reflection.ofPassage')}: “{about}”
        </p>
      </header>
      <SegmentedControl
        label={t('reflection.scope')}
        value={scope}
        options={[
          { value: 'self', label: t('reflection.scope.self'), icon: 'person' },
          { value: 'unit', label: t('reflection.scope.unit'), icon: 'people' },
        ]}
        onChange={(next) => choose({ scope: next })}
      />
      <div data-field="evidence">
        <TextArea
          label={t(scope === 'self' ? 'reflection.evidence.self' : 'reflection.evidence.unit')}
          hint={t('reflection.evidence.hint')}
          value={evidence}
          rows={3}
          maxRows={9}
          maxLength={MAX_TYPED}
          onInput={(text) => change({ evidence: text })}
        />
      </div>
      <ReflectionRest values={values} onType={change} onChoose={choose} />
      <NotSaved status={status} onGiveUp={giveUp} />
      <footer class="th-editor-foot">
        {isStored && (
          <Button variant="quiet" size="sm" icon="trash" onClick={() => void saveOrLetGo().then(onRemove)}>
            {t('reflection.remove')}
          </Button>
        )}
        {isStored || !isEmptyReflection(values) ? <SaveStatus status={status} /> : <span class="th-editor-status" />}
        <Button variant="primary" size="sm" onClick={() => void done()}>
          {t('editor.done')}
        </Button>
      </footer>
    </section>
  );
}

function readTexts(form: HTMLElement): ReflectionEdit {
  const standing = REFLECTION_TEXTS.flatMap((text) => {
    const area = form.querySelector<HTMLTextAreaElement>(`[data-field="${text}"] textarea`);
    return area ? [[text, area.value]] : [];
  });
  return Object.fromEntries(standing);
}

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { NotSaved, SaveStatus } from '../../annotator/save-status.tsx';
import { useAutosave } from '../../annotator/use-autosave.ts';
import { toFailure } from '../../core/model/failure.ts';
import {
  cleanTemplate,
  MAX_SECTIONS,
  MAX_TEMPLATE_TEXT,
  MAX_TEMPLATE_TITLE,
} from '../../core/report/clean-template.ts';
import { moveSection, renumberSections } from '../../core/report/edit-sections.ts';
import type { ReportTemplate, TemplateSection } from '../../core/report/report.ts';
import { t } from '../../i18n/t.ts';
import { logQuietly } from '../../platform/log.ts';
import { newId } from '../../platform/new-id.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { SectionEditor } from './section-editor.tsx';
import { dropForm, keepForm, useFormDraft } from './use-form-draft.ts';

const FIELDS = ['title', 'description', 'sections'] as const;

type Words = Pick<ReportTemplate, (typeof FIELDS)[number]>;

export interface TemplateEditorProps {
  template: ReportTemplate;
  push: (toast: ToastMessage) => void;
  onClose: () => void;
}

/** Words and sections of a template, written in place. Saves by itself. */
export function TemplateEditor(props: TemplateEditorProps) {
  const draft = useFormDraft(`template:${props.template.id}`);
  if (draft === undefined) return null;
  return <Editor {...props} first={withDraft(props.template, draft)} />;
}

function Editor({ template, push, onClose, first }: TemplateEditorProps & { first: Words }) {
  const { id } = template;
  const name = `template:${id}`;
  const typed = useRef(first);
  const seen = useMemo(() => asTyped(template, typed.current), [template]);
  const [announcement, setAnnouncement] = useState('');
  const { card, values, status, change, done, giveUp } = useAutosave<Words>({
    fields: FIELDS,
    texts: [],
    stored: seen,
    first,
    read: () => ({}),
    save: async (_edit, { title, description, sections }) => {
      await library.saveTemplate({ id, title, description, sections });
    },
    onTyped: (whole) => {
      typed.current = whole;
      keepForm(name, whole);
    },
    onClean: () => dropForm(name),
    onLost: (failure) => logQuietly('template not saved', failure),
    onClose,
  });
  const { sections } = values;

  useEffect(() => {
    card.ref.current?.querySelector('input')?.focus();
  }, [card.ref]);

  const setSections = (next: readonly TemplateSection[]): void => change({ sections: renumberSections(next) });

  function move(section: TemplateSection, step: -1 | 1): void {
    const moved = moveSection(sections, section.id, step);
    const place = moved.findIndex((other) => other.id === section.id) + 1;
    change({ sections: moved });
    setAnnouncement(t('template.moved', { place, count: moved.length }));
  }

  const tellFailure = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });

  function remove(section: TemplateSection): void {
    const at = sections.indexOf(section);
    setSections(sections.filter((other) => other !== section));
    const undo = (): void => {
      const now = typed.current.sections;
      if (now.some((other) => other.id === section.id)) return;
      const again = [...now.slice(0, at), section, ...now.slice(at)];
      if (card.ref.current) setSections(again);
      else void library.saveTemplate({ id, ...typed.current, sections: renumberSections(again) }).catch(tellFailure);
    };
    const text = t('template.sectionRemoved', { title: section.title || t('template.untitledSection') });
    push({ id: `section-${section.id}`, text, action: { label: t('undo'), onAction: undo } });
    card.ref.current?.querySelector<HTMLElement>('.template-add button')?.focus();
  }

  return (
    <section class="template-editor" aria-label={t('template.edit')} {...card}>
      <TextField
        label={t('template.title')}
        value={values.title}
        maxLength={MAX_TEMPLATE_TITLE}
        onInput={(title) => change({ title })}
      />
      <TextArea
        label={t('template.description')}
        value={values.description}
        rows={2}
        maxRows={6}
        maxLength={MAX_TEMPLATE_TEXT}
        onInput={(description) => change({ description })}
      />
      <ol class="template-sections" aria-label={t('template.sectionList')}>
        {sections.map((section, index) => (
          <SectionEditor
            key={section.id}
            section={section}
            place={index + 1}
            count={sections.length}
            onChange={(edit) =>
              change({ sections: sections.map((other) => (other === section ? { ...section, ...edit } : other)) })
            }
            onMove={(step) => move(section, step)}
            onRemove={() => remove(section)}
          />
        ))}
      </ol>
      <div class="template-add">
        <Button
          icon="plus"
          disabledReason={sections.length >= MAX_SECTIONS ? t('template.tooMany', { most: MAX_SECTIONS }) : undefined}
          onClick={() => setSections([...sections, { id: newId(), title: '', prompt: '', musts: [] }])}
        >
          {t('template.addSection')}
        </Button>
      </div>
      <p class="th-hidden" role="status">
        {announcement}
      </p>
      <NotSaved status={status} onGiveUp={giveUp} />
      <footer class="template-foot">
        <SaveStatus status={status} />
        <Button variant="primary" onClick={() => void done()}>
          {t('editor.done')}
        </Button>
      </footer>
    </section>
  );
}

/** What comes back from the library is trimmed: a blank that was just typed is not taken out of its field. */
function asTyped(stored: ReportTemplate, typed: Words): Words {
  const clean = cleanTemplate({ ...stored, ...typed });
  const isSame = FIELDS.every((field) => JSON.stringify(clean[field]) === JSON.stringify(stored[field]));
  return isSame ? typed : stored;
}

/** Words typed earlier and never saved, where they have the shape that this code knows. */
function withDraft(template: ReportTemplate, draft: unknown): Words {
  const { title, description, sections } = (draft ?? {}) as Partial<Words>;
  const isWhole =
    typeof title === 'string' &&
    typeof description === 'string' &&
    Array.isArray(sections) &&
    sections.every(({ id, title, prompt, musts }) => [id, title, prompt].every(isText) && Array.isArray(musts));
  return isWhole ? { title, description, sections } : template;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

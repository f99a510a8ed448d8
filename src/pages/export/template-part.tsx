import { useId } from 'preact/hooks';
import type { TemplateFault } from '../../core/export/check-template.ts';
import { DEFAULT_TEMPLATE } from '../../core/export/default-template.ts';
import type { ExportTemplate } from '../../core/export/export-template.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { failureToast } from '../use-toasts.ts';
import { TemplateEditor } from './template-editor.tsx';
import type { useTemplateDraft } from './use-template-draft.ts';

export interface TemplatePartProps {
  templates: readonly ExportTemplate[];
  /** Id of the one in use; null: the one that ships. */
  chosen: string | null;
  writing: ReturnType<typeof useTemplateDraft>;
  /** Of the one in use. */
  faults: readonly TemplateFault[];
  push: (toast: ToastMessage) => void;
  onChoose: (id: string | null) => void;
}

const SHIPPED = '';
/** Who removed a text of their own needs a while to see it. */
const UNDO_MS = 20_000;

/** By which template notes are written: the one that ships, or the reader's own. */
export function TemplatePart({ templates, chosen, writing, faults, push, onChoose }: TemplatePartProps) {
  const id = useId();
  const { draft, isSaved, open, write, close, drop } = writing;
  const attempt = (work: Promise<unknown>): void => void work.catch((thrown) => push(failureToast(thrown)));
  const own = templates.find((template) => template.id === chosen);

  async function begin(text: string): Promise<void> {
    const made = { id: newId(), title: freeTitle(templates), text };
    await library.saveExportTemplate(made);
    onChoose(made.id);
    open(made);
  }

  async function remove(template: Pick<ExportTemplate, 'id' | 'title' | 'text'>): Promise<void> {
    drop();
    const removed = (await library.removeExportTemplate(template.id)) ?? template;
    onChoose(null);
    const putBack = async (): Promise<void> => {
      await library.saveExportTemplate(removed);
      onChoose(removed.id);
    };
    const text = t('exportPage.template.removed', { title: removed.title || t('exportPage.template.untitled') });
    const action = { label: t('undo'), onAction: () => attempt(putBack()) };
    push({ id: `removed-${removed.id}`, text, action, milliseconds: UNDO_MS });
  }

  function reset(before: string): void {
    if (before === DEFAULT_TEMPLATE) return;
    write({ text: DEFAULT_TEMPLATE });
    const action = { label: t('undo'), onAction: () => write({ text: before }) };
    push({ id: 'template-reset', text: t('exportPage.template.wasReset'), action, milliseconds: UNDO_MS });
  }

  return (
    <section class="template-part" aria-labelledby={id}>
      <h2 class="export-heading" id={id}>
        {t('exportPage.template')}
      </h2>
      {draft ? (
        <TemplateEditor
          draft={draft}
          isSaved={isSaved}
          faults={faults}
          onWrite={write}
          onReset={() => reset(draft.text)}
          onRemove={() => attempt(remove(draft))}
          onClose={() => attempt(close())}
        />
      ) : (
        <>
          <Select
            label={t('exportPage.template.which')}
            value={own?.id ?? SHIPPED}
            options={[
              { value: SHIPPED, label: t('exportPage.template.shipped') },
              ...templates.map(({ id, title }) => ({ value: id, label: title || t('exportPage.template.untitled') })),
            ]}
            onChange={(value) => onChoose(value === SHIPPED ? null : value)}
          />
          {faults.length > 0 && <Banner tone="warning">{t('error.bad-template')}</Banner>}
          <div class="page-actions">
            {own && (
              <Button size="sm" icon="edit" onClick={() => open(own)}>
                {t('exportPage.template.edit')}
              </Button>
            )}
            <Button size="sm" icon="plus" onClick={() => attempt(begin(own?.text ?? DEFAULT_TEMPLATE))}>
              {t(own ? 'exportPage.template.copy' : 'exportPage.template.begin')}
            </Button>
            {own && (
              <Button size="sm" variant="quiet" icon="trash" onClick={() => attempt(remove(own))}>
                {t('exportPage.template.remove')}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

/** A name that no other has: "Mẫu của tôi", "Mẫu của tôi 2". */
function freeTitle(templates: readonly ExportTemplate[]): string {
  const name = t('exportPage.template.mine');
  const taken = new Set(templates.map(({ title }) => title));
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(`${name} ${count}`)) count++;
  return `${name} ${count}`;
}

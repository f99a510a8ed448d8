import { useMemo, useState } from 'preact/hooks';
import { checkTemplate } from '../../core/export/check-template.ts';
import { PAPER_FORMATS } from '../../core/export/paper/paper-registry.ts';
import { EXPORT_FORMATS } from '../../core/export/registry.ts';
import { safeFileName } from '../../core/text/file-name.ts';
import { t } from '../../i18n/t.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { failureToast } from '../use-toasts.ts';
import { ChoiceSummary } from './choice-summary.tsx';
import { notesJob, paperJob } from './export-job.ts';
import { ExportPreview } from './export-preview.tsx';
import { FilePart } from './file-part.tsx';
import { FormatCards } from './format-cards.tsx';
import type { ResolvedChoice } from './resolve-choice.ts';
import { TemplatePart } from './template-part.tsx';
import { useLook } from './use-look.ts';
import { useSave } from './use-save.ts';
import { useTemplateDraft } from './use-template-draft.ts';
import { useTemplates } from './use-templates.ts';

export interface ExportViewProps {
  choice: ResolvedChoice;
  push: (toast: ToastMessage) => void;
  /** The same function at every drawing. */
  onFail: (thrown: unknown) => void;
}

/** What was chosen, in which format, a look at it, and the file. */
export function ExportView({ choice, push, onFail }: ExportViewProps) {
  const { look, choose } = useLook();
  const [name, setName] = useState<string | null>(null);
  const { state, save, stop, forget } = useSave();
  const templates = useTemplates(onFail);
  const writing = useTemplateDraft(onFail);
  const isPaper = choice.kind === 'paper';
  const formats = isPaper ? PAPER_FORMATS : EXPORT_FORMATS;
  const wanted = isPaper ? look?.paperFormat : look?.format;
  const format = formats.find(({ id }) => id === wanted) ?? formats[0];
  const takesTemplate = !isPaper && format !== undefined && TEMPLATED.test(format.id);
  const own = templates?.find(({ id }) => id === look?.templateId)?.text ?? null;
  const template = takesTemplate ? (writing.draft?.text ?? own) : null;
  const faults = useMemo(() => (template === null ? [] : checkTemplate(template)), [template]);
  const job = useMemo(() => {
    if (choice.kind === 'paper') {
      const paper = PAPER_FORMATS.find(({ id }) => id === format?.id);
      return paper ? paperJob(choice, paper) : null;
    }
    const notes = EXPORT_FORMATS.find(({ id }) => id === format?.id);
    return notes ? notesJob(choice, notes, { template }) : null;
  }, [choice, format, template]);
  if (!look || !templates || !format || !job) return <Skeleton label={t('loading.label')} lines={10} />;
  const shown = name ?? safeFileName(choice.fileName);
  return (
    <div class="export-columns">
      <div class="export-choices">
        <ChoiceSummary choice={choice} />
        <FormatCards
          formats={formats}
          chosen={format.id}
          onChoose={(id) => {
            choose(isPaper ? { paperFormat: id } : { format: id });
            forget();
          }}
        />
        {takesTemplate && (
          <TemplatePart
            templates={templates}
            chosen={look.templateId}
            writing={writing}
            faults={faults}
            push={push}
            onChoose={(templateId) => {
              choose({ templateId });
              forget();
            }}
          />
        )}
      </div>
      <div class="export-file">
        <FilePart
          name={shown}
          extension={job.extension}
          state={state}
          disabledReason={faults.length > 0 ? t('error.bad-template') : undefined}
          onName={(typed) => {
            setName(typed);
            forget();
          }}
          onSave={() => void save(job, safeFileName(shown)).catch((thrown) => push(failureToast(thrown)))}
          onStop={stop}
        />
        <ExportPreview job={job} format={format} hasFaults={faults.length > 0} />
      </div>
    </div>
  );
}

/** Formats that write by a template. */
const TEMPLATED = /^markdown/;

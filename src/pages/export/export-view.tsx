import { useMemo, useState } from 'preact/hooks';
import { checkTemplate } from '../../core/export/check-template.ts';
import { safeFileName } from '../../core/text/file-name.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import type { FormatId } from '../format-words.ts';
import { failureToast } from '../use-toasts.ts';
import { ChoiceSummary } from './choice-summary.tsx';
import { ExportPreview } from './export-preview.tsx';
import { FilePart } from './file-part.tsx';
import { FormatCards } from './format-cards.tsx';
import { companionOf, holdsTopicNotes, jobOf, offeredFormats, takesTemplate } from './offered-formats.ts';
import { PaperPrintPart, PrintPart } from './print-part.tsx';
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
  const formats = offeredFormats(choice);
  const wanted = isPaper ? look?.paperFormat : look?.format;
  const format = formats.find(({ id }) => id === wanted) ?? formats[0];
  const hasTemplate = !isPaper && format !== undefined && takesTemplate(format);
  const own = templates?.find(({ id }) => id === look?.templateId)?.text ?? null;
  const template = hasTemplate ? (writing.draft?.text ?? own) : null;
  const faults = useMemo(() => (template === null ? [] : checkTemplate(template)), [template]);
  const job = useMemo(() => (format ? jobOf(choice, format.id, { template }) : null), [choice, format?.id, template]);
  if (!look || !templates || !format) return <Skeleton label={t('loading.label')} lines={10} />;
  const companion = choice.kind === 'notes' ? companionOf(format) : null;
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
        {hasTemplate && (
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
        {format.id === 'print' && choice.kind === 'paper' && <PaperPrintPart id={choice.id} />}
        {format.id === 'print' && job && <PrintPart job={job} />}
        {format.id !== 'print' && job && (
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
        )}
        {companion && (
          <Banner>
            {t('exportPage.companion')}{' '}
            <a href={`/${companion}`} download>
              {t('exportPage.companionFile')}
            </a>
          </Banner>
        )}
        {hasLeftNotes(choice, format) && <Banner>{t('exportPage.notesLeft')}</Banner>}
        {job && <ExportPreview job={job} format={format} hasFaults={faults.length > 0} />}
      </div>
    </div>
  );
}

/** The topic has notes of its own that this format has no place for. */
function hasLeftNotes(choice: ResolvedChoice, format: FormatId): boolean {
  const topic = choice.kind === 'notes' ? choice.plan.topic : null;
  const hasNotes = topic?.items.some(({ kind }) => kind === 'note') ?? false;
  return hasNotes && !holdsTopicNotes(format);
}

import { useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { DEFAULT_TEMPLATE } from '../../core/report/default-template.ts';
import type { ReportTemplate } from '../../core/report/report.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { library } from '../page-library.ts';
import { ArticlePicker } from './article-picker.tsx';

export interface NewReportDialogProps {
  /** Chosen beforehand. */
  articles: readonly string[];
  templates?: readonly ReportTemplate[];
  onClose: () => void;
}

/** Title, template and studied texts of a new paper. */
export function NewReportDialog({ articles, templates = [DEFAULT_TEMPLATE], onClose }: NewReportDialogProps) {
  const [id] = useState(newId);
  const [title, setTitle] = useState('');
  const [isTitled, setTitled] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([...new Set(articles)]);
  const [templateId, setTemplateId] = useState(templates[0]?.id ?? '');
  const [error, setError] = useState<string | undefined>();
  const [isBusy, setBusy] = useState(false);
  const template = templates.find((one) => one.id === templateId) ?? DEFAULT_TEMPLATE;

  async function create(): Promise<void> {
    if (isBusy) return;
    if (title.trim() === '') return setError(t('reports.nameEmpty'));
    setBusy(true);
    try {
      await library.createReport({ id, title, template, articleIds: [...chosen] });
      location.assign(surfaceUrl('reports', { id }));
    } catch (thrown) {
      setError(t(`error.${toFailure(thrown).code}`));
      setBusy(false);
    }
  }

  /** A name to begin with, where it is clear what the paper is on. */
  function proposeTitle(titles: ReadonlyMap<string, string>): void {
    const only = chosen.length === 1 ? titles.get(chosen[0] ?? '') : undefined;
    if (!isTitled && title === '' && only) setTitle(t('reports.nameFrom', { title: only }).slice(0, 200));
  }

  return (
    <Dialog
      open
      keep
      size="lg"
      title={t('reports.newTitle')}
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button variant="primary" busy={isBusy} onClick={() => void create()}>
            {t('reports.create')}
          </Button>
        </>
      }
    >
      <div class="new-report">
        <TextField
          label={t('reports.name')}
          placeholder={t('reports.namePlaceholder')}
          value={title}
          autoFocus
          maxLength={200}
          error={error}
          onInput={(value) => {
            setTitle(value);
            setTitled(true);
            setError(undefined);
          }}
          onEnter={() => void create()}
        />
        <Select
          label={t('reports.template')}
          hint={[template.description, t('reports.sections', { count: template.sections.length })]
            .filter(Boolean)
            .join(' ')}
          value={templateId}
          options={templates.map((one) => ({ value: one.id, label: one.title }))}
          onChange={setTemplateId}
        />
        <fieldset class="new-report-texts">
          <legend class="th-field-label">{t('reports.studied')}</legend>
          <ArticlePicker chosen={chosen} onChange={setChosen} onTitles={proposeTitle} />
        </fieldset>
      </div>
    </Dialog>
  );
}

import { useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { MAX_QUESTIONS, questionSections, splitQuestions } from '../../core/report/question-sections.ts';
import type { Profile, ReportTemplate } from '../../core/report/report.ts';
import { QUESTIONS_TEMPLATE_ID, questionPrompt, shippedTemplates } from '../../core/report/templates.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { library } from '../page-library.ts';
import { ArticlePicker } from './article-picker.tsx';

export interface NewReportDialogProps {
  /** Chosen beforehand. */
  articles: readonly string[];
  /** The reader's own templates; those that are shipped come behind them. */
  own: readonly ReportTemplate[];
  isPartyMember: Profile['isPartyMember'];
  onClose: () => void;
}

/** Title, template and studied texts of a new paper. */
export function NewReportDialog({ articles, own, isPartyMember, onClose }: NewReportDialogProps) {
  const shipped = shippedTemplates(getLocale(), isPartyMember);
  const templates = [...shipped, ...own];
  const [id] = useState(newId);
  const [title, setTitle] = useState('');
  const [isTitled, setTitled] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([...new Set(articles)]);
  const [templateId, setTemplateId] = useState(templates[0]?.id ?? '');
  const [questions, setQuestions] = useState('');
  const [questionsError, setQuestionsError] = useState<string | undefined>();
  const [error, setError] = useState<string | undefined>();
  const [isBusy, setBusy] = useState(false);
  const template = templates.find((one) => one.id === templateId) ?? (templates[0] as ReportTemplate);
  const asksQuestions = template.id === QUESTIONS_TEMPLATE_ID;

  async function create(): Promise<void> {
    if (isBusy) return;
    if (title.trim() === '') return setError(t('reports.nameEmpty'));
    const asked = asksQuestions ? splitQuestions(questions) : [];
    if (asksQuestions && asked.length === 0) return setQuestionsError(t('questions.empty'));
    setBusy(true);
    try {
      const prompt = questionPrompt(getLocale(), isPartyMember);
      const sections = [...template.sections, ...questionSections(asked, prompt, newId)];
      await library.createReport({ id, title, template: { ...template, sections }, articleIds: [...chosen] });
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
          options={templates.map((one) => ({ value: one.id, label: one.title || t('template.untitled') }))}
          onChange={setTemplateId}
        />
        {asksQuestions && (
          <TextArea
            label={t('questions.label')}
            hint={t('questions.hint', { most: MAX_QUESTIONS })}
            placeholder={t('questions.placeholder')}
            value={questions}
            error={questionsError}
            rows={5}
            onInput={(typed) => {
              setQuestions(typed);
              setQuestionsError(undefined);
            }}
          />
        )}
        <fieldset class="new-report-texts">
          <legend class="th-field-label">{t('reports.studied')}</legend>
          <ArticlePicker chosen={chosen} onChange={setChosen} onTitles={proposeTitle} />
        </fieldset>
      </div>
    </Dialog>
  );
}

import { SaveStatus } from '../../annotator/save-status.tsx';
import { toFailure } from '../../core/model/failure.ts';
import type { ReportCount } from '../../core/report/count-words.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { dropDraft } from '../../platform/drafts.ts';
import { logQuietly } from '../../platform/log.ts';
import { newId } from '../../platform/new-id.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { goToExport } from '../export-address.ts';
import { library } from '../page-library.ts';
import type { useComposer } from './use-composer.ts';
import { draftName } from './use-open-report.ts';

export interface ComposerHeadProps {
  composer: ReturnType<typeof useComposer>;
  count: ReportCount;
  push: (toast: ToastMessage) => void;
  onKeys: () => void;
}

/** Title, how much there is, whether it is saved, and what can be done with the whole paper. */
export function ComposerHead({ composer, count, push, onKeys }: ComposerHeadProps) {
  const { report, title, status, editor } = composer;
  const { id, finishedAt } = report;
  const isGone = status.state === 'failed' && status.failure.code === 'not-found';

  const attempt = (work: Promise<unknown>): void =>
    void work.catch((thrown) =>
      push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) }),
    );

  async function saveAsNew(): Promise<void> {
    if (!editor) return;
    const copy = newId();
    const { template, articleIds } = report;
    await library.createReport({ id: copy, title, template, articleIds, doc: editor.doc });
    await dropDraft(draftName(id));
    location.assign(surfaceUrl('reports', { id: copy }));
  }

  async function duplicate(): Promise<void> {
    if (!(await composer.flush())) return;
    const copy = newId();
    await library.duplicateReport(id, {
      id: copy,
      title: t('reports.copyTitle', { title: title || t('reports.untitled') }),
    });
    location.assign(surfaceUrl('reports', { id: copy }));
  }

  async function toPrint(): Promise<void> {
    if (await composer.flush()) location.assign(surfaceUrl('paper', { id }));
  }

  async function toExport(): Promise<void> {
    if (await composer.flush()) await goToExport({ kind: 'report', id });
  }

  async function remove(): Promise<void> {
    if (!(await composer.flush())) return;
    const trashId = await library.removeReport(id);
    const onAction = (): void => attempt(library.restoreTrash(trashId));
    const text = t('reports.removed', { title: title || t('reports.untitled') });
    push({ id: trashId, text, action: { label: t('undo'), onAction }, milliseconds: 20_000 });
  }

  const number = (value: number): string => value.toLocaleString(getLocale());
  return (
    <header class="composer-head">
      <a class="composer-back" href={surfaceUrl('reports')}>
        <Icon name="arrow-left" />
        {t('reports.back')}
      </a>
      <h1 class="th-hidden">{title || t('reports.untitled')}</h1>
      <div class="composer-title-row">
        <div class="composer-title">
          <TextField
            label={t('report.name')}
            hideLabel
            placeholder={t('report.name')}
            value={title}
            maxLength={200}
            onInput={composer.setTitle}
            onEnter={() => editor?.focus()}
          />
        </div>
        <Menu
          label={t('report.menu')}
          items={[
            {
              id: 'finish',
              label: t(finishedAt === null ? 'reports.finish' : 'reports.unfinish'),
              icon: finishedAt === null ? 'check' : 'edit',
              onSelect: () => attempt(library.editReport(id, { finishedAt: finishedAt === null ? Date.now() : null })),
            },
            { id: 'export', label: t('export.one'), icon: 'download', onSelect: () => attempt(toExport()) },
            { id: 'print', label: t('report.toPrint'), icon: 'print', onSelect: () => attempt(toPrint()) },
            { id: 'duplicate', label: t('reports.duplicate'), icon: 'copy', onSelect: () => attempt(duplicate()) },
            { id: 'keys', label: t('report.keys'), icon: 'keyboard', onSelect: onKeys },
            {
              id: 'remove',
              label: t('reports.remove'),
              icon: 'trash',
              danger: true,
              divided: true,
              onSelect: () => attempt(remove()),
            },
          ]}
        />
      </div>
      <p class="composer-facts">
        <Badge icon={finishedAt === null ? 'edit' : 'check'} tone={finishedAt === null ? 'info' : 'success'}>
          {t(finishedAt === null ? 'reports.unfinished' : 'reports.finished')}
        </Badge>
        <span title={t('report.countHint')}>
          {t('report.count', { words: number(count.words) })}
          {count.pages > 0 && ` · ${t('reports.pages', { count: number(count.pages) })}`}
        </span>
        <SaveStatus status={status} />
      </p>
      {status.state === 'failed' && (
        <Banner
          tone="error"
          action={
            isGone
              ? { label: t('report.saveAsNew'), onAction: () => attempt(saveAsNew()) }
              : {
                  label: t('retry'),
                  onAction: () => void composer.flush().catch((thrown) => logQuietly('paper not saved', thrown)),
                }
          }
        >
          {isGone ? t('report.gone') : t(`error.${status.failure.code}`)}
        </Banner>
      )}
    </header>
  );
}

import { useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { foldBare } from '../../core/text/fold.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import type { ReportSummary } from '../../services/reports.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { useLibraryFacts } from '../use-library-facts.ts';
import { useProfile } from '../use-profile.ts';
import { NewReportDialog } from './new-report-dialog.tsx';
import { ReportCard } from './report-card.tsx';
import { useAskedReport } from './use-asked-report.ts';

/** Fewer are seen at a glance. */
const SEARCHED_FROM = 6;
const REST = 100;

const readReports = (): Promise<ReportSummary[]> => library.listReports();

export function ReportList({ push }: { push: (toast: ToastMessage) => void }) {
  const { facts: reports, failure, reload } = useLibraryFacts(readReports, REST);
  const [query, setQuery] = useState('');
  const { asked, ask, close } = useAskedReport();
  const { profile, templates } = useProfile();

  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });

  async function remove({ id, title }: ReportSummary): Promise<void> {
    const trashId = await library.removeReport(id);
    const undo = (): void => void library.restoreTrash(trashId).catch(fail);
    const text = t('reports.removed', { title: title || t('reports.untitled') });
    push({ id: trashId, text, action: { label: t('undo'), onAction: undo } });
  }

  async function duplicate({ id, title }: ReportSummary): Promise<void> {
    const copy = await library.duplicateReport(id, {
      id: newId(),
      title: t('reports.copyTitle', { title: title || t('reports.untitled') }),
    });
    const onAction = (): void => void library.removeReport(copy.id).catch(fail);
    push({
      id: copy.id,
      text: t('reports.duplicated', { title: copy.title }),
      action: { label: t('undo'), onAction },
    });
  }

  const finish = ({ id, finishedAt }: ReportSummary) =>
    library.editReport(id, { finishedAt: finishedAt === null ? Date.now() : null });

  const wanted = foldBare(query.trim());
  const shown = (reports ?? []).filter(({ title, templateTitle }) =>
    foldBare(`${title} ${templateTitle}`).includes(wanted),
  );
  const make = (
    <Button variant="primary" icon="plus" onClick={() => ask([])}>
      {t('reports.new')}
    </Button>
  );
  return (
    <main class="page-main">
      <div class="page-title-row">
        <h1 class="page-title">{t('reports.heading')}</h1>
        {reports !== null && reports.length > 0 && make}
      </div>
      <p class="page-lead">{t('reports.lead')}</p>
      {failure && (
        <Banner tone="error" action={{ label: t('retry'), onAction: reload }}>
          {t(`error.${failure.code}`)}
        </Banner>
      )}
      {reports === null ? (
        !failure && <Skeleton label={t('loading.label')} lines={5} />
      ) : reports.length === 0 ? (
        <EmptyState drawing="page" title={t('reports.emptyTitle')} action={make}>
          {t('reports.emptyText')}
        </EmptyState>
      ) : (
        <>
          {reports.length >= SEARCHED_FROM && (
            <TextField
              type="search"
              icon="search"
              label={t('reports.search')}
              hideLabel
              placeholder={t('reports.search')}
              value={query}
              onInput={setQuery}
            />
          )}
          {shown.length === 0 && (
            <EmptyState
              drawing="search"
              title={t('list.nothing')}
              action={<Button onClick={() => setQuery('')}>{t('list.showAll')}</Button>}
            />
          )}
          <ul class="page-cards">
            {shown.map((report) => (
              <ReportCard
                key={report.id}
                report={report}
                onFinish={() => void finish(report).catch(fail)}
                onDuplicate={() => void duplicate(report).catch(fail)}
                onRemove={() => void remove(report).catch(fail)}
              />
            ))}
          </ul>
        </>
      )}
      {asked && profile && templates && (
        <NewReportDialog articles={asked} own={templates} isPartyMember={profile.isPartyMember} onClose={close} />
      )}
    </main>
  );
}

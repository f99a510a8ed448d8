import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import { docPrint } from '../../core/report/clean-doc.ts';
import type { Report } from '../../core/report/report.ts';
import { t } from '../../i18n/t.ts';
import { dropDraft, loadReportDraft, type ReportDraft } from '../../platform/drafts.ts';
import { newId } from '../../platform/new-id.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';

export interface OpenedReport {
  report: Report;
  /** Words that were not saved the last time, to go on with. */
  draft: ReportDraft | null;
}

export const draftName = (id: string): string => `report:${id}`;

/** A paper as it is stored, with words of it that were never saved. */
export function useOpenReport(id: string, push: (toast: ToastMessage) => void) {
  const [opened, setOpened] = useState<OpenedReport | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let isCurrent = true;
    open(id, push).then(
      (read) => isCurrent && setOpened(read),
      (thrown) => isCurrent && setFailure(toFailure(thrown)),
    );
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return { opened, failure };
}

async function open(id: string, push: (toast: ToastMessage) => void): Promise<OpenedReport> {
  const [report, draft] = await Promise.all([library.openReport(id), loadReportDraft(draftName(id))]);
  const stored = docPrint(report.doc);
  if (!draft || (docPrint(draft.doc) === stored && draft.title === report.title)) return { report, draft: null };
  if (draft.base === stored) {
    push({ id: 'draft', tone: 'info', text: t('report.draftUsed') });
    return { report, draft };
  }
  // Somebody wrote since: neither of the two may push out the other.
  await library.keepUnsavedDoc(id, { id: newId(), doc: draft.doc, at: draft.at });
  await dropDraft(draftName(id));
  push({ id: 'draft', tone: 'warning', text: t('report.draftKept') });
  return { report, draft: null };
}

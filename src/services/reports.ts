import { FailureError } from '../core/model/failure.ts';
import { beginDoc } from '../core/report/begin-doc.ts';
import { cleanDoc } from '../core/report/clean-doc.ts';
import { countReport } from '../core/report/count-words.ts';
import type { Report } from '../core/report/report.ts';
import type { ReportDoc } from '../core/report/report-doc.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import { putInTrash } from '../storage/trash-box.ts';
import { announceReport, type ServiceContext } from './context.ts';

/** What a list of papers shows of one. */
export interface ReportSummary
  extends Pick<Report, 'id' | 'title' | 'wordCount' | 'finishedAt' | 'createdAt' | 'updatedAt'> {
  templateTitle: string;
  /** How many texts were chosen for it. */
  articles: number;
}

export interface NewReport extends Pick<Report, 'title' | 'template' | 'articleIds'> {
  /** Made by the client, so that a retry makes no second one. */
  id: string;
  /** Text to begin with; the headings of the template where it is absent. */
  doc?: ReportDoc;
}

export type ReportEdit = Partial<Pick<Report, 'title' | 'articleIds' | 'day' | 'finishedAt'>>;

/** Longest title that is stored, UTF-16 units. */
const MAX_TITLE = 300;

/** Every paper, the one changed last first. */
export async function listReports({ db }: ServiceContext): Promise<ReportSummary[]> {
  return guarded(async () => {
    const reports = await db.reports.orderBy('updatedAt').reverse().toArray();
    return reports.map(({ id, title, template, articleIds, wordCount, finishedAt, createdAt, updatedAt }) => {
      const base = { id, title, wordCount, finishedAt, createdAt, updatedAt };
      return { ...base, templateTitle: template.title, articles: articleIds.length };
    });
  });
}

/** @throws FailureError `not-found` */
export async function openReport({ db }: ServiceContext, id: string): Promise<Report> {
  const report = await guarded(() => db.reports.get(id));
  if (!report) throw new FailureError('not-found');
  return report;
}

/** Begins a paper. A second call with the same id changes nothing. */
export async function createReport(context: ServiceContext, wanted: NewReport): Promise<Report> {
  const { db } = context;
  const { id, title, template, articleIds } = wanted;
  const { report, isNew } = await changeLibrary(db, context.now(), async () => {
    const known = await db.reports.get(id);
    if (known) return { report: known, isNew: false };
    const doc = cleanDoc(wanted.doc ?? beginDoc(template));
    const now = context.now();
    const report: Report = {
      id,
      title: cleanTitle(title),
      articleIds: [...new Set(articleIds)],
      template: { id: template.id, title: template.title, sections: template.sections },
      doc,
      day: null,
      wordCount: countReport(doc).words,
      finishedAt: null,
      createdAt: now,
      updatedAt: now,
    };
    await db.reports.put(report);
    return { report, isNew: true };
  });
  if (isNew) announceReport(context, id);
  return report;
}

/** Changes what is said of a paper, not its text. @throws FailureError `not-found` */
export async function editReport(context: ServiceContext, id: string, edit: ReportEdit): Promise<Report> {
  const { db } = context;
  const report = await changeLibrary(db, context.now(), async () => {
    const stored = await db.reports.get(id);
    if (!stored) throw new FailureError('not-found');
    const report: Report = { ...stored, ...edit, updatedAt: context.now() };
    if (edit.title !== undefined) report.title = cleanTitle(edit.title);
    if (edit.articleIds) report.articleIds = [...new Set(edit.articleIds)];
    await db.reports.put(report);
    return report;
  });
  announceReport(context, id);
  return report;
}

/** Adds texts to those that were studied for a paper, behind the others. @throws FailureError `not-found` */
export async function addReportArticles(
  context: ServiceContext,
  id: string,
  articleIds: readonly string[],
): Promise<Report> {
  const { articleIds: known } = await openReport(context, id);
  return editReport(context, id, { articleIds: [...known, ...articleIds] });
}

/** Makes a copy of a paper without its history. A second call with the same new id changes nothing. @throws FailureError `not-found` */
export async function duplicateReport(
  context: ServiceContext,
  id: string,
  copy: Pick<NewReport, 'id' | 'title'>,
): Promise<Report> {
  const { template, articleIds, doc } = await openReport(context, id);
  return createReport(context, { ...copy, template, articleIds, doc });
}

/** Moves a paper with its history to the trash. Resolves to the trash entry's id. @throws FailureError `not-found` */
export async function removeReport(context: ServiceContext, id: string): Promise<string> {
  const { db } = context;
  const trashId = await changeLibrary(db, context.now(), async () => {
    const report = await db.reports.get(id);
    if (!report) throw new FailureError('not-found');
    const versions = await db.reportVersions.where('[reportId+at]').between([id], [id, []]).toArray();
    const trashId = context.newId();
    await putInTrash(db, { id: trashId, deletedAt: context.now(), kind: 'report', report, versions });
    await db.reports.delete(id);
    await db.reportVersions.bulkDelete(versions.map((version) => version.id));
    return trashId;
  });
  announceReport(context, id);
  return trashId;
}

export function cleanTitle(text: string): string {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return line.slice(0, MAX_TITLE).replace(/\p{Cs}$/u, '');
}

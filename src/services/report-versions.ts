import { FailureError } from '../core/model/failure.ts';
import { docPrint } from '../core/report/clean-doc.ts';
import { countReport } from '../core/report/count-words.ts';
import type { Report, ReportVersion, VersionReason } from '../core/report/report.ts';
import type { ReportDoc } from '../core/report/report-doc.ts';
import { changeLibrary } from '../storage/change-library.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import { announceReport, type ServiceContext } from './context.ts';
import { cleanTitle, openReport } from './reports.ts';

/** A line of the history. */
export type ReportVersionSummary = Omit<ReportVersion, 'doc'>;

/** The history of a paper, newest first. */
export async function listReportVersions({ db }: ServiceContext, reportId: string): Promise<ReportVersionSummary[]> {
  return guarded(async () => {
    const versions = await versionsOf(db, reportId);
    return versions.reverse().map(({ doc: _doc, ...summary }) => summary);
  });
}

/** @throws FailureError `not-found` */
export async function openReportVersion({ db }: ServiceContext, id: string): Promise<ReportVersion> {
  const version = await guarded(() => db.reportVersions.get(id));
  if (!version) throw new FailureError('not-found');
  return version;
}

/** Keeps the paper as it stands, under a name. A second call with the same id changes nothing. @throws FailureError `not-found` */
export async function keepReportVersion(
  context: ServiceContext,
  reportId: string,
  { id, name }: Pick<ReportVersion, 'id' | 'name'>,
): Promise<void> {
  const report = await openReport(context, reportId);
  await changeLibrary(context.db, context.now(), async () => {
    if (await context.db.reportVersions.get(id)) return;
    const version = versionOf(context, report, 'named');
    await context.db.reportVersions.put({ ...version, id, name: cleanTitle(name), at: context.now() });
  });
  announceReport(context, reportId);
}

/** Words that were never stored as the paper, because another tab had written meanwhile: into the history with them. */
export async function keepUnsavedDoc(
  context: ServiceContext,
  reportId: string,
  unsaved: { id: string; doc: ReportDoc; at: number },
): Promise<void> {
  const report = await openReport(context, reportId);
  await changeLibrary(context.db, context.now(), async () => {
    if (await context.db.reportVersions.get(unsaved.id)) return;
    const wordCount = countReport(unsaved.doc).words;
    const version = { ...versionOf(context, report, 'other-tab'), id: unsaved.id, at: unsaved.at };
    await context.db.reportVersions.put({ ...version, doc: unsaved.doc, wordCount });
  });
  announceReport(context, reportId);
}

/** Gives a version a name, by which it stays; without one it goes with the others of its age. @throws FailureError `not-found` */
export async function nameReportVersion(context: ServiceContext, id: string, name: string): Promise<void> {
  const { db } = context;
  const title = cleanTitle(name);
  const reportId = await changeLibrary(db, context.now(), async () => {
    const version = await db.reportVersions.get(id);
    if (!version) throw new FailureError('not-found');
    await db.reportVersions.put({ ...version, name: title, reason: title === '' ? 'auto' : 'named' });
    return version.reportId;
  });
  announceReport(context, reportId);
}

/**
 * Puts an older version in the place of the paper's text; what stood there goes into the history. Resolves to the paper, and
 * to the version that takes it back; null where the text is the same.
 * @throws FailureError `not-found`
 */
export async function restoreReportVersion(
  context: ServiceContext,
  id: string,
): Promise<{ report: Report; keptId: string | null }> {
  const { db } = context;
  const restored = await changeLibrary(db, context.now(), async () => {
    const version = await db.reportVersions.get(id);
    const stored = version && (await db.reports.get(version.reportId));
    if (!version || !stored) throw new FailureError('not-found');
    if (docPrint(stored.doc) === docPrint(version.doc)) return { report: stored, keptId: null };
    const kept = { ...versionOf(context, stored, 'restored'), at: context.now() };
    await db.reportVersions.put(kept);
    const { doc, wordCount } = version;
    const report: Report = { ...stored, doc, wordCount, updatedAt: context.now() };
    await db.reports.put(report);
    return { report, keptId: kept.id };
  });
  announceReport(context, restored.report.id);
  return restored;
}

/** A paper as it stands, for its history: dated by when it was left so. */
export function versionOf(context: ServiceContext, report: Report, reason: VersionReason): ReportVersion {
  const { id: reportId, title, doc, wordCount, updatedAt: at } = report;
  return { id: context.newId(), reportId, reason, name: '', at, title, doc, wordCount };
}

/** Oldest first. Within a transaction of whoever asks, or in one of its own. */
export function versionsOf(db: LibraryDatabase, reportId: string): PromiseLike<ReportVersion[]> {
  return db.reportVersions.where('[reportId+at]').between([reportId], [reportId, []]).toArray();
}

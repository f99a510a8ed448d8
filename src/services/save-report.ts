import { FailureError } from '../core/model/failure.ts';
import { cleanDoc, docPrint } from '../core/report/clean-doc.ts';
import { countReport } from '../core/report/count-words.ts';
import type { Report, ReportVersion } from '../core/report/report.ts';
import type { ReportDoc } from '../core/report/report-doc.ts';
import { isLargeCut, VERSION_REST, versionsToDrop } from '../core/report/thin-versions.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { announceReport, type ServiceContext } from './context.ts';
import { versionOf, versionsOf } from './report-versions.ts';
import { cleanTitle } from './reports.ts';

export interface ReportSave {
  id: string;
  title: string;
  doc: ReportDoc;
  /** `docPrint` of the text as the writer last knew it to be stored. */
  base: number;
}

export interface SavedReport {
  report: Report;
  /** Words of another tab whose place these took: they went into the history. Null where nobody else had written. */
  kept: ReportVersion | null;
}

/**
 * Writes the text of a paper. How it stood before goes into the history, now and then; where somebody wrote meanwhile who
 * has not been heard of, always. A retry with the same words changes nothing.
 * @throws FailureError `not-found`
 */
export async function saveReport(context: ServiceContext, save: ReportSave): Promise<SavedReport> {
  const { db } = context;
  const doc = cleanDoc(save.doc);
  const print = docPrint(doc);
  const title = cleanTitle(save.title);
  const { saved, isChanged } = await changeLibrary(db, context.now(), async () => {
    const stored = await db.reports.get(save.id);
    if (!stored) throw new FailureError('not-found');
    const before = docPrint(stored.doc);
    if (before === print) {
      if (stored.title === title) return { saved: { report: stored, kept: null }, isChanged: false };
      const report = { ...stored, title, updatedAt: context.now() };
      await db.reports.put(report);
      return { saved: { report, kept: null }, isChanged: true };
    }
    const { words } = countReport(doc);
    const isNews = before !== save.base;
    const kept = isNews ? versionOf(context, stored, 'other-tab') : null;
    if (kept) await db.reportVersions.put(kept);
    else await keepNowAndThen(context, stored, words);
    const report = { ...stored, title, doc, wordCount: words, updatedAt: context.now() };
    await db.reports.put(report);
    return { saved: { report, kept }, isChanged: true };
  });
  if (isChanged) announceReport(context, save.id);
  return saved;
}

/** The text as it was left, unless one was kept within the last minutes; and what became too many goes. */
async function keepNowAndThen(context: ServiceContext, stored: Report, words: number): Promise<void> {
  const { db } = context;
  const last = await db.reportVersions.where('[reportId+at]').between([stored.id], [stored.id, []]).last();
  const now = context.now();
  const isResting = last !== undefined && now - last.at < VERSION_REST;
  if (isResting && !isLargeCut(stored.wordCount, words)) return;
  if (last === undefined && stored.wordCount === 0) return;
  // Where the clock was put back it would stand before those that are older.
  await db.reportVersions.put(versionOf(context, stored, 'auto'));
  await db.reportVersions.bulkDelete(versionsToDrop(await versionsOf(db, stored.id), now));
}

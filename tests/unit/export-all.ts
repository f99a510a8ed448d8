import type { StudyNote } from '../../src/core/export/export-format.ts';
import type { ServiceContext } from '../../src/services/context.ts';
import { type ExportTally, exportNotes } from '../../src/services/export-notes.ts';
import { planExport } from '../../src/services/export-plan.ts';

export interface Exported {
  notes: StudyNote[];
  /** Counted before, and while they were read. */
  planned: { barred: number; gone: number };
  tally: ExportTally | null;
}

/** Everything of a library as it is exported, or the named articles. */
export async function exportAll(context: ServiceContext, ids: string[] | 'all' = 'all'): Promise<Exported> {
  const { entries, barred, gone } = await planExport(
    context,
    ids === 'all' ? { kind: 'all' } : { kind: 'articles', ids },
  );
  const exported: Exported = { notes: [], planned: { barred, gone }, tally: null };
  const onTally = (tally: ExportTally): void => {
    exported.tally = tally;
  };
  for await (const note of exportNotes(context, entries, { needs: [], onTally })) exported.notes.push(note);
  return exported;
}

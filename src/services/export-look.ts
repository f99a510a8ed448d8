import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

/** How the reader exported last: kept for the next time. */
export interface ExportLook {
  /** Id of the format for articles, and of that for a paper; empty where none was chosen yet. */
  format: string;
  paperFormat: string;
  /** The reader's own template; null: the one that ships. */
  templateId: string | null;
}

const KEY = 'export-look';

export async function loadExportLook({ db }: ServiceContext): Promise<ExportLook> {
  const stored = (await guarded(() => db.meta.get(KEY)))?.value as
    | Partial<Record<keyof ExportLook, unknown>>
    | undefined;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    format: text(stored?.format),
    paperFormat: text(stored?.paperFormat),
    templateId: text(stored?.templateId) || null,
  };
}

/** Writes what changes: what another tab chose meanwhile stays. */
export async function saveExportLook(context: ServiceContext, change: Partial<ExportLook>): Promise<void> {
  const { db } = context;
  await guarded(() =>
    db.transaction('rw', db.meta, async () => {
      await db.meta.put({ key: KEY, value: { ...(await loadExportLook(context)), ...change } });
    }),
  );
}

import type { ImportRecord } from '../../core/import/import-record.ts';
import type { BackupState } from '../../services/backup.ts';
import type { SnapshotPlan } from '../../services/snapshots.ts';
import { library } from '../page-library.ts';
import { folderAccess } from '../take-snapshot.ts';
import { useLibraryFacts } from '../use-library-facts.ts';

export interface BackupFacts {
  articles: number;
  state: BackupState;
  plan: SnapshotPlan;
  /** Whether the folder may be written now; null where there is none. */
  access: PermissionState | null;
  imports: ImportRecord[];
}

const REST = 200;

async function readFacts(): Promise<BackupFacts> {
  const [{ articles }, state, plan, imports] = await Promise.all([
    library.countSaved(),
    library.backupState(),
    library.snapshotPlan(),
    library.listImports(),
  ]);
  const access = plan.folder === null ? null : await folderAccess(plan.folder);
  return { articles, state, plan, access, imports };
}

/** How backups stand, in step with other tabs. Null until it is known. */
export function useBackup() {
  return useLibraryFacts(readFacts, REST);
}

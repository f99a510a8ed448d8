import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { askFolderAccess, pickFolder, takeSnapshot } from '../take-snapshot.ts';
import type { useWork } from '../use-work.ts';
import type { BackupFacts } from './use-backup.ts';

export interface SnapshotActs {
  pick: () => void;
  allow: () => void;
  takeNow: () => void;
  turnOff: () => void;
  setMedia: (withMedia: boolean) => void;
}

interface Tools {
  facts: BackupFacts | null;
  run: ReturnType<typeof useWork>['run'];
  push: (toast: ToastMessage) => void;
  fail: (thrown: unknown) => void;
  reload: () => void;
}

/** What can be done with the folder of copies. */
export function useSnapshotActs({ facts, run, push, fail, reload }: Tools): SnapshotActs {
  const doing = (work: () => Promise<void>) => () => {
    work().catch(fail).finally(reload);
  };

  async function takeNow(): Promise<void> {
    const plan = await run(t('snapshots.writing'), takeSnapshot);
    if (plan?.failure === null) push({ id: newId(), text: t('snapshots.written') });
  }

  async function pick(): Promise<void> {
    const folder = await pickFolder();
    if (!folder) return;
    await library.keepSnapshotPlan({ folder, failure: null, lastAt: null, count: 0, bytes: 0 });
    await takeNow();
  }

  async function allow(): Promise<void> {
    if (!facts || !(await askFolderAccess(facts.plan.folder))) return;
    await takeNow();
  }

  async function turnOff(): Promise<void> {
    const plan = await library.snapshotPlan();
    await library.keepSnapshotPlan({ folder: null });
    const putBack = doing(async () => void (await library.keepSnapshotPlan(plan)));
    push({ id: newId(), text: t('snapshots.offDone'), action: { label: t('undo'), onAction: putBack } });
  }

  return {
    pick: doing(pick),
    allow: doing(allow),
    takeNow: doing(takeNow),
    turnOff: doing(turnOff),
    setMedia: (withMedia) => doing(async () => void (await library.keepSnapshotPlan({ withMedia })))(),
  };
}

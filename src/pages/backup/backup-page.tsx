import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import { Banner } from '../../ui/banner.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import { formatSize } from '../format-size.ts';
import { isStopped, makeBackup } from '../make-backup.ts';
import { useFileDrop } from '../open-files/use-file-drop.ts';
import { PageHead } from '../page-head.tsx';
import { library } from '../page-library.ts';
import { useSnapshots } from '../use-snapshots.ts';
import { useToasts } from '../use-toasts.ts';
import { useWork } from '../use-work.ts';
import { WorkDialog } from '../work-dialog.tsx';
import { BackupSection } from './backup-section.tsx';
import { ImportsSection } from './imports-section.tsx';
import { ReminderChoice } from './reminder-choice.tsx';
import { RestoreSection } from './restore-section.tsx';
import { SnapshotsSection } from './snapshots-section.tsx';
import { useBackup } from './use-backup.ts';
import { useRestore } from './use-restore.ts';
import { useSnapshotActs } from './use-snapshot-acts.ts';

export function BackupPage() {
  const { facts, failure, reload } = useBackup();
  const { work, run, stop } = useWork();
  const { toasts, push, fail, dismiss } = useToasts();
  const acts = useSnapshotActs({ facts, run, push, fail, reload });
  const restoring = useRestore({
    run,
    fail,
    onDone: ({ id, state }) => {
      const undo = { label: t('undo'), onAction: () => void takeBack(id) };
      push({ id: newId(), text: t(state === 'done' ? 'restore.done' : 'restore.stopped'), action: undo });
      reload();
    },
  });
  const isOver = useFileDrop((files) => {
    const [file] = files;
    if (file) void restoring.open(file);
  });
  useSnapshots();

  async function make(withMedia: boolean): Promise<void> {
    try {
      const { state, odd } = await run(t('backup.making'), (steps) => makeBackup(withMedia, steps));
      const { articles, bytes } = state;
      push({ id: newId(), text: t('backup.made', { articles, size: formatSize(bytes) }) });
      if (odd > 0) push({ id: newId(), tone: 'warning', text: t('backup.odd', { count: odd }) });
    } catch (thrown) {
      if (isStopped(thrown)) push({ id: newId(), text: t('backup.stopped') });
      else fail(thrown);
    }
    reload();
  }

  async function takeBack(id: string): Promise<void> {
    try {
      const { kept = [], state } = await run(t('taken.undoing'), ({ signal }) => library.undoImport(id, { signal }));
      if (state === 'undone') {
        push({ id: newId(), text: kept.length > 0 ? t('taken.kept', { count: kept.length }) : t('taken.undone') });
      }
    } catch (thrown) {
      fail(thrown);
    }
    reload();
  }

  return (
    <div class="page">
      <PageHead current="backup" />
      <main class="page-main">
        <h1 class="page-title">{t('backup.heading')}</h1>
        <p class="page-lead">{t('backup.lead')}</p>
        {failure && (
          <Banner tone="error" action={{ label: t('retry'), onAction: reload }}>
            {t(`error.${failure.code}`)}
          </Banner>
        )}
        {facts ? (
          <>
            <BackupSection facts={facts} onMake={(withMedia) => void make(withMedia)} />
            <div class="backup-remind">
              <ReminderChoice onFailed={fail} />
            </div>
            <RestoreSection restoring={restoring} />
            <SnapshotsSection facts={facts} acts={acts} />
            <ImportsSection imports={facts.imports} onUndo={(id) => void takeBack(id)} />
          </>
        ) : (
          !failure && <Skeleton label={t('loading.label')} lines={8} />
        )}
      </main>
      {isOver && (
        <div class="backup-drop" aria-hidden="true">
          <p>{t('restore.drop')}</p>
        </div>
      )}
      <WorkDialog work={work} onStop={stop} />
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}

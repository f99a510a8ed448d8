import { useEffect, useState } from 'preact/hooks';
import { isReminderDue } from '../core/backup/thin-snapshots.ts';
import { t } from '../i18n/t.ts';
import { logQuietly } from '../platform/log.ts';
import { loadPageSettings } from '../platform/page-settings.ts';
import { surfaceUrl } from '../platform/surfaces.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { library, onLibraryChange } from './page-library.ts';
import './backup-line.css';

const DAY = 24 * 60 * 60 * 1_000;
/** The list comes first. Milliseconds. */
const LATER = 600;

/** `days` since the last backup, null where there never was one. */
interface Due {
  days: number | null;
}

async function readDue(): Promise<Due | null> {
  const [{ articles }, state, plan, settings] = await Promise.all([
    library.countSaved(),
    library.backupState(),
    library.snapshotPlan(),
    loadPageSettings(),
  ]);
  const at = Math.max(state.at ?? 0, plan.lastAt ?? 0) || null;
  const now = Date.now();
  const { laterUntil } = state;
  if (!isReminderDue({ at, laterUntil }, { articles, days: settings.backupReminder, now })) return null;
  return { days: at === null ? null : Math.floor((now - at) / DAY) };
}

/** A quiet line where the last backup is old, with the way to make one. Nothing where it is not. */
export function BackupLine() {
  const [due, setDue] = useState<Due | null>(null);
  useEffect(() => {
    const lifetime = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        readDue().then(
          (found) => !lifetime.signal.aborted && setDue(found),
          (thrown) => logQuietly('age of the backup not read', thrown),
        );
      }, LATER);
    };
    onLibraryChange((change) => change.isBackup && later(), lifetime.signal);
    later();
    return () => {
      clearTimeout(timer);
      lifetime.abort();
    };
  }, []);

  if (!due) return null;
  const putOff = (): void => {
    setDue(null);
    library
      .keepBackupState({ laterUntil: Date.now() + 7 * DAY })
      .catch((thrown) => logQuietly('reminder not put off', thrown));
  };
  return (
    <div class="backup-line" role="note">
      <Icon name="info" size="sm" />
      <span>{due.days === null ? t('backup.line.never') : t('backup.line.old', { days: due.days })}</span>
      <a href={surfaceUrl('backup')}>{t('backup.line.now')}</a>
      <Button size="sm" variant="quiet" onClick={putOff}>
        {t('backup.line.later')}
      </Button>
    </div>
  );
}

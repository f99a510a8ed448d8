import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Switch } from '../../ui/toggle.tsx';
import { formatTime } from '../format.ts';
import { formatSize } from '../format-size.ts';
import { canPickFolder } from '../take-snapshot.ts';
import type { BackupFacts } from './use-backup.ts';
import type { SnapshotActs } from './use-snapshot-acts.ts';

/** The folder of copies that are made by themselves, and how it stands. */
export function SnapshotsSection({ facts, acts }: { facts: BackupFacts; acts: SnapshotActs }) {
  const { plan, access } = facts;
  const { folder, lastAt, count, bytes, failure } = plan;
  return (
    <section class="backup-part" aria-labelledby="snapshots-heading">
      <h2 id="snapshots-heading">{t('snapshots.heading')}</h2>
      {!canPickFolder() ? (
        <p class="page-lead">{t('snapshots.elsewhere')}</p>
      ) : (
        <>
          <p class="page-lead">{t('snapshots.lead')}</p>
          {folder === null ? (
            <p>
              <Button icon="document" onClick={acts.pick}>
                {t('snapshots.pick')}
              </Button>
            </p>
          ) : (
            <div class="backup-card">
              <p class="backup-state">
                <Icon name={access === 'granted' && failure === null ? 'check' : 'warning'} />
                <span>
                  <strong>{t('snapshots.folder', { name: (folder as FileSystemDirectoryHandle).name })}</strong>
                  <br />
                  {lastAt === null
                    ? t('snapshots.none')
                    : t('snapshots.last', { time: formatTime(lastAt), count, size: formatSize(bytes) })}
                </span>
              </p>
              {access !== 'granted' && (
                <Banner tone="warning" action={{ label: t('snapshots.allow'), onAction: acts.allow }}>
                  {t(access === 'denied' ? 'snapshots.denied' : 'snapshots.ask')}
                </Banner>
              )}
              {access === 'granted' && failure !== null && failure !== 'no-access' && (
                <Banner tone="warning">{t(`snapshots.${failure}`)}</Banner>
              )}
              <Switch label={t('snapshots.media')} checked={plan.withMedia} onChange={acts.setMedia} />
              <div class="page-actions">
                {access === 'granted' && <Button onClick={acts.takeNow}>{t('snapshots.now')}</Button>}
                <Button variant="quiet" onClick={acts.pick}>
                  {t('snapshots.change')}
                </Button>
                <Button variant="quiet" onClick={acts.turnOff}>
                  {t('snapshots.off')}
                </Button>
              </div>
            </div>
          )}
        </>
      )}
    </section>
  );
}

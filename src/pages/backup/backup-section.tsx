import { useState } from 'preact/hooks';
import { getLocale, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Checkbox } from '../../ui/toggle.tsx';
import { formatTime } from '../format.ts';
import { formatSize } from '../format-size.ts';
import type { BackupFacts } from './use-backup.ts';

/** How the last backup stands, and a new one. */
export function BackupSection({ facts, onMake }: { facts: BackupFacts; onMake: (withMedia: boolean) => void }) {
  const [withMedia, setWithMedia] = useState(true);
  const { at, articles, bytes } = facts.state;
  const count = new Intl.NumberFormat(getLocale()).format(articles);
  return (
    <section class="backup-part" aria-label={t('nav.backup')}>
      <div class="backup-card">
        <p class="backup-state">
          <Icon name={at === null ? 'warning' : 'check'} />
          <strong>
            {at === null
              ? t('backup.never')
              : t('backup.last', { time: formatTime(at), articles: count, size: formatSize(bytes) })}
          </strong>
        </p>
        <Checkbox label={t('backup.media')} hint={t('backup.media.hint')} checked={withMedia} onChange={setWithMedia} />
        <p>
          <Button variant="primary" icon="download" onClick={() => onMake(withMedia)}>
            {t('backup.make')}
          </Button>
        </p>
        <details class="backup-inside">
          <summary>{t('backup.inside')}</summary>
          <p>{t('backup.inside.all')}</p>
          <p>{t('backup.inside.marked')}</p>
          <p>{t('backup.inside.where')}</p>
        </details>
      </div>
    </section>
  );
}

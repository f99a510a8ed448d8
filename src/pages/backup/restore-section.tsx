import { useRef } from 'preact/hooks';
import { changesAnything } from '../../core/import/merge-state.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { PreviewTable } from './preview-table.tsx';
import type { useRestore } from './use-restore.ts';

/** Choosing a backup, seeing what it would change, and restoring it. */
export function RestoreSection({ restoring }: { restoring: ReturnType<typeof useRestore> }) {
  const { preview, refused, open, restore, drop, forget } = restoring;
  const input = useRef<HTMLInputElement>(null);
  return (
    <section class="backup-part" aria-labelledby="restore-heading">
      <h2 id="restore-heading">{t('restore.heading')}</h2>
      <p class="page-lead">{t('restore.lead')}</p>
      {refused !== null && (
        <Banner tone="error" onClose={forget} closeLabel={t('close')}>
          {refused}
        </Banner>
      )}
      {preview ? (
        <div class="backup-card">
          <h3 class="backup-file">{t('restore.preview', { name: preview.name })}</h3>
          <PreviewTable tallies={preview.tallies} caption={t('restore.preview', { name: preview.name })} />
          {!changesAnything(preview.tallies) && <p>{t('restore.nothing')}</p>}
          {preview.isEmpty && <p>{t('restore.empty')}</p>}
          <div class="page-actions">
            {changesAnything(preview.tallies) && (
              <Button variant="primary" onClick={() => void restore(preview)}>
                {t('restore.start')}
              </Button>
            )}
            <Button variant="quiet" onClick={drop}>
              {t('close')}
            </Button>
          </div>
        </div>
      ) : (
        <div class="page-actions">
          <input
            ref={input}
            type="file"
            accept=".zip,application/zip"
            hidden
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file) void open(file);
            }}
          />
          <Button icon="document" onClick={() => input.current?.click()}>
            {t('restore.choose')}
          </Button>
        </div>
      )}
    </section>
  );
}

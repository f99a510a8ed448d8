import { t } from '../i18n/t.ts';
import { Banner } from '../ui/banner.tsx';
import type { SaveState } from './edit-saver.ts';

/** Why words could not be saved, and the way out that keeps them. */
export function NotSaved({ status, onGiveUp }: { status: SaveState; onGiveUp: () => void }) {
  if (status.state !== 'failed') return null;
  return (
    <Banner tone="error" action={{ label: t('editor.giveUp'), onAction: onGiveUp }}>
      {t(`error.${status.failure.code}`)}
    </Banner>
  );
}

export function SaveStatus({ status }: { status: SaveState }) {
  const words = { saved: t('editor.saved'), failed: t('editor.notSaved') };
  return (
    <span class="th-editor-status" role="status">
      {status.state === 'saved' || status.state === 'failed' ? words[status.state] : t('editor.saving')}
    </span>
  );
}

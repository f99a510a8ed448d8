import { t } from '../../i18n/t.ts';
import { openSurface } from '../../platform/surfaces.ts';
import { Wordmark } from '../../ui/brand/wordmark.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { formatTime } from '../format.ts';
import type { TabPage } from './tab-page.ts';

/** The state of this page, first of all. */
export function PopupHead({ page }: { page: TabPage | null }) {
  const saved = page?.saved;
  return (
    <header class="popup-head">
      <Wordmark label={t('app.name')} size="sm" />
      <span class="popup-state" role="status">
        {page && (
          <>
            <Icon name={saved ? 'check' : 'bookmark'} size="sm" />
            <span title={saved ? t('popup.savedAt', { when: formatTime(saved.savedAt) }) : undefined}>
              {saved
                ? page.passageCount > 0
                  ? t('popup.savedCount', { count: page.passageCount })
                  : t('editor.saved')
                : t('popup.notSaved')}
            </span>
          </>
        )}
      </span>
      <IconButton icon="settings" label={t('popup.options')} size="sm" onClick={() => void openSurface('options')} />
    </header>
  );
}

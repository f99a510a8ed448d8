import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Icon } from '../../ui/icon.tsx';
import { isFirefox } from '../is-firefox.ts';
import { ShortcutList } from '../options/shortcut-list.tsx';
import { PinDrawing } from './pin-drawing.tsx';
import { useIsPinned } from './use-is-pinned.ts';

/** How to have the extension at hand: its icon in the toolbar, and its shortcuts. */
export function StartGuide() {
  const isPinned = useIsPinned();
  return (
    <div class="guide">
      <div class="guide-part">
        <h3>{t('welcome.pin')}</h3>
        <div role="status">
          {isPinned && (
            <p class="guide-done">
              <Icon name="check" />
              {t('welcome.pin.done')}
            </p>
          )}
        </div>
        {!isPinned && (
          <>
            <PinDrawing />
            <ol class="guide-steps">
              <li>{t('welcome.pin.open')}</li>
              <li>{t(isFirefox() ? 'welcome.pin.firefox' : 'welcome.pin.chromium')}</li>
            </ol>
          </>
        )}
      </div>
      <div class="guide-part">
        <h3>{t('welcome.shortcuts')}</h3>
        <ShortcutList />
        <p>
          <a class="welcome-way" href={`${surfaceUrl('options')}#shortcuts`}>
            {t('welcome.shortcuts.change')}
          </a>
        </p>
      </div>
    </div>
  );
}

import { type ComponentType, Fragment, render } from 'preact';
import { knowAllMessages } from '../i18n/all-messages.ts';
import { type MessageKey, setLocale, t } from '../i18n/t.ts';
import { loadPageSettings, type PageSettings, watchPageSettings } from '../platform/page-settings.ts';
import { knowIcons } from '../ui/icon.tsx';
import { PAGE_ICON_PATHS } from '../ui/page-icon-paths.ts';
import { LostLibrary } from './lost-library.tsx';
import { UpgradeNotice } from './upgrade-notice.tsx';
import '../ui/theme.css';
import '../ui/components.css';

/**
 * Draws a page of ours in the reader's language and theme, and draws it anew when either changes.
 * @param wear puts the page into what else the settings say of its look, before it is drawn and whenever they change
 */
export async function startPage(
  Page: ComponentType,
  titleKey: MessageKey,
  wear: (settings: PageSettings) => void = wearTheme,
): Promise<void> {
  knowAllMessages();
  knowIcons(PAGE_ICON_PATHS);
  let shown: string | null = null;
  const draw = (settings: PageSettings): void => {
    setLocale(settings.language);
    document.documentElement.lang = settings.language;
    wear(settings);
    // Only with the language: a page may have given itself a title of its own meanwhile.
    if (settings.language !== shown) document.title = t(titleKey);
    shown = settings.language;
    const app = document.getElementById('app');
    if (!app) return;
    render(
      <Fragment key={settings.language}>
        <LostLibrary />
        <Page />
        <UpgradeNotice />
      </Fragment>,
      app,
    );
  };
  watchPageSettings(draw);
  draw(await loadPageSettings());
}

function wearTheme({ theme }: PageSettings): void {
  const { documentElement } = document;
  if (theme === 'auto') documentElement.removeAttribute('data-theme');
  else documentElement.setAttribute('data-theme', theme);
}

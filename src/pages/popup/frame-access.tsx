import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { call } from '../../messaging/wire.ts';
import { hasSite, requestSite } from '../../platform/sites.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { siteName } from './site-name.ts';
import type { TabPage } from './tab-page.ts';

/** Says that a frame of another site is closed to us, with the way to open it. Nothing where none is. */
export function FrameAccess({ page }: { page: TabPage }) {
  const frames = page.description?.frames ?? [];
  const [closed, setClosed] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const known = frames.join(' ');

  useEffect(() => {
    void firstClosed(frames).then(setClosed);
  }, [known]);

  if (closed === null) return null;
  const site = siteName(closed);
  // Straight in the click: both browsers ask for a gesture.
  const ask = (): void => {
    requestSite(closed).then(
      async (isGranted) => {
        setRefused(!isGranted);
        if (!isGranted) return;
        await call('tab.prepare', { tabId: page.tab.id });
        setClosed(await firstClosed(frames));
      },
      () => setRefused(true),
    );
  };
  return (
    <div class="popup-frame">
      <p title={site}>
        <Icon name="lock" size="sm" />
        <span>{isRefused ? t('popup.frameRefused') : t('popup.frameOf', { site })}</span>
      </p>
      <Button size="sm" onClick={ask}>
        {t('popup.allowFrame')}
      </Button>
    </div>
  );
}

async function firstClosed(frames: string[]): Promise<string | null> {
  for (const url of frames) if (!(await hasSite(url))) return url;
  return null;
}

import { useEffect, useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import { callTab } from '../../messaging/wire.ts';
import { hasSite, requestAllSites, requestSite } from '../../platform/sites.ts';
import { hasSidePanel, openSidePanel, openSurface } from '../../platform/surfaces.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/toggle.tsx';
import { FrameAccess } from './frame-access.tsx';
import { ReviewWay } from './review-way.tsx';
import { siteName } from './site-name.ts';
import type { TabPage } from './tab-page.ts';

/** The ways on from here: mark, side panel, library, and the offer to stay awake on this site. */
export function PopupFoot({ page }: { page: TabPage | null }) {
  const [problem, setProblem] = useState<string | null>(null);

  async function mark(tabId: number): Promise<void> {
    try {
      await callTab(tabId, 'tab.mark');
      window.close();
    } catch (thrown) {
      setProblem(t(`error.${toFailure(thrown).code}`));
    }
  }

  const reachable = page?.description ? page : null;
  /** Whether to keep a marked page is asked first, and fills the popup. */
  const isMarked = page?.saved === null && (page.description?.article?.circulation ?? null) !== null;
  return (
    <footer class="popup-foot">
      {problem && <Banner tone="warning">{problem}</Banner>}
      {reachable && <FrameAccess page={reachable} />}
      {reachable && !isMarked && <AlwaysOn page={reachable} />}
      <nav class="popup-ways">
        {reachable && (
          <Button
            variant="quiet"
            size="sm"
            icon="highlighter"
            title={t('popup.markHint')}
            onClick={() => void mark(reachable.tab.id)}
          >
            {t('popup.mark')}
          </Button>
        )}
        {page && hasSidePanel() && (
          <Button
            variant="quiet"
            size="sm"
            icon="side-panel"
            onClick={() => {
              // Straight in the click: the panel opens only inside the gesture.
              openSidePanel(page.tab.windowId).then(
                () => window.close(),
                () => setProblem(t('error.no-side-panel')),
              );
            }}
          >
            {t('popup.panel')}
          </Button>
        )}
        <Button
          variant="quiet"
          size="sm"
          icon="books"
          onClick={() => void openSurface('library').then(() => window.close())}
        >
          {t('popup.library')}
        </Button>
        <ReviewWay />
      </nav>
    </footer>
  );
}

function AlwaysOn({ page }: { page: TabPage }) {
  const [isOn, setOn] = useState<boolean | null>(null);
  const [isRefused, setRefused] = useState(false);
  const site = siteName(page.url);

  useEffect(() => {
    hasSite(page.url).then(setOn, () => setOn(null));
  }, [page.url]);

  // Turned off where all sites are listed, in the options: a site may be on through "all pages".
  if (isOn !== false || !site) return null;
  // Straight in the click: both browsers ask for a gesture.
  const ask = (request: Promise<boolean>): void => {
    request.then(
      (granted) => {
        setOn(granted);
        setRefused(!granted);
      },
      () => setRefused(true),
    );
  };
  return (
    <div class="popup-always" title={`${site}: ${t('popup.alwaysOnHint')}`}>
      <Switch
        label={t('popup.alwaysOn', { site })}
        hint={isRefused ? t('popup.alwaysOnRefused') : undefined}
        checked={false}
        onChange={() => ask(requestSite(page.url))}
      />
      <Button variant="quiet" size="sm" onClick={() => ask(requestAllSites())}>
        {t('popup.allSites')}
      </Button>
    </div>
  );
}

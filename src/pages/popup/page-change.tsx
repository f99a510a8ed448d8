import { useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import type { SavedTab } from '../../messaging/protocol.ts';
import { openSurface } from '../../platform/surfaces.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { formatTime } from '../format.ts';
import { VERSIONS_FRAGMENT } from '../versions-fragment.ts';
import { renewPage, type TabPage } from './tab-page.ts';

export interface PageChangeProps {
  page: TabPage;
  /** While a new copy is taken its own change of the library is no news. */
  onSaving: (isUnderWay: boolean) => void;
  onRenewed: (saved: SavedTab) => void;
}

/** Whether a saved page still reads as its copy, and the way to take a new one where it does not. */
export function PageChange({ page, onSaving, onRenewed }: PageChangeProps) {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { saved, takenAt } = page;
  if (!saved || page.change === null) return null;
  if (page.change === 'same') {
    return (
      <div class="popup-change-same">
        <p class="popup-verdict">
          <Icon name="check" size="sm" />
          {t('popup.unchanged')}
        </p>
        {page.versionCount > 0 && (
          <Button size="sm" variant="quiet" icon="clock" onClick={() => openVersions(saved.id)}>
            {t('popup.compare')}
          </Button>
        )}
      </div>
    );
  }

  async function renew(): Promise<void> {
    setBusy(true);
    setFailure(null);
    onSaving(true);
    try {
      onRenewed(await renewPage(page));
    } catch (thrown) {
      setFailure(toFailure(thrown));
    } finally {
      onSaving(false);
      setBusy(false);
    }
  }

  const isLacking = page.change === 'lacking';
  return (
    <div class="popup-change">
      <Banner
        title={isLacking ? t('copy.lacking') : t('popup.changed', { when: formatTime(takenAt ?? saved.savedAt) })}
        live
      >
        {isLacking && <p>{t('copy.fillHint')}</p>}
        <div class="th-banner-actions">
          <Button
            size="sm"
            icon="copy"
            variant={isLacking ? 'primary' : 'secondary'}
            busy={isBusy}
            title={isLacking ? undefined : t('popup.changedHint')}
            onClick={() => void renew()}
          >
            {isLacking ? t('copy.fill') : t('popup.renew')}
          </Button>
        </div>
      </Banner>
      {failure && <Banner tone="error">{t(`error.${failure.code}`)}</Banner>}
    </div>
  );
}

/** Opens the saved copy at what changed in it. */
function openVersions(articleId: string): void {
  void openSurface('reader', { id: articleId }, VERSIONS_FRAGMENT).then(() => window.close());
}

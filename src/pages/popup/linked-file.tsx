import { looksLikeFile } from '../../core/files/looks-like-file.ts';
import { t } from '../../i18n/t.ts';
import { openSurface } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { CurrentTab } from '../current-tab.ts';

export interface LinkedFileProps {
  tab: CurrentTab;
}

/** A tab that shows a file, which no extension can enter: the way to it leads through the library. */
export function LinkedFile({ tab }: LinkedFileProps) {
  const isLocal = tab.url.startsWith('file:');
  const open = (): void => {
    const query = isLocal ? {} : { open: tab.url, tab: String(tab.id) };
    void openSurface('library', query).then(() => window.close());
  };
  const isPdf = looksLikeFile(tab.url) && /\.pdf/i.test(tab.url);
  return (
    <EmptyState
      drawing="page"
      title={t('file.linkedTitle')}
      action={
        <Button variant="primary" icon="document" onClick={open}>
          {t(isLocal ? 'popup.library' : isPdf ? 'file.openPdf' : 'file.openLinked')}
        </Button>
      }
    >
      {t(isLocal ? 'file.localText' : 'file.linkedText')}
    </EmptyState>
  );
}

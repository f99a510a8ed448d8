import { t } from '../../i18n/t.ts';
import { openSurface } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { ShownFile } from './shown-file.ts';

const WORDS = { fetch: 'file.linkedText', download: 'file.downloadText', local: 'file.localText' } as const;

/** A tab that shows a file: nothing can be marked in the viewer, and the way to it leads through the library. */
export function LinkedFile({ file: { tab, way } }: { file: ShownFile }) {
  const query = way === 'fetch' ? { open: tab.url, tab: String(tab.id) } : {};
  return (
    <EmptyState
      drawing="page"
      title={t('file.linkedTitle')}
      action={
        <Button
          variant="primary"
          icon={way === 'fetch' ? 'document' : 'books'}
          onClick={() => void openSurface('library', query).then(() => window.close())}
        >
          {t(way === 'fetch' ? 'file.openPdf' : 'menu.library')}
        </Button>
      }
    >
      {t(WORDS[way])}
    </EmptyState>
  );
}

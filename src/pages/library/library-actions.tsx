import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { BackupLine } from '../backup-line.tsx';
import { OpenFiles } from '../open-files/open-files.tsx';
import { DueLine } from './due-line.tsx';

export interface LibraryActionsProps {
  /** Ids of all articles; null where there are none yet. */
  ids: (() => string[]) | null;
  onExport: (ids: string[]) => void;
  onHelp: () => void;
}

/** The name of the page, and what is done with the library as a whole. */
export function LibraryActions({ ids, onExport, onHelp }: LibraryActionsProps) {
  return (
    <div class="library-title-row">
      <div>
        <h1 class="library-title">{t('library.heading')}</h1>
        {ids && <DueLine />}
        {ids && <BackupLine />}
      </div>
      <div class="library-title-actions">
        <OpenFiles />
        {ids && (
          <Button icon="download" onClick={() => onExport(ids())}>
            {t('export.all')}
          </Button>
        )}
        <IconButton icon="keyboard" label={t('library.keyHelp')} hasPopup="dialog" onClick={onHelp} />
      </div>
    </div>
  );
}

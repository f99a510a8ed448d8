import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { BackupLine } from '../backup-line.tsx';
import { OpenFiles } from '../open-files/open-files.tsx';
import { DueLine } from './due-line.tsx';

export interface LibraryActionsProps {
  /** There are no articles, or none known yet. */
  isEmpty: boolean;
  /** The list shows some of them only. */
  isNarrowed: boolean;
  /** Of all that the list shows. */
  onExport: () => void;
  onHelp: () => void;
}

/** The name of the page, and what is done with the library as a whole. */
export function LibraryActions({ isEmpty, isNarrowed, onExport, onHelp }: LibraryActionsProps) {
  return (
    <div class="library-title-row">
      <div>
        <h1 class="library-title">{t('library.heading')}</h1>
        {!isEmpty && <DueLine />}
        {!isEmpty && <BackupLine />}
      </div>
      <div class="library-title-actions">
        <OpenFiles />
        {!isEmpty && (
          <Button icon="download" onClick={onExport}>
            {t(isNarrowed ? 'export.listed' : 'export.all')}
          </Button>
        )}
        <IconButton icon="keyboard" label={t('library.keyHelp')} hasPopup="dialog" onClick={onHelp} />
      </div>
    </div>
  );
}

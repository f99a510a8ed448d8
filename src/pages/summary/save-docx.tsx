import { useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { saveDocx } from '../save-docx.ts';
import type { Sheet } from './sheet.ts';
import { sheetDocx } from './sheet-docx.ts';

export interface SaveDocxProps {
  /** Null while there is nothing to write. */
  sheet: () => Sheet | null;
  /** Of the file, without its ending. */
  name: string;
  push: (toast: ToastMessage) => void;
}

/** The button that writes a sheet as a file for Word. What makes it is loaded only then. */
export function SaveDocx({ sheet, name, push }: SaveDocxProps) {
  const [isBusy, setBusy] = useState(false);

  async function save(): Promise<void> {
    const content = sheet();
    if (!content || isBusy) return;
    setBusy(true);
    try {
      await saveDocx(sheetDocx(content), name);
    } catch (thrown) {
      push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Button icon="download" busy={isBusy} onClick={() => void save()}>
      {isBusy ? t('summary.docxBusy') : t('summary.docx')}
    </Button>
  );
}

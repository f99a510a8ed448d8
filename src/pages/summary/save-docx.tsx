import { useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { safeFileName } from '../../core/text/file-name.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { downloadBlob } from '../download-blob.ts';
import type { Sheet } from './sheet.ts';

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
      const { makeDocx } = await import('./make-docx.ts');
      downloadBlob(`${safeFileName(name)}.docx`, await makeDocx(content));
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

import { useState } from 'preact/hooks';
import { handoutDocx } from '../../core/handout/handout-docx.ts';
import type { HandoutSheet } from '../../core/handout/handout-sheet.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { saveDocx } from '../save-docx.ts';
import { failureToast } from '../use-toasts.ts';
import type { Fit } from './fit-sheet.ts';

export interface DocxButtonProps {
  sheet: HandoutSheet;
  fit: Fit | null;
  /** Why there is nothing to make a file of. */
  reason: string | undefined;
  push: (toast: ToastMessage) => void;
}

/** The page as a Word file, in the letters that it is shown in. */
export function DocxButton({ sheet, fit, reason, push }: DocxButtonProps) {
  const [isBusy, setBusy] = useState(false);

  async function make(): Promise<void> {
    if (!fit || isBusy) return;
    setBusy(true);
    try {
      const { size, letters } = fit;
      const words = {
        kind: t('handout.kind'),
        untitled: t('handout.untitled'),
        passages: t('handout.printedPassages'),
        questions: t('handout.printedQuestions'),
        sources: t('handout.printedSources'),
        codeOf: (address: string) => t('handout.codeOf', { address }),
      };
      const document = handoutDocx(sheet, { size, letters, locale: getLocale(), words });
      const name = await saveDocx(document, t('handout.fileTitle', { title: document.title }));
      push({ id: `docx-${Date.now()}`, text: t('handout.docxDone', { name }) });
    } catch (thrown) {
      push(failureToast(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Button icon="download" busy={isBusy} disabledReason={reason} onClick={() => void make()}>
      {t(isBusy ? 'handout.docxBusy' : 'handout.docx')}
    </Button>
  );
}

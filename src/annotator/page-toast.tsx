import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import type { Action, Tone } from '../ui/banner.tsx';
import { ToastRegion } from '../ui/toast.tsx';

export interface PageToastProps {
  text: string;
  tone: Tone;
  action: Action | undefined;
  onDismiss: () => void;
}

/** One short message over the page. */
export function PageToast({ text, tone, action, onDismiss }: PageToastProps) {
  // The region first, its words a moment later: screen readers announce what appears in a region they know.
  const [isShown, setShown] = useState(false);
  useEffect(() => setShown(true), []);
  return (
    <div class="th-root th-annotator th-toast-holder">
      <ToastRegion
        label={t('toast.label')}
        dismissLabel={t('close')}
        onDismiss={onDismiss}
        toasts={isShown ? [{ id: text, text, tone, ...(action && { action }) }] : []}
      />
    </div>
  );
}

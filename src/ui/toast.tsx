import { useEffect, useRef, useState } from 'preact/hooks';
import { type Action, TONE_ICONS, type Tone } from './banner.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

export interface ToastMessage {
  id: string;
  text: string;
  tone?: Tone | undefined;
  action?: Action | undefined;
  /** At least 8000, however little is asked for: slow readers must reach the action. */
  milliseconds?: number | undefined;
}

export interface ToastRegionProps {
  /** Names the region, e.g. "Thông báo". */
  label: string;
  toasts: readonly ToastMessage[];
  onDismiss: (id: string) => void;
  dismissLabel: string;
}

const LEAST_MS = 8000;

/** Keep it mounted from the start: screen readers announce what appears in a region they already know. */
export function ToastRegion({ label, toasts, onDismiss, dismissLabel }: ToastRegionProps) {
  return (
    <div class="th-toasts" role="status" aria-live="polite" aria-atomic="false" aria-label={label}>
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} onDismiss={onDismiss} dismissLabel={dismissLabel} />
      ))}
    </div>
  );
}

function Toast({
  toast,
  onDismiss,
  dismissLabel,
}: {
  toast: ToastMessage;
  onDismiss: (id: string) => void;
  dismissLabel: string;
}) {
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const left = useRef(Math.max(LEAST_MS, toast.milliseconds ?? LEAST_MS));
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  const isHeld = isHovered || isFocused;
  const tone = toast.tone ?? 'success';

  useEffect(() => {
    if (isHeld) return;
    const start = performance.now();
    const timer = setTimeout(() => dismiss.current(toast.id), left.current);
    return () => {
      clearTimeout(timer);
      // A hand that just left the toast gets at least two more seconds.
      left.current = Math.max(2000, left.current - (performance.now() - start));
    };
  }, [isHeld, toast.id]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only holds the clock while somebody is there
    <div
      class={`th-toast th-tone-${tone}`}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocusIn={() => setFocused(true)}
      onFocusOut={() => setFocused(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDismiss(toast.id);
      }}
    >
      <Icon name={TONE_ICONS[tone]} />
      <p class="th-toast-text">{toast.text}</p>
      {toast.action && (
        <button
          type="button"
          class="th-toast-action"
          onClick={() => {
            toast.action?.onAction();
            onDismiss(toast.id);
          }}
        >
          {toast.action.label}
        </button>
      )}
      <IconButton icon="close" size="sm" label={dismissLabel} onClick={() => onDismiss(toast.id)} />
    </div>
  );
}

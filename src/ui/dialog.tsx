import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  open: boolean;
  title: string;
  onClose: () => void;
  closeLabel: string;
  children: ComponentChildren;
  /** The buttons, the main one last. */
  footer?: ComponentChildren;
  size?: 'sm' | 'md' | 'lg' | undefined;
  /** A click beside it does not close it: for forms with typed text. */
  keep?: boolean | undefined;
}

/** The native modal: it makes the rest inert, and focus goes back to where it was. */
export function Dialog({ open, title, onClose, closeLabel, children, footer, size = 'md', keep = false }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!open || !dialog) return;
    if (!dialog.open) dialog.showModal();
    return () => dialog.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the native key of a modal; the click is on the backdrop
    <dialog
      ref={ref}
      class={`th-dialog th-dialog-${size}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (event.target === event.currentTarget) onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget && !keep) onClose();
      }}
    >
      {open && (
        <div class="th-dialog-sheet">
          <header class="th-dialog-head">
            <h2 id={titleId}>{title}</h2>
            <IconButton icon="close" label={closeLabel} onClick={onClose} />
          </header>
          <div class="th-dialog-body">{children}</div>
          {footer && <footer class="th-dialog-foot">{footer}</footer>}
        </div>
      )}
    </dialog>
  );
}

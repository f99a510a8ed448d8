import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { IconButton } from './icon-button.tsx';

export interface DrawerProps {
  open: boolean;
  title: string;
  closeLabel: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A panel over the page from its leading edge, for what stands beside the page where there is room. */
export function Drawer({ open, title, closeLabel, onClose, children }: DrawerProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) element.showModal();
    if (!open) element?.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it only; Escape is the dialog's own
    <dialog
      ref={dialog}
      class="th-drawer"
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      {open && (
        <div class="th-drawer-sheet">
          <header class="th-drawer-head">
            <h2 class="th-drawer-title" id={`${id}-title`}>
              {title}
            </h2>
            <IconButton icon="close" label={closeLabel} onClick={onClose} />
          </header>
          <div class="th-drawer-body">{children}</div>
        </div>
      )}
    </dialog>
  );
}

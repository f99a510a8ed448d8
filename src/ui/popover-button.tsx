import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import type { IconName } from './icon-paths.ts';
import { placePopover } from './place-popover.ts';

export interface PopoverButtonProps {
  icon: IconName;
  /** Names the button and what it opens. */
  label: string;
  /** The label stands beside the picture. */
  shown?: boolean;
  children: ComponentChildren;
}

/** A button with a small panel of controls under it. The page behind stays in sight and in use. */
export function PopoverButton({ icon, label, shown, children }: PopoverButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);

  useLayoutEffect(() => {
    // The native link between the two: otherwise the click that closes the popover opens it again.
    if (button.current) button.current.popoverTargetElement = panel.current;
  }, []);

  useEffect(() => {
    if (!isOpen || !button.current || !panel.current) return;
    const place = (): void => {
      if (button.current && panel.current) placePopover(panel.current, button.current, 'end');
    };
    place();
    panel.current.querySelector<HTMLElement>('input:checked, input, button, a')?.focus({ preventScroll: true });
    addEventListener('resize', place);
    return () => removeEventListener('resize', place);
  }, [isOpen]);

  return (
    <>
      {shown ? (
        <Button ref={button} variant="quiet" icon={icon} expanded={isOpen} controls={id} hasPopup="dialog">
          {label}
        </Button>
      ) : (
        <IconButton ref={button} icon={icon} label={label} expanded={isOpen} controls={id} hasPopup="dialog" />
      )}
      <div
        ref={panel}
        id={id}
        class="th-popover"
        popover="auto"
        role="dialog"
        aria-label={label}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen && children}
      </div>
    </>
  );
}

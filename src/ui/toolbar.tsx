import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface ToolbarProps {
  label: string;
  children: ComponentChildren;
}

const FOCUSABLE = 'button:not([tabindex="-1"]), a[href], input:not([type="hidden"]), select';

/** A row of controls. Arrow keys move along it; text fields keep their arrows. */
export function Toolbar({ label, children }: ToolbarProps) {
  const ref = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={ref}
      class="th-toolbar"
      role="toolbar"
      aria-label={label}
      onKeyDown={(event) => {
        const target = event.target as HTMLElement;
        if (event.defaultPrevented || target.matches('input, select, textarea, [role="menuitem"]')) return;
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        if (step === 0) return;
        const all = [...(ref.current?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].filter((one) =>
          one.checkVisibility(),
        );
        const at = all.indexOf(target);
        if (at < 0) return;
        event.preventDefault();
        all.at((at + step) % all.length)?.focus();
      }}
    >
      {children}
    </div>
  );
}

/** Pushes what follows it to the far end. */
export function ToolbarSpace() {
  return <span class="th-toolbar-space" />;
}

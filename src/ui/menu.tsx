import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import type { IconName } from './icon-paths.ts';
import { placePopover } from './place-popover.ts';

export interface MenuItem {
  id: string;
  label: string;
  icon?: IconName | undefined;
  /** A second line, or why it cannot be chosen. */
  hint?: string | undefined;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Makes it a checkable item. */
  checked?: boolean | undefined;
  /** A rule above it. */
  divided?: boolean | undefined;
  onSelect: () => void;
}

export interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  icon?: IconName | undefined;
  /** Words on the button; without them the button is the icon alone and `label` its name. */
  children?: ComponentChildren;
  variant?: 'secondary' | 'quiet' | undefined;
  size?: 'sm' | 'md' | 'lg' | undefined;
  align?: 'start' | 'end' | undefined;
  /** Of the button, in a list where one card at a time is the tab stop. */
  tabIndex?: number | undefined;
}

/** A button and its menu. The menu is a popover, so that no scrolling list can cut it off. */
export function Menu({
  label,
  items,
  icon = 'more',
  children,
  variant = 'quiet',
  size = 'md',
  align = 'end',
  tabIndex,
}: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  /** Not before it is wanted: in a long list every card has a menu. */
  const [isDrawn, setDrawn] = useState(false);
  const first = useRef<'first' | 'last'>('first');

  const choices = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  const close = () => menu.current?.hidePopover();
  /** In a shadow root the browser does not give focus back by itself. */
  const leave = () => {
    close();
    button.current?.focus();
  };
  const open = (at: 'first' | 'last') => {
    first.current = at;
    menu.current?.showPopover();
  };

  useLayoutEffect(() => {
    // The native link between the two: otherwise the click that closes the popover opens it again.
    if (button.current) button.current.popoverTargetElement = menu.current;
  }, []);

  useEffect(() => {
    if (!isOpen || !button.current || !menu.current) return;
    placePopover(menu.current, button.current, align);
    choices()
      .at(first.current === 'first' ? 0 : -1)
      ?.focus();
    first.current = 'first';
    const scrolled = (event: Event) => {
      if (event.target !== menu.current) close();
    };
    addEventListener('scroll', scrolled, { capture: true, passive: true });
    addEventListener('resize', close);
    return () => {
      removeEventListener('scroll', scrolled, { capture: true });
      removeEventListener('resize', close);
    };
  }, [isOpen, align]);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = choices();
    const at = all.indexOf(event.target as HTMLElement);
    if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all.at((at - 1) % all.length)?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else if (event.key === 'Tab') return close();
    else if (event.key === 'Escape') leave();
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey) {
      const rest = [...all.slice(at + 1), ...all.slice(0, at + 1)];
      const letter = event.key.toLocaleLowerCase('vi');
      rest.find((item) => item.textContent?.trim().toLocaleLowerCase('vi').startsWith(letter))?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const shared = {
    ref: button,
    size,
    variant,
    expanded: isOpen,
    controls: id,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys of the button inside
    <span
      class="th-menu-anchor"
      onKeyDown={(event) => {
        if (event.target !== button.current || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
        event.preventDefault();
        open(event.key === 'ArrowDown' ? 'first' : 'last');
      }}
    >
      {children ? (
        <Button {...shared} icon={icon} iconEnd="chevron-down" hasPopup="menu">
          {children}
        </Button>
      ) : (
        <IconButton {...shared} icon={icon} label={label} hasPopup="menu" tabIndex={tabIndex} />
      )}
      <div
        ref={menu}
        id={id}
        class="th-menu"
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        onBeforeToggle={() => setDrawn(true)}
        onToggle={(event) => setOpen(event.newState === 'open')}
        onKeyDown={onKeyDown}
      >
        {(isDrawn ? items : []).map((item) => (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: aria-checked stands only where the role is menuitemcheckbox
          <button
            key={item.id}
            type="button"
            role={item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
            class={classNames(
              'th-menu-item',
              item.danger === true && 'th-menu-item-danger',
              item.divided === true && 'th-menu-item-divided',
            )}
            aria-checked={item.checked}
            aria-disabled={item.disabled || undefined}
            tabIndex={-1}
            onClick={() => {
              if (item.disabled) return;
              leave();
              item.onSelect();
            }}
          >
            {item.checked !== undefined && <span class="th-menu-mark">{item.checked && <Icon name="check" />}</span>}
            {item.icon && <Icon name={item.icon} />}
            <span class="th-menu-words">
              {item.label}
              {item.hint && <span class="th-menu-hint">{item.hint}</span>}
            </span>
          </button>
        ))}
      </div>
    </span>
  );
}

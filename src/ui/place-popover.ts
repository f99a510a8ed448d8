/** Between a popover and its button, and the window's edge, pixels. */
const GAP = 4;

/** Under the button, or above it where there is more room; never off the sides. */
export function placePopover(menu: HTMLElement, button: HTMLElement, align: 'start' | 'end'): void {
  const anchor = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = innerHeight - anchor.bottom - GAP;
  const isAbove = below < height + GAP && anchor.top > below;
  const left = align === 'start' ? anchor.left : anchor.right - width;
  menu.style.left = `${Math.max(GAP, Math.min(left, document.documentElement.clientWidth - width - GAP))}px`;
  menu.style.top = `${Math.max(GAP, isAbove ? anchor.top - GAP - height : anchor.bottom + GAP)}px`;
  menu.style.maxHeight = `${Math.max(120, (isAbove ? anchor.top : below) - 2 * GAP)}px`;
}

import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import { type ComponentChild, render } from 'preact';

/** The host's own style, set inline and important: no rule of the page can reach it then. */
const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  left: '0',
  top: '0',
  width: 'max-content',
  'max-width': 'calc(100% - 16px)',
  height: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'transparent',
  overflow: 'visible',
  'z-index': '2147483647',
};

/** Anything with a rectangle that may move: a range, a passage. Null when it is gone. */
export type OverlayAnchor = { rect(): DOMRect | null; context: Element } | 'bottom';

/**
 * One box of ours over somebody's page, in a closed shadow root in the top layer. It is in the document only while
 * it shows something.
 */
export class Overlay {
  readonly #document: Document;
  readonly #css: string;
  #host: HTMLElement | null = null;
  #root: ShadowRoot | null = null;
  #stopFollowing: (() => void) | null = null;
  /** Where the page's focus was before ours took it. */
  #returnFocus: HTMLElement | null = null;
  theme: 'auto' | 'light' | 'dark' = 'auto';

  constructor(document: Document, css: string) {
    this.#document = document;
    this.#css = css;
  }

  get host(): HTMLElement | null {
    return this.#host;
  }

  owns(event: Event): boolean {
    return this.#host !== null && event.composedPath().includes(this.#host);
  }

  show(content: ComponentChild, anchor: OverlayAnchor): void {
    const { host, root } = this.#mount();
    // Inline, as all of the host's style: `light-dark()` in our tokens reads it.
    host.style.setProperty('color-scheme', this.theme === 'auto' ? 'light dark' : this.theme, 'important');
    render(content, root);
    this.#follow(host, anchor);
  }

  /** Draws anew where it stands. */
  redraw(content: ComponentChild): void {
    if (this.#root) render(content, this.#root);
  }

  /** Whether there was something to focus. */
  focusFirst(selector: string): boolean {
    const target = this.#root?.querySelector<HTMLElement>(selector);
    const before = this.#document.activeElement;
    if (before !== this.#host && before !== this.#document.body) this.#returnFocus = before as HTMLElement | null;
    target?.focus({ preventScroll: true });
    return target !== null && target !== undefined;
  }

  hide(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = null;
    // A field that goes away with its focus fires no blur in Firefox, and what stands in it would be lost.
    const focused = this.#root?.activeElement as HTMLElement | null | undefined;
    focused?.blur();
    if (this.#root) render(null, this.#root);
    this.#host?.remove();
    this.#host = null;
    this.#root = null;
    if (focused) this.#returnFocus?.focus({ preventScroll: true });
    this.#returnFocus = null;
  }

  #mount(): { host: HTMLElement; root: ShadowRoot } {
    // Under a modal dialog all else is inert: there the dialog is the place, and it may have opened or closed since.
    const modals = this.#document.querySelectorAll('dialog:modal');
    const place = modals[modals.length - 1] ?? this.#document.documentElement;
    if (this.#host?.parentNode === place && this.#root) return { host: this.#host, root: this.#root };
    this.hide();
    const host = this.#document.createElement('div');
    for (const [name, value] of Object.entries(HOST_STYLE)) host.style.setProperty(name, value, 'important');
    host.setAttribute('popover', 'manual');
    const root = host.attachShadow({ mode: 'closed', delegatesFocus: false });
    addStyle(root, this.#css);
    // What is typed into our fields is not a shortcut of the page.
    for (const type of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'paste', 'copy', 'cut']) {
      host.addEventListener(type, (event) => event.stopPropagation());
    }
    // Not into the body: frameworks that own it would remove us, or count us among their children.
    place.append(host);
    host.showPopover?.();
    this.#host = host;
    this.#root = root;
    return { host, root };
  }

  #follow(host: HTMLElement, anchor: OverlayAnchor): void {
    this.#stopFollowing?.();
    if (anchor === 'bottom') {
      this.#stopFollowing = null;
      move(host, 'left: 50%; top: auto; bottom: 24px; transform: translateX(-50%)');
      return;
    }
    move(host, 'left: 0; top: 0; bottom: auto; transform: none');
    let last = anchor.rect() ?? new DOMRect();
    const reference = {
      getBoundingClientRect: () => {
        last = anchor.rect() ?? last;
        return last;
      },
      contextElement: anchor.context,
    };
    const place = async (): Promise<void> => {
      const { x, y } = await computePosition(reference, host, {
        strategy: 'fixed',
        placement: 'bottom',
        middleware: [
          offset(10),
          flip({ fallbackPlacements: ['top'], padding: 8 }),
          shift({ padding: 8, crossAxis: true }),
        ],
      });
      host.style.setProperty('left', `${Math.round(x)}px`, 'important');
      host.style.setProperty('top', `${Math.round(y)}px`, 'important');
    };
    this.#stopFollowing = autoUpdate(reference, host, () => void place(), { layoutShift: false });
  }
}

function move(host: HTMLElement, style: string): void {
  for (const declaration of style.split(';')) {
    const [name, value] = declaration.split(':').map((part) => part.trim());
    if (name && value) host.style.setProperty(name, value, 'important');
  }
}

/**
 * A constructed sheet passes every Content Security Policy. Firefox refuses them to content scripts, whose `style`
 * elements it exempts from the page's policy instead.
 */
function addStyle(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

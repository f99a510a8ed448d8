import { type ComponentChild, render } from 'preact';
import { type Box, isInView, marginBeside, placeAtEdge, placeBeside, roomBeside } from './placement.ts';
import { watchCover } from './watch-cover.ts';

/** The host's own style, set inline and important: no rule of the page can reach it then. */
const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  // The only two that `all` leaves out: pages that run from right to left hand them down.
  direction: 'ltr',
  'unicode-bidi': 'isolate',
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

/** The lines of text that the box belongs to and must not cover, as they stand now; `bottom` belongs to none. */
export type OverlayAnchor = (() => readonly Box[]) | 'bottom';

export interface OverlayOptions {
  /** Whether the box goes out of sight with its lines. One that holds typed words stays. */
  leavesWithLines?: boolean;
}

/**
 * One box of ours over somebody's page, in a closed shadow root in the top layer. It is in the document only while
 * it shows something.
 *
 * A page cannot reach into the closed root, but it owns what is around: it can hide the host, move it, lay something
 * over it and lure a real press onto it. So a press counts only where `isSeen` says that the reader saw what was pressed.
 */
export class Overlay {
  readonly #document: Document;
  readonly #css: string;
  #host: HTMLElement | null = null;
  #root: ShadowRoot | null = null;
  #style: Record<string, string> = HOST_STYLE;
  #following: AbortController | null = null;
  #isCovered: () => boolean = () => false;
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

  get hasFocus(): boolean {
    return this.#root?.activeElement != null;
  }

  owns(event: Event): boolean {
    return this.#host !== null && event.composedPath().includes(this.#host);
  }

  /** Whether the reader sees the box as we drew it, and, for a press of the pointer, that it landed on us. */
  isSeen(event?: Event): boolean {
    const host = this.#host;
    if (!host?.isConnected || !host.matches(':popover-open')) return false;
    // Other extensions leave custom properties on every element; those change nothing here.
    if (ownStyle(host) !== ownStyle(styled(this.#document, this.#style))) return false;
    if (!host.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    if (!(event instanceof MouseEvent) || event.detail === 0) return true;
    return !this.#isCovered() && this.#document.elementFromPoint(event.clientX, event.clientY) === host;
  }

  show(content: ComponentChild, anchor: OverlayAnchor, { leavesWithLines = false }: OverlayOptions = {}): void {
    const { host, root } = this.#mount();
    // Inline, as all of the host's style: `light-dark()` in our tokens reads it.
    const scheme = this.theme === 'auto' ? 'light dark' : this.theme;
    this.#style = { ...HOST_STYLE, 'color-scheme': scheme };
    render(content, root);
    this.#follow(host, anchor, leavesWithLines);
  }

  /** Draws anew where it stands. */
  redraw(content: ComponentChild): void {
    if (this.#root) render(content, this.#root);
  }

  /** Whether there was something to focus. */
  focusFirst(selector: string): boolean {
    const target = this.#root?.querySelector<HTMLElement>(selector);
    target?.focus({ preventScroll: true });
    return target !== null && target !== undefined;
  }

  hide(): void {
    this.#following?.abort();
    this.#following = null;
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
    host.setAttribute('popover', 'manual');
    const root = host.attachShadow({ mode: 'closed', delegatesFocus: false });
    addStyle(root, this.#css);
    for (const type of ['click', 'keydown']) root.addEventListener(type, (event) => this.#guard(event), true);
    host.addEventListener('focusin', ({ relatedTarget }) => {
      if (relatedTarget instanceof HTMLElement && relatedTarget !== host) this.#returnFocus = relatedTarget;
    });
    // What is typed into our fields is not a shortcut of the page.
    for (const type of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'paste', 'copy', 'cut']) {
      host.addEventListener(type, (event) => event.stopPropagation());
    }
    // Not into the body: frameworks that own it would remove us, or count us among their children.
    place.append(host);
    this.#host = host;
    this.#root = root;
    applyStyle(host, this.#style);
    host.showPopover?.();
    return { host, root };
  }

  /** No press that the reader did not make, or could not see where it went, gets to a button of ours. */
  #guard(event: Event): void {
    const target = event.composedPath()[0];
    const isTyping = event.type === 'keydown' && target instanceof Element && target.matches('textarea,input');
    if (isTyping || (event.isTrusted && this.isSeen(event))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // An accident, not an attack, is over with this: the next press finds us on top and as we were.
    const host = this.#host;
    if (!host?.isConnected || !event.isTrusted) return;
    applyStyle(host, this.#style);
    host.hidePopover?.();
    host.showPopover?.();
  }

  #follow(host: HTMLElement, anchor: OverlayAnchor, leavesWithLines: boolean): void {
    this.#following?.abort();
    this.#following = new AbortController();
    const { signal } = this.#following;
    this.#isCovered = watchCover(host, signal);
    const place = (): void => this.#place(host, anchor, leavesWithLines);
    place();
    const view = this.#document.defaultView;
    let frame = 0;
    const soon = (): void => {
      view?.cancelAnimationFrame(frame);
      frame = view?.requestAnimationFrame(() => signal.aborted || place()) ?? 0;
    };
    const passive = { signal, passive: true };
    this.#document.addEventListener('scroll', soon, { ...passive, capture: true });
    view?.addEventListener('resize', soon, passive);
    // A virtual keyboard or a pinch shows less of the page than the window holds.
    for (const type of ['scroll', 'resize']) view?.visualViewport?.addEventListener(type, soon, passive);
    const sizes = new ResizeObserver(soon);
    sizes.observe(host);
    sizes.observe(this.#document.documentElement);
    signal.addEventListener('abort', () => sizes.disconnect());
  }

  #place(host: HTMLElement, anchor: OverlayAnchor, leavesWithLines: boolean): void {
    const style: Record<string, string> = { ...this.#style, visibility: 'visible' };
    // A page may zoom its root, and would zoom us and our place with it.
    const zoom = (host.parentElement as { currentCSSZoom?: number } | null)?.currentCSSZoom ?? 1;
    style.zoom = String(1 / zoom);
    const write = (): void => {
      this.#style = style;
      applyStyle(host, style);
    };
    if (anchor === 'bottom') {
      Object.assign(style, { left: '50%', top: 'auto', bottom: '24px', transform: 'translateX(-50%)' });
      write();
      return;
    }
    const lines = anchor();
    const view = viewOf(this.#document);
    style['max-width'] = `${view.right - view.left - 16}px`;
    style['--th-room'] = `${roomBeside(lines, view)}px`;
    write();
    const widest = style['max-width'];
    const margin = marginBeside(lines, view);
    let box = host.getBoundingClientRect();
    let spot = placeBeside(box.width, box.height, lines, view);
    // A margin beside the lines takes what wraps into it.
    for (const width of margin === null ? [] : [`${margin}px`, widest]) {
      if (spot) break;
      style['max-width'] = width;
      write();
      box = host.getBoundingClientRect();
      spot = placeBeside(box.width, box.height, lines, view);
    }
    const { left, top } = spot ?? placeAtEdge(box.width, box.height, lines, view);
    style.left = `${Math.round(left)}px`;
    style.top = `${Math.round(top)}px`;
    if (leavesWithLines && !lines.some((line) => isInView(line, view))) style.visibility = 'hidden';
    write();
  }
}

/** What of the page is to be seen, in the pixels that client rectangles count in: a virtual keyboard and a pinch take of it. */
function viewOf({ defaultView, documentElement }: Document): Box {
  const visual = defaultView?.visualViewport;
  const left = visual?.offsetLeft ?? 0;
  const top = visual?.offsetTop ?? 0;
  const { width, height } = visual ?? { width: documentElement.clientWidth, height: documentElement.clientHeight };
  return { left, top, right: left + width, bottom: top + height };
}

function applyStyle(host: HTMLElement, style: Record<string, string>): void {
  host.style.cssText = Object.entries(style)
    .map(([name, value]) => `${name}:${value}!important`)
    .join(';');
}

function styled(document: Document, style: Record<string, string>): HTMLElement {
  const element = document.createElement('div');
  applyStyle(element, style);
  return element;
}

function ownStyle(element: HTMLElement): string {
  return element.style.cssText.replace(/--[^:;]+:[^;]*;?\s*/g, '').trim();
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

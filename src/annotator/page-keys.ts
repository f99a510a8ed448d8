import { ROLES, type Role } from '../core/model/role.ts';

/** Widgets of a page that take keys for themselves, besides fields. */
const TAKES_KEYS =
  'input,textarea,select,video,audio,iframe,object,embed,' +
  '[role=textbox],[role=searchbox],[role=combobox],[role=spinbutton],[role=application],[role=slider],[role=grid]';

/**
 * Whether keys pressed now belong to the page: somebody fills in a form or works a widget of it, whatever is still
 * selected elsewhere. A custom element with a closed tree may hold anything, so it counts as one.
 */
export function pageTakesKeys(document: Document): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!active || active === document.body || active === document.documentElement) return document.designMode === 'on';
  return (
    active.matches(TAKES_KEYS) ||
    (active as HTMLElement).isContentEditable === true ||
    (active.localName.includes('-') && !active.shadowRoot)
  );
}

/**
 * The role that a key stands for, 1 to 5. By its place where the layout has no digits there: the Vietnamese layout of
 * Windows types ă, â, ê with that row. An input method's own key (229) stands for nothing.
 */
export function roleOfKey({ key, code, ctrlKey, altKey, metaKey, isComposing, keyCode }: KeyboardEvent): Role | null {
  if (ctrlKey || altKey || metaKey || isComposing || keyCode === 229) return null;
  const digit = /^[1-5]$/.test(key) ? key : /^Digit([1-5])$/.exec(code)?.[1];
  return (digit && ROLES[Number(digit) - 1]) || null;
}

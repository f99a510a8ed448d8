import { isComposing } from '../../ui/use-typed-text.ts';

export type LibraryCommand =
  | 'search'
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'choose'
  | 'choose-range'
  | 'choose-all'
  | 'read'
  | 'tags'
  | 'topic'
  | 'remove'
  | 'layout'
  | 'filters'
  | 'leave'
  | 'help';

const FIELDS = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable], [role="combobox"]';

const ANYWHERE: Record<string, LibraryCommand> = {
  '/': 'search',
  '?': 'help',
  j: 'next',
  k: 'previous',
  o: 'open',
  x: 'choose',
  X: 'choose-range',
  e: 'read',
  t: 'tags',
  c: 'topic',
  v: 'layout',
  f: 'filters',
  Delete: 'remove',
  Escape: 'leave',
};

/** Keys that scroll the page, unless focus is in the list. */
const IN_LIST: Record<string, LibraryCommand> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

/**
 * What a key means to the library; null where it is the browser's, a field's, a dialog's or a composition's. A letter
 * never means anything while somebody types.
 */
export function commandOf(event: KeyboardEvent): LibraryCommand | null {
  if (event.defaultPrevented || isComposing(event)) return null;
  const target = event.target instanceof Element ? event.target : null;
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (document.querySelector('dialog[open]') || target?.closest('[role="menu"]')) return null;
  if (target?.closest('.library-search')) return key === 'ArrowDown' ? 'first' : key === 'Escape' ? 'leave' : null;
  if (target?.closest(FIELDS)) return null;
  if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'a') return 'choose-all';
  if (ctrlKey || metaKey || altKey || (shiftKey && key !== 'X' && key !== '?' && key !== '/')) return null;
  const isInList = Boolean(target?.closest('[data-row], [data-result]'));
  return ANYWHERE[key] ?? (isInList ? IN_LIST[key] : undefined) ?? null;
}

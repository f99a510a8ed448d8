import { isComposing } from '../../ui/use-typed-text.ts';

export type PracticeCommand =
  | 'search'
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'edit'
  | 'done'
  | 'postpone'
  | 'drop'
  | 'remove'
  | 'part'
  | 'leave'
  | 'help';

const FIELDS = 'input:not([type="radio"]), textarea, select, [contenteditable], .th-reflection-form';

const ANYWHERE: Record<string, PracticeCommand> = {
  '/': 'search',
  '?': 'help',
  j: 'next',
  k: 'previous',
  v: 'part',
};

/** Of the row that focus is in. */
const IN_LIST: Record<string, PracticeCommand> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  o: 'open',
  e: 'edit',
  x: 'done',
  d: 'postpone',
  b: 'drop',
  Delete: 'remove',
  Escape: 'leave',
};

/** What a key means to the page; null where it is the browser's, a field's, a dialog's or a composition's. */
export function commandOf(event: KeyboardEvent): PracticeCommand | null {
  if (event.defaultPrevented || isComposing(event)) return null;
  const target = event.target instanceof Element ? event.target : null;
  const { key, altKey, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey || altKey || document.querySelector('dialog[open]')) return null;
  if (target?.closest('.practice-search')) return key === 'ArrowDown' ? 'first' : null;
  if (target?.closest(FIELDS)) return null;
  return ANYWHERE[key] ?? (target?.closest('[data-row]') ? IN_LIST[key] : undefined) ?? null;
}

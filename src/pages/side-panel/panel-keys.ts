import { isComposing } from '../../ui/use-typed-text.ts';

export type PanelCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'edit'
  | 'reflect'
  | 'cite'
  | 'remove'
  | 'search'
  | 'leave'
  | 'move-up'
  | 'move-down';

const FIELDS = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable], [role="combobox"]';

/**
 * What a key means to the list of passages; null where it is the browser's, a field's or a composition's. A letter
 * never means anything while somebody types. Enter needs no meaning: a passage is a button.
 */
export function commandOf(event: KeyboardEvent): PanelCommand | null {
  if (event.defaultPrevented || isComposing(event)) return null;
  const target = event.target instanceof Element ? event.target : null;
  // Out of the words that filter, which stay as they are.
  if (event.key === 'Escape' && target?.closest('.panel-filters')) return 'leave';
  if (target?.closest(`${FIELDS}, .th-passage-editor, .th-reflection-form, dialog, [role="menu"]`)) return null;
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (ctrlKey || metaKey || shiftKey) return null;
  const isInList = Boolean(target?.closest('.panel-item'));
  if (altKey) {
    if (!isInList) return null;
    return key === 'ArrowUp' ? 'move-up' : key === 'ArrowDown' ? 'move-down' : null;
  }
  const anywhere: Record<string, PanelCommand> = { j: 'next', k: 'previous', '/': 'search' };
  const inList: Record<string, PanelCommand> = {
    ArrowDown: 'next',
    ArrowUp: 'previous',
    Home: 'first',
    End: 'last',
    e: 'edit',
    l: 'reflect',
    c: 'cite',
    Delete: 'remove',
    Escape: 'leave',
  };
  return anywhere[key] ?? (isInList ? inList[key] : undefined) ?? null;
}

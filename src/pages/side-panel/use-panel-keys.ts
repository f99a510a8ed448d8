import { useEffect, useRef } from 'preact/hooks';
import { commandOf, type PanelCommand } from './panel-keys.ts';
import type { PassageActions } from './use-passage-actions.ts';

/** Hears the panel's keys, wherever in it focus is. */
export function usePanelKeys(actions: PassageActions, onMoveRefused: (() => void) | null): void {
  const latest = useRef({ actions, onMoveRefused });
  latest.current = { actions, onMoveRefused };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const command = commandOf(event);
      if (command && run(command, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Whether there was anything to do. */
function run(
  command: PanelCommand,
  { actions, onMoveRefused }: { actions: PassageActions; onMoveRefused: (() => void) | null },
): boolean {
  const { focus } = actions;
  if (command === 'search') {
    const field = document.querySelector<HTMLInputElement>('.panel-filters input');
    field?.focus();
    field?.select();
    return field !== null;
  }
  const ids = focus.drawn;
  const holder = focus.holder;
  const at = holder === null ? -1 : ids.indexOf(holder);
  const go = (index: number): boolean => {
    const id = ids[Math.max(0, Math.min(ids.length - 1, index))];
    focus.give(id ?? null);
    return id !== undefined;
  };
  // From elsewhere the list is entered where it was left.
  const entry = Math.max(0, ids.indexOf(actions.current ?? ''));
  if (command === 'next') return go(at < 0 ? entry : at + 1);
  if (command === 'previous') return go(at < 0 ? entry : at - 1);
  if (command === 'first') return go(0);
  if (command === 'last') return go(ids.length - 1);
  if (command === 'leave' && holder === null) return go(entry);
  if (holder === null) return false;
  if (command === 'edit') actions.edit(holder, true);
  else if (command === 'reflect') actions.reflect(holder, null);
  else if (command === 'cite') actions.copy(holder, 'citation');
  else if (command === 'remove') actions.remove(holder);
  else if (command === 'leave') leave(holder, focus);
  else if (onMoveRefused) onMoveRefused();
  else actions.move(holder, command === 'move-up' ? -1 : 1);
  return true;
}

/** From a button of a passage to the passage, from the passage out of the list. */
function leave(holder: string, focus: PassageActions['focus']): void {
  const element = document.activeElement as HTMLElement | null;
  if (element?.matches('.th-passage-hit')) element.blur();
  else focus.give(holder);
}

import { useEffect, useRef } from 'preact/hooks';
import { actionState } from '../../core/model/reflection.ts';
import type { PracticeEntry } from '../../core/practice/practice-entry.ts';
import type { PracticePart } from '../../core/practice/practice-filter.ts';
import type { useCursor } from '../use-cursor.ts';
import { commandOf, type PracticeCommand } from './practice-keys.ts';
import type { RowActs } from './practice-row.tsx';

export interface PracticeKeysOptions {
  cursor: ReturnType<typeof useCursor>;
  /** Of the rows. */
  count: number;
  find: (id: string | null) => PracticeEntry | null;
  acts: RowActs;
  part: PracticePart;
  onPart: (part: PracticePart) => void;
  onHelp: () => void;
}

/** Hears the page's keys, wherever on it focus is. */
export function usePracticeKeys(options: PracticeKeysOptions): void {
  const run = useRef<(command: PracticeCommand) => boolean>(() => false);
  run.current = (command) => runCommand(command, options);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const command = commandOf(event);
      if (command && run.current(command)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** False where there was nothing to do, and the key stays the browser's. */
function runCommand(command: PracticeCommand, options: PracticeKeysOptions): boolean {
  const { cursor, count, part } = options;
  const { index, place } = cursor;
  switch (command) {
    case 'search': {
      const field = document.querySelector<HTMLInputElement>('.practice-search input');
      field?.focus();
      field?.select();
      return true;
    }
    case 'next':
      cursor.go(index === null ? place.current : index + 1);
      return true;
    case 'previous':
      cursor.go(index === null ? place.current : index - 1);
      return true;
    case 'first':
      cursor.go(0);
      return true;
    case 'last':
      cursor.go(count - 1);
      return true;
    case 'open':
      return cursor.open();
    case 'part':
      options.onPart(part === 'all' ? 'commitments' : 'all');
      return true;
    case 'leave':
      (document.activeElement as HTMLElement | null)?.blur();
      return true;
    case 'help':
      options.onHelp();
      return true;
    default:
      return runOnRow(command, options);
  }
}

function runOnRow(
  command: 'edit' | 'remove' | 'done' | 'postpone' | 'drop',
  { cursor, find, acts }: PracticeKeysOptions,
): boolean {
  const one = find(cursor.id)?.reflection;
  if (!one) return false;
  if (command === 'edit') acts.edit(one);
  else if (command === 'remove') acts.remove(one);
  else if (one.action.trim() === '') return false;
  else if (command === 'done') (actionState(one) === 'open' ? acts.finish : acts.reopen)(one);
  else if (command === 'postpone') acts.postpone(one);
  else acts.drop(one);
  return true;
}

import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { splitHeading, toggleEm, toggleQuotation, toggleStrong } from './block-commands.ts';
import { reportSchema } from './schema.ts';
import { keepSectionAhead, keepSectionBehind } from './section-guard.ts';

export interface EditorKeys {
  /** Ctrl or ⌘ with K. */
  onCite: () => void;
  /** Ctrl or ⌘ with S. */
  onSave: () => void;
  /** Alt with F10, as in other editors: the toolbar by keyboard. */
  onToolbar: () => void;
}

/**
 * No combination with Ctrl and Shift, which switches input methods, none with Alt and Z, and none with AltGr, by which some
 * Vietnamese keyboards write digits. Tab stays the way out of the text.
 */
export function keysPlugins({ onCite, onSave, onToolbar }: EditorKeys): Plugin[] {
  const item = reportSchema.nodes.list_item;
  if (!item) throw new Error('The schema has lists');
  const run =
    (act: () => void): Command =>
    () => {
      act();
      return true;
    };
  const own = keymap({
    'Mod-b': toggleStrong,
    'Mod-i': toggleEm,
    'Mod-z': undo,
    'Mod-y': redo,
    "Mod-'": toggleQuotation,
    'Mod-]': sinkListItem(item),
    'Mod-[': liftListItem(item),
    'Mod-k': run(onCite),
    'Mod-s': run(onSave),
    'Alt-F10': run(onToolbar),
    Enter: chainCommands(splitHeading, splitListItem(item)),
    Backspace: keepSectionBehind,
    'Mod-Backspace': keepSectionBehind,
    Delete: keepSectionAhead,
    'Mod-Delete': keepSectionAhead,
  });
  return [own, keymap(baseKeymap)];
}

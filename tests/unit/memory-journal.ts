import type { JournalStore } from '../../src/core/journal/journal-store.ts';

export interface MemoryJournal extends JournalStore {
  files: Map<string, string>;
}

/** The journal's files, in memory. */
export function memoryJournal(files = new Map<string, string>()): MemoryJournal {
  return {
    files,
    list: () => Promise.resolve([...files].map(([name, text]) => ({ name, size: text.length }))),
    read: (name) => Promise.resolve(files.get(name) ?? ''),
    write: async (name, text) => void files.set(name, text),
    remove: async (name) => void files.delete(name),
  };
}

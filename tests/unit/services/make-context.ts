import 'fake-indexeddb/auto';
import type { ArticleDraft } from '../../../src/services/articles.ts';
import type { LibraryChange, ServiceContext } from '../../../src/services/context.ts';
import { LibraryDatabase } from '../../../src/storage/database.ts';
import { SearchIndex } from '../../../src/storage/search-index.ts';
import { makeExtracted } from '../make-extracted.ts';
import { type MemoryJournal, memoryJournal } from '../memory-journal.ts';

export interface TestContext extends ServiceContext {
  changes: LibraryChange[];
  journal: MemoryJournal;
}

let databases = 0;

/** A library of its own, with a clock that ticks once a question and ids that count. */
export function makeContext(): TestContext {
  let time = 1_700_000_000_000;
  let ids = 0;
  const changes: LibraryChange[] = [];
  const held = new Set<string>();
  return {
    db: new LibraryDatabase(`test-${++databases}`),
    index: new SearchIndex(`test-search-${databases}`),
    journal: memoryJournal(),
    lock: async (name, work) => {
      if (held.has(name)) return false;
      held.add(name);
      await work().finally(() => held.delete(name));
      return true;
    },
    now: () => time++,
    newId: () => `id-${String(++ids).padStart(6, '0')}`,
    announce: (change) => changes.push(change),
    changes,
  };
}

export function makeDraft(over: Partial<ArticleDraft> = {}): ArticleDraft {
  return {
    id: 'article-000001',
    url: 'https://bao-mau.example/doi-moi?utm_source=zalo',
    extracted: makeExtracted(),
    tags: [],
    note: '',
    ...over,
  };
}

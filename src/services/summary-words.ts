import { MAX_TYPED } from '../core/model/reflection.ts';
import type { Span } from '../core/summary/span.ts';
import { mergeNotes } from '../core/text/merge-notes.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

/** Whose summary the words belong to. */
export type SummaryOwner = 'self' | 'group';

const keyOf = (owner: SummaryOwner, { from, to }: Span): string => `summary-words:${owner}:${from}:${to}`;

/** The writer's own words on a summary; empty where there are none. */
export async function summaryWords({ db }: ServiceContext, owner: SummaryOwner, span: Span): Promise<string> {
  const stored = (await guarded(() => db.meta.get(keyOf(owner, span))))?.value;
  return typeof stored === 'string' ? stored : '';
}

/**
 * Writes them. `base` is the text as its writer last knew it to be stored: where another one is stored by now, both are
 * joined. Resolves to what is stored.
 */
export async function saveSummaryWords(
  context: ServiceContext,
  owner: SummaryOwner,
  span: Span,
  text: string,
  base?: string,
): Promise<string> {
  const { db } = context;
  const key = keyOf(owner, span);
  return changeLibrary(db, context.now(), async () => {
    const known = (await db.meta.get(key))?.value;
    const stored = typeof known === 'string' ? known : '';
    const isNews = base !== undefined && base.normalize('NFC') !== stored;
    const joined = (isNews ? mergeNotes(text, stored) : text).normalize('NFC').slice(0, 4 * MAX_TYPED);
    const value = joined.replace(/\p{Cs}$/u, '');
    if (value === '') await db.meta.delete(key);
    else await db.meta.put({ key, value });
    return value;
  });
}

import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import { JOURNALED } from '../core/journal/journal-line.ts';

const WAITING = 'unjournaled';
const WATCHED: ReadonlySet<string> = new Set(JOURNALED);

/**
 * Notes, within the transaction that changes a row of the reader's own words, that the journal does not have it yet. Who
 * writes need not think of it, and a change cannot be committed without the note.
 */
export const journalMiddleware: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'journal',
  create: (core) => ({
    ...core,
    table(name) {
      const table = core.table(name);
      if (!WATCHED.has(name)) return table;
      return {
        ...table,
        async mutate(request) {
          // A transaction of an older version's upgrade has no such table; what it changes is walked through later.
          const isNoted = (request.trans as unknown as IDBTransaction).objectStoreNames.contains(WAITING);
          const keys = isNoted ? await changedKeys(table, request) : [];
          const answer = await table.mutate(request);
          if (keys.length > 0) {
            // Another number each time: what changed again while it was written down is written once more.
            const values = keys.map((key) => ({ key: `${name}/${key}`, turn: Math.random() }));
            await core.table(WAITING).mutate({ type: 'put', trans: request.trans, values });
          }
          return answer;
        },
      };
    },
  }),
};

async function changedKeys(table: DBCoreTable, request: DBCoreMutateRequest): Promise<unknown[]> {
  const { primaryKey } = table.schema;
  switch (request.type) {
    case 'add':
    case 'put':
      return request.values.map((value, at) => request.keys?.[at] ?? primaryKey.extractKey?.(value));
    case 'delete':
      return request.keys;
    case 'deleteRange': {
      const query = { index: primaryKey, range: request.range };
      return (await table.query({ trans: request.trans, values: false, query })).result;
    }
  }
}

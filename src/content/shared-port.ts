import type { AnnotatorPort } from '../annotator/port.ts';
import { call } from '../messaging/wire.ts';
import { isConnected } from '../platform/connection.ts';
import { dropDraft, keepDraft, loadDraft } from '../platform/drafts.ts';
import { logQuietly } from '../platform/log.ts';
import { newId } from '../platform/new-id.ts';

/** What a page's annotator and one in a frame ask for alike. */
export type SharedPort = Omit<AnnotatorPort, 'load' | 'create' | 'recreate'>;

/** @param placesChanged told when passages were anchored anew */
export function sharedPort(placesChanged: () => void): SharedPort {
  return {
    edit: (id, edit) => call('passage.edit', { id, edit }),
    remove: async (id) => (await call('passage.remove', { id })).trashId,
    restore: async (trashId) => {
      await call('trash.restore', { trashId });
    },
    suggestTags: (query) => call('tags.suggest', { query }),
    newId,
    isAlive: isConnected,
    keepDraft: (id, note, tags) => quietly(() => keepDraft(id, { note, tags })),
    dropDraft: (id) => quietly(() => dropDraft(id)),
    loadDraft: (id) => loadDraft(id).catch(() => null),
    placesChanged,
    log: logQuietly,
  };
}

/** A draft is a safety net under the save: where even that fails, the words still stand in their field. */
function quietly(work: () => Promise<void>): void {
  try {
    work().catch((thrown) => logQuietly('draft not kept', thrown));
  } catch (thrown) {
    logQuietly('draft not kept', thrown);
  }
}

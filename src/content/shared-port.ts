import type { AnnotatorPort } from '../annotator/port.ts';
import type { ReflectionPort } from '../annotator/reflection-port.ts';
import { call } from '../messaging/wire.ts';
import { isConnected } from '../platform/connection.ts';
import { dropDraft, keepDraft, keepReflectionDraft, loadDraft, loadReflectionDraft } from '../platform/drafts.ts';
import { logQuietly } from '../platform/log.ts';
import { newId } from '../platform/new-id.ts';

/** What a page's annotator and one in a frame ask for alike. */
export type SharedPort = Omit<AnnotatorPort, 'load' | 'create' | 'recreate' | 'reflections'>;

/** @param placesChanged told when passages were anchored anew */
export function sharedPort(placesChanged: () => void): SharedPort {
  return {
    edit: (id, edit, base) => call('passage.edit', { id, edit, base }),
    remove: async (id) => (await call('passage.remove', { id })).trashId,
    restore: async (trashId) => {
      await call('trash.restore', { trashId });
    },
    source: (id) => call('passage.source', { id }),
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

/** @param list the page's reflections, or the frame's */
export function reflectionPort(list: ReflectionPort['list']): ReflectionPort {
  return {
    list,
    save: (save) => call('reflection.save', save),
    remove: async (id) => (await call('reflection.remove', { id })).trashId,
    keepDraft: (name, draft) => quietly(() => keepReflectionDraft(name, draft)),
    dropDraft: (name) => quietly(() => dropDraft(name)),
    loadDraft: (name) => loadReflectionDraft(name).catch(() => null),
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

import type { AnnotatorPort } from '../annotator/port.ts';
import type { ReflectionPort } from '../annotator/reflection-port.ts';
import { dropDraft, keepDraft, keepReflectionDraft, loadDraft, loadReflectionDraft } from '../platform/drafts.ts';
import { logQuietly } from '../platform/log.ts';
import { newId } from '../platform/new-id.ts';
import { library } from './page-library.ts';

/** What the annotator needs, answered by the library itself: for the saved copy. */
export function libraryPort(articleId: string, placesChanged: () => void): AnnotatorPort {
  return {
    load: () => library.listPassages(articleId),
    create: (draft) => library.createPassage(articleId, draft),
    recreate: (passage) => library.createPassage(passage.articleId, passage),
    edit: (id, edit, base) => library.editPassage(id, edit, base),
    remove: (id) => library.removePassage(id),
    restore: (trashId) => library.restoreTrash(trashId),
    source: (id) => library.passageSource(id),
    suggestTags: (query) => library.suggestTags(query, { articleId }),
    newId,
    isAlive: () => true,
    keepDraft: (id, note, tags) => void keepDraft(id, { note, tags }).catch(logDraft),
    dropDraft: (id) => void dropDraft(id).catch(logDraft),
    loadDraft: (id) => loadDraft(id).catch(() => null),
    reflections: reflectionPort(articleId),
    placesChanged,
    log: logQuietly,
  };
}

/** What reflections need, answered by the library itself: for any page of ours. */
export function reflectionPort(articleId: string): ReflectionPort {
  return {
    list: () => library.listReflections([articleId]),
    save: (save) => library.saveReflection(save),
    remove: (id) => library.removeReflection(id),
    keepDraft: (name, draft) => void keepReflectionDraft(name, draft).catch(logDraft),
    dropDraft: (name) => void dropDraft(name).catch(logDraft),
    loadDraft: (name) => loadReflectionDraft(name).catch(() => null),
  };
}

/** A draft is a safety net under the save: where it fails, the words still stand in their field. */
function logDraft(thrown: unknown): void {
  logQuietly('draft not kept', thrown);
}

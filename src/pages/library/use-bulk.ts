import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import type { BulkRun } from '../../services/in-chunks.ts';
import type { TagChange } from '../../services/tag-articles.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { failureToast } from '../use-toasts.ts';
import { useWork } from '../use-work.ts';

/** Who acted on many needs a while to see whether it was right. */
const UNDO_MS = 20_000;

/**
 * Work on one article or many: each tells what it did and offers the one undo for it, also where it was stopped or
 * failed in between.
 */
export function useBulk(push: (toast: ToastMessage) => void) {
  const { work, run: begin, stop } = useWork();

  /** Work on so many, told in their number. */
  const start = (label: string, total: number, task: (run: BulkRun) => Promise<void>): Promise<void> =>
    begin(label, ({ report, signal }) => {
      const onProgress = (done: number): void =>
        report(total > 0 ? done / total : 1, t('work.progress', { done, total }));
      onProgress(0);
      return task({ signal, onProgress });
    });

  const fail = (thrown: unknown): void => push(failureToast(thrown));

  /** @param undo absent where nothing changed */
  const tell = (text: string, undo: (() => Promise<void>) | null): void => {
    const action = undo ? { label: t('undo'), onAction: () => void undo().catch(fail) } : undefined;
    push({ id: newId(), text, action, milliseconds: undo ? UNDO_MS : undefined });
  };
  const undoing = (count: number, task: (run: BulkRun) => Promise<void>) => (): Promise<void> =>
    start(t('work.undoing'), count, task);

  async function retag(ids: string[], change: TagChange): Promise<void> {
    await start(t('work.tagging'), ids.length, async (run) => {
      const changed = await library.tagArticles(ids, change, run);
      if (changed.length === 0) return tell(t('library.retaggedNone'), null);
      const undo = undoing(changed.length, (again) => library.restoreTags(changed, again));
      tell(t('library.retagged', { count: changed.length }), undo);
    }).catch(fail);
  }

  async function mark(ids: string[], isRead: boolean): Promise<void> {
    await start(t('work.marking'), ids.length, async (run) => {
      const changed = await library.markRead(ids, isRead, run);
      if (changed.length === 0) return tell(t(isRead ? 'library.readAlready' : 'library.unreadAlready'), null);
      const undo = undoing(changed.length, (again) => library.restoreReadings(changed, again));
      tell(t(isRead ? 'library.markedRead' : 'library.markedUnread', { count: changed.length }), undo);
    }).catch(fail);
  }

  async function remove(ids: string[]): Promise<void> {
    const trashed: string[] = [];
    const removing = start(t('work.removing'), ids.length, (run) =>
      library.removeArticles(ids, (trashIds) => void trashed.push(...trashIds), run),
    );
    await removing.catch(fail);
    if (trashed.length === 0) return;
    const undo = undoing(trashed.length, (again) => library.restoreArticles(trashed, again));
    tell(t('library.removed', { count: trashed.length }), undo);
  }

  return { work, stop, retag, mark, remove };
}

import { FailureError } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import type { Restored } from '../../services/restore-trash.ts';
import type { TrashedItem } from '../../services/trash-list.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { failureToast } from '../use-toasts.ts';
import type { useWork } from '../use-work.ts';

/** What others belong to comes back before them. */
const ORDER: Record<TrashedItem['kind'], number> = {
  article: 0,
  topic: 1,
  report: 1,
  passage: 2,
  reflection: 3,
  'topic-note': 4,
  plan: 1,
  handout: 1,
  'report-template': 4,
  story: 5,
  'story-picture': 6,
  contents: 7,
};

export interface TrashActsOptions {
  entries: readonly TrashedItem[];
  run: ReturnType<typeof useWork>['run'];
  push: (toast: ToastMessage) => void;
}

/** Restoring, with an undo, and dropping for good, of one entry or of many. */
export function useTrashActs({ entries, run, push }: TrashActsOptions) {
  const fail = (thrown: unknown): void => push(failureToast(thrown));

  async function restore(items: readonly TrashedItem[]): Promise<void> {
    const done: Restored[] = [];
    const left: TrashedItem[] = [];
    try {
      await run(t('trash.restoring'), async ({ report, signal }) => {
        const inOrder = [...items].sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
        for (const [index, item] of inOrder.entries()) {
          if (signal.aborted) break;
          report(index / items.length);
          try {
            const restored = await library.restoreTrashed(item.id);
            if (restored) done.push(restored);
          } catch (thrown) {
            if (!(thrown instanceof FailureError) || thrown.failure.code !== 'not-found') throw thrown;
            left.push(item);
          }
        }
      });
    } catch (thrown) {
      fail(thrown);
    }
    tell(done);
    tellLeft(left);
  }

  function tell(done: Restored[]): void {
    if (done.length === 0) return;
    const joined = done.filter(({ isJoined }) => isJoined);
    const [first] = done;
    const title = first?.title || t('article.untitled');
    const text =
      done.length === 1
        ? t(joined.length === 1 ? 'trash.joined' : 'trash.restored', { title })
        : [
            t('trash.restoredMany', { count: done.length }),
            joined.length > 0 ? t('trash.joinedMany', { count: joined.length }) : '',
          ]
            .filter(Boolean)
            .join('. ');
    const action = { label: t('undo'), onAction: () => void takeBack(done) };
    push({ id: `restored-${Date.now()}`, text, ...(joined.length < done.length && { action }) });
  }

  function tellLeft(left: readonly TrashedItem[]): void {
    const [first] = left;
    if (!first) return;
    const owners = new Map(
      left.flatMap(({ articleId }) => {
        const owner = entries.find((entry) => entry.kind === 'article' && entry.subject === articleId);
        return owner ? [[owner.id, owner]] : [];
      }),
    );
    const id = `left-${Date.now()}`;
    if (owners.size > 0) {
      const both = [...owners.values(), ...left];
      const action = { label: t('trash.restoreBoth'), onAction: () => void restore(both) };
      push({ id, tone: 'warning', text: t('trash.ownerTrashed'), action, milliseconds: 20_000 });
      return;
    }
    const text = left.length === 1 ? t('trash.ownerGone') : t('trash.ownerGoneMany', { count: left.length });
    push({ id, tone: 'warning', text, milliseconds: 12_000 });
  }

  async function takeBack(done: readonly Restored[]): Promise<void> {
    try {
      // The last first: a passage goes before the article that would take it along.
      for (const one of [...done].reverse()) await library.removeRestored(one);
      push({ id: `again-${Date.now()}`, text: t('trash.again') });
    } catch (thrown) {
      fail(thrown);
    }
  }

  /** @param onDropped what was dropped until now, also where it was stopped */
  async function drop(items: readonly TrashedItem[], onDropped: () => void): Promise<void> {
    let count = 0;
    try {
      await run(t('trash.dropping'), async ({ report, signal }) => {
        const ids = items.map(({ id }) => id);
        while (count < ids.length && !signal.aborted) {
          report(count / ids.length);
          count += await library.dropTrash(ids.slice(count));
        }
      });
    } catch (thrown) {
      fail(thrown);
    }
    onDropped();
    if (count > 0) push({ id: `dropped-${Date.now()}`, text: t('trash.dropped', { count }) });
  }

  return { restore, drop };
}

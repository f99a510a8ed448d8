import type { TagMove } from '../../core/tags/move-tags.ts';
import { t } from '../../i18n/t.ts';
import type { TagActRecord } from '../../services/tag-acts.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { failureToast } from '../use-toasts.ts';
import type { useWork } from '../use-work.ts';
import { actWords } from './act-words.ts';

export interface TagActsOptions {
  acts: readonly TagActRecord[];
  run: ReturnType<typeof useWork>['run'];
  push: (toast: ToastMessage) => void;
  /** Something changed, or stopped half way. */
  onChanged: () => void;
}

/** Acts on tags with progress: begun, gone on with, taken back. What is stopped can be gone on with later. */
export function useTagActs({ acts, run, push, onChanged }: TagActsOptions) {
  const fail = (thrown: unknown): void => push(failureToast(thrown));

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      fail(thrown);
    }
    onChanged();
  }

  async function toEnd(id: string, step: 'continueTagAct' | 'undoTagAct'): Promise<TagActRecord> {
    const label = t(step === 'continueTagAct' ? 'tagPage.working' : 'tagPage.workingBack');
    return run(label, async ({ report, signal }) => {
      for (;;) {
        const { act, share, isOver } = await library[step](id);
        if (isOver) return act;
        report(step === 'continueTagAct' ? share : 1 - share);
        if (!signal.aborted) continue;
        library.tellTagAct();
        return act;
      }
    });
  }

  const begin = (kind: TagActRecord['kind'], moves: readonly TagMove[]): Promise<void> =>
    attempt(async () => {
      const unfinished = acts.some(({ state }) => state !== 'done');
      if (unfinished) return push({ id: 'conflict', tone: 'warning', text: t('tagPage.conflict') });
      const { id, state } = await run(t('tagPage.working'), () => library.beginTagAct(kind, moves));
      if (state === 'running') await finish(id);
    });

  async function finish(id: string): Promise<void> {
    const act = await toEnd(id, 'continueTagAct');
    if (act.state !== 'done') return;
    const action = { label: t('undo'), onAction: () => void undo(act) };
    push({ id: `act-${id}`, text: t('tagPage.done', { what: actWords(act) }), action });
  }

  const undo = (act: TagActRecord): Promise<void> =>
    attempt(async () => {
      const { state, done } = await toEnd(act.id, 'undoTagAct');
      if (state === 'undoing' && done === 0) {
        push({ id: `undone-${act.id}`, text: t('tagPage.undone', { what: actWords(act) }) });
      }
    });

  return { begin, undo, goOn: (act: TagActRecord) => attempt(() => finish(act.id)) };
}

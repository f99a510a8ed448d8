import { pickFields, type Reflection, type ReflectionFields } from '../../core/model/reflection.ts';
import { formatDay } from '../../core/text/dates.ts';
import { getLocale, type MessageKey, t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { failureToast } from '../use-toasts.ts';

/** How an action stands. */
type Standing = Pick<ReflectionFields, 'dueOn' | 'doneAt' | 'droppedAt' | 'dropReason'>;

/** What is done with a promise or a reflection by one press: each says what it did, and takes it back. */
export function usePracticeActs(push: (toast: ToastMessage) => void) {
  /** Resolves to whether it was done. */
  async function attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (thrown) {
      push(failureToast(thrown));
      return false;
    }
  }

  /** Writes only what is named: words that are being written elsewhere stay. */
  async function write(one: Reflection, edit: Partial<Standing>): Promise<void> {
    const { id, articleId, passageId } = one;
    const fields = { ...pickFields(one), ...edit };
    await library.saveReflection({
      id,
      articleId,
      passageId,
      fields,
      changed: Object.keys(edit) as (keyof Standing)[],
      base: {},
    });
  }

  const stand = (one: Reflection, edit: Partial<Standing>, message: MessageKey, values: Record<string, string> = {}) =>
    attempt(async () => {
      await write(one, edit);
      const before = Object.fromEntries(Object.keys(edit).map((name) => [name, one[name as keyof Standing]]));
      const undo = (): void => void attempt(() => write(one, before));
      push({ id: newId(), text: t(message, values), action: { label: t('undo'), onAction: undo } });
    });

  return {
    finish: (one: Reflection) => stand(one, { doneAt: Date.now(), droppedAt: null }, 'practice.isDone'),
    reopen: (one: Reflection) => stand(one, { doneAt: null, droppedAt: null }, 'practice.isReopened'),
    postpone: (one: Reflection, dueOn: string) =>
      stand(one, { dueOn, doneAt: null, droppedAt: null }, 'practice.isPostponed', {
        day: formatDay(dueOn, getLocale()),
      }),
    giveUp: (one: Reflection, dropReason: string) =>
      stand(one, { droppedAt: Date.now(), doneAt: null, dropReason }, 'practice.isDropped'),
    remove: (id: string) =>
      attempt(async () => {
        const trashId = await library.removeReflection(id);
        const undo = (): void => void attempt(() => library.restoreTrash(trashId));
        push({ id: trashId, text: t('reflection.removed'), action: { label: t('undo'), onAction: undo } });
      }),
  };
}

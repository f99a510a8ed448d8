import { t } from '../../i18n/t.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { failureToast } from '../use-toasts.ts';

/** Takes passages off the page, and says how to take that back. */
export async function removePassages(
  id: string,
  passageIds: readonly string[],
  push: (toast: ToastMessage) => void,
): Promise<void> {
  const fail = (thrown: unknown): void => push(failureToast(thrown));
  try {
    const removed = await library.removeHandoutPassages(id, passageIds);
    const onAction = (): void => void library.putBackHandoutPassages(id, removed).catch(fail);
    const text = t('handout.passageRemoved', { count: removed.length });
    push({ id: `passage-${Date.now()}`, text, action: { label: t('undo'), onAction } });
  } catch (thrown) {
    fail(thrown);
  }
}

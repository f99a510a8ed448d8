import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import type { HandoutSummary } from '../../services/handouts.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { failureToast } from '../use-toasts.ts';

export interface HandoutActs {
  duplicate: (handout: HandoutSummary) => void;
  remove: (handout: HandoutSummary) => void;
}

/** What is done with handouts of a list. Everything can be taken back. */
export function useHandoutActs(push: (toast: ToastMessage) => void): HandoutActs {
  const fail = (thrown: unknown): void => push(failureToast(thrown));

  async function duplicate({ id, title }: HandoutSummary): Promise<void> {
    const copyTitle = t('handout.copyTitle', { title: title || t('handout.untitled') });
    const copy = await library.duplicateHandout(id, { id: newId(), title: copyTitle });
    const onAction = (): void => void library.removeHandout(copy.id).catch(fail);
    push({ id: copy.id, text: t('handout.duplicated', { title: copy.title }), action: { label: t('undo'), onAction } });
  }

  async function remove({ id, title }: HandoutSummary): Promise<void> {
    const trashId = await library.removeHandout(id);
    const onAction = (): void => void library.restoreTrash(trashId).catch(fail);
    const text = t('handout.removed', { title: title || t('handout.untitled') });
    push({ id: trashId, text, action: { label: t('undo'), onAction } });
  }

  return {
    duplicate: (handout) => void duplicate(handout).catch(fail),
    remove: (handout) => void remove(handout).catch(fail),
  };
}

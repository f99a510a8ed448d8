import { t } from '../../i18n/t.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { quickExport } from '../quick-export.ts';
import { failureToast } from '../use-toasts.ts';

/** What is done with the article that is read: each says what it did, and how to take it back. */
export function useArticleActs(id: string, title: string, push: (toast: ToastMessage) => void) {
  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      push(failureToast(thrown));
    }
  }

  const exportNotes = () =>
    attempt(async () => {
      const name = await quickExport(id);
      push({ id: name + Date.now(), text: t('export.done', { name }) });
    });

  const remove = () =>
    attempt(async () => {
      const trashId = await library.removeArticle(id);
      const undo = (): void => void attempt(() => library.restoreTrash(trashId));
      push({ id: trashId, text: t('article.removed', { title }), action: { label: t('undo'), onAction: undo } });
    });

  return { attempt, exportNotes, remove };
}

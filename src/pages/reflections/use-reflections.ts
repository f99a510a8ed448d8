import { useEffect, useState } from 'preact/hooks';
import type { Reflection } from '../../core/model/reflection.ts';
import { t } from '../../i18n/t.ts';
import { logQuietly } from '../../platform/log.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library, onArticleChange } from '../page-library.ts';
import { failureToast } from '../use-toasts.ts';

/** The reflections of an article as the library has them, and a way to delete one that can be undone. */
export function useReflections(articleId: string, push: (toast: ToastMessage) => void) {
  const [reflections, setReflections] = useState<readonly Reflection[]>([]);

  useEffect(() => {
    const lifetime = new AbortController();
    const load = (): void => {
      library.listReflections([articleId]).then(
        (loaded) => lifetime.signal.aborted || setReflections(loaded),
        (thrown) => logQuietly('reflections not loaded', thrown),
      );
    };
    onArticleChange(articleId, load, lifetime.signal);
    load();
    return () => lifetime.abort();
  }, [articleId]);

  const tell = (thrown: unknown): void => push(failureToast(thrown));

  async function remove(id: string): Promise<void> {
    const trashId = await library.removeReflection(id);
    const undo = (): void => void library.restoreTrash(trashId).catch(tell);
    push({ id: trashId, text: t('reflection.removed'), action: { label: t('undo'), onAction: undo } });
  }

  return { reflections, remove: (id: string) => void remove(id).catch(tell) };
}

import { toFailure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import type { ReviewItem } from '../../services/review-queue.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { ReflectionEditor } from '../reflections/reflection-editor.tsx';

export interface ReflectDialogProps {
  item: ReviewItem;
  /** Null for a new one. */
  reflectionId: string | null;
  push: (toast: ToastMessage) => void;
  onClose: () => void;
}

/** A reflection written from a card, in the form that the page and the panel have. */
export function ReflectDialog({ item, reflectionId, push, onClose }: ReflectDialogProps) {
  const { article, passage } = item;
  const known = item.kind === 'passage' ? item.reflections : [item.reflection];
  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });

  async function remove(id: string): Promise<void> {
    try {
      const trashId = await library.removeReflection(id);
      const onAction = (): void => void library.restoreTrash(trashId).catch(fail);
      push({ id: trashId, text: t('reflection.removed'), action: { label: t('undo'), onAction } });
    } catch (thrown) {
      fail(thrown);
    }
  }

  return (
    <Dialog open keep title={t('review.reflect')} closeLabel={t('close')} onClose={onClose}>
      <ReflectionEditor
        place={{ articleId: article.id, passageId: passage?.id ?? null }}
        about={passage?.quote ?? article.title}
        reflection={known.find(({ id }) => id === reflectionId) ?? null}
        known={known}
        onRemove={(id) => void remove(id)}
        onClose={onClose}
      />
    </Dialog>
  );
}

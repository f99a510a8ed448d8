import type { TagMove } from '../../core/tags/move-tags.ts';
import { isWithin } from '../../core/tags/tag-key.ts';
import type { CountedTag } from '../../core/tags/tag-tree.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export interface RemoveDialogProps {
  tags: readonly string[];
  counted: readonly CountedTag[];
  onConfirm: (moves: TagMove[]) => void;
  onClose: () => void;
}

/** Tags are taken off everything. Asks, for it may be much; and can be undone all the same. */
export function RemoveDialog({ tags, counted, onConfirm, onClose }: RemoveDialogProps) {
  const outer = tags.filter((tag) => !tags.some((other) => other !== tag && isWithin(tag, other)));
  const own = counted.filter(({ tag }) => outer.includes(tag));
  const articles = own.reduce((sum, one) => sum + one.articles, 0);
  const passages = own.reduce((sum, one) => sum + one.passages, 0);
  const nested = counted.filter(({ tag }) => !tags.includes(tag) && outer.some((parent) => isWithin(tag, parent)));
  return (
    <Dialog
      open
      size="sm"
      title={
        tags.length === 1
          ? t('tagPage.removeTitle', { tag: tags[0] ?? '' })
          : t('tagPage.removeTitleMany', { count: tags.length })
      }
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        <>
          <Button autoFocus onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button variant="danger" icon="trash" onClick={() => onConfirm(outer.map((from) => ({ from, to: null })))}>
            {t('tagPage.remove')}
          </Button>
        </>
      }
    >
      <div class="tag-form">
        <p>{t('tagPage.removeText', { articles, passages })}</p>
        {nested.length > 0 && <p>{t('tagPage.removeNested', { count: nested.length })}</p>}
      </div>
    </Dialog>
  );
}

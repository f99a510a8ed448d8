import { useState } from 'preact/hooks';
import type { TagMove } from '../../core/tags/move-tags.ts';
import { planMove } from '../../core/tags/plan-move.ts';
import type { CountedTag } from '../../core/tags/tag-tree.ts';
import { normaliseTag } from '../../core/text/tags.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface RenameDialogProps {
  tag: string;
  counted: readonly CountedTag[];
  onConfirm: (kind: 'rename' | 'merge', moves: TagMove[]) => void;
  onClose: () => void;
}

/** A new name for a tag and what is nested in it. Where the name is taken, it says that the two become one, and asks. */
export function RenameDialog({ tag, counted, onConfirm, onClose }: RenameDialogProps) {
  const [typed, setTyped] = useState(tag);
  const [isTried, setTried] = useState(false);
  const name = normaliseTag(typed);
  const plan = planMove(tag, name, counted);
  const error =
    name === ''
      ? t('tagPage.noName')
      : plan.isTooLong
        ? t('tagPage.tooLong')
        : name === tag
          ? t('tagPage.sameName')
          : '';

  function confirm(): void {
    setTried(true);
    if (error === '') onConfirm(plan.merges ? 'merge' : 'rename', [{ from: tag, to: name }]);
  }

  return (
    <Dialog
      open
      keep
      title={t('tagPage.renameTitle', { tag })}
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button variant="primary" onClick={confirm}>
            {t(plan.merges ? 'tagPage.doMerge' : 'tagPage.doRename')}
          </Button>
        </>
      }
    >
      <div class="tag-form">
        <TextField
          label={t('tagPage.newName')}
          hint={t('tagPage.newNameHint')}
          value={typed}
          autoFocus
          spellcheck={false}
          error={isTried || (name !== tag && error !== '') ? error || undefined : undefined}
          onInput={setTyped}
          onEnter={confirm}
        />
        {plan.spelled !== null && error === '' && (
          <Banner
            tone="info"
            live
            action={{ label: t('tagPage.useSpelling'), onAction: () => setTyped(plan.spelled ?? typed) }}
          >
            {t('tagPage.spelled', { tag: plan.spelled })}
          </Banner>
        )}
        {plan.merges && error === '' && (
          <Banner tone="warning" live>
            {t('tagPage.merges', { tag: name, articles: plan.merges.articles, passages: plan.merges.passages })}{' '}
            {plan.nested > 0 && t('tagPage.mergesNested', { count: plan.nested })}
          </Banner>
        )}
        <p class="tag-form-reach">{t('tagPage.reach', { articles: plan.articles, passages: plan.passages })}</p>
      </div>
    </Dialog>
  );
}

import { useId, useState } from 'preact/hooks';
import type { TagMove } from '../../core/tags/move-tags.ts';
import { mergeMoves, planMove } from '../../core/tags/plan-move.ts';
import type { CountedTag } from '../../core/tags/tag-tree.ts';
import { MAX_TAG, normaliseTag } from '../../core/text/tags.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface MergeDialogProps {
  tags: readonly string[];
  counted: readonly CountedTag[];
  onConfirm: (moves: TagMove[]) => void;
  onClose: () => void;
}

/** Several tags become one: the most used is offered to be kept, any other name can be. */
export function MergeDialog({ tags, counted, onConfirm, onClose }: MergeDialogProps) {
  const group = useId();
  const use = (tag: string): CountedTag =>
    counted.find((one) => one.tag === tag) ?? { tag, own: 0, articles: 0, passages: 0 };
  const sorted = [...tags].sort((a, b) => use(b).articles + use(b).passages - use(a).articles - use(a).passages);
  const [kept, setKept] = useState<string | null>(sorted[0] ?? null);
  const [other, setOther] = useState('');
  const target = kept ?? normaliseTag(other);
  const isTooLong = target.length > MAX_TAG || tags.some((tag) => planMove(tag, target, counted).isTooLong);
  const error = isTooLong ? t('tagPage.tooLong') : target === '' ? t('tagPage.noName') : undefined;
  return (
    <Dialog
      open
      title={t('tagPage.mergeTitle', { count: tags.length })}
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button variant="primary" disabledReason={error} onClick={() => onConfirm(mergeMoves(tags, target))}>
            {t('tagPage.merge')}
          </Button>
        </>
      }
    >
      <fieldset class="tag-form">
        <legend class="tag-form-legend">{t('tagPage.mergeInto')}</legend>
        {sorted.map((tag) => {
          const { articles, passages } = use(tag);
          return (
            <label key={tag} class="tag-choice">
              <input type="radio" name={group} checked={kept === tag} onChange={() => setKept(tag)} />
              <span class="tag-choice-name">{tag}</span>
              <span class="tag-row-counts">{t('tagPage.actReach', { articles, passages })}</span>
            </label>
          );
        })}
        <label class="tag-choice">
          <input type="radio" name={group} checked={kept === null} onChange={() => setKept(null)} />
          <span class="tag-choice-name">{t('tagPage.mergeOther')}</span>
        </label>
        {kept === null && (
          <TextField
            label={t('tagPage.newName')}
            value={other}
            autoFocus
            spellcheck={false}
            error={other === '' ? undefined : error}
            onInput={setOther}
          />
        )}
      </fieldset>
    </Dialog>
  );
}

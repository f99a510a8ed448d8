import { useId, useState } from 'preact/hooks';
import type { TagMove } from '../../core/tags/move-tags.ts';
import { nestMoves, planMove } from '../../core/tags/plan-move.ts';
import { isWithin } from '../../core/tags/tag-key.ts';
import type { CountedTag } from '../../core/tags/tag-tree.ts';
import { foldBare } from '../../core/text/fold.ts';
import { normaliseTag } from '../../core/text/tags.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface NestDialogProps {
  tags: readonly string[];
  counted: readonly CountedTag[];
  /** Chosen at first, as by dropping on it. */
  parent?: string | undefined;
  onConfirm: (moves: TagMove[]) => void;
  onClose: () => void;
}

const order = new Intl.Collator('vi', { numeric: true });
const SHOWN = 60;
const SAID = 4;

/** Tags go below another one, or to the top. Says what each becomes, and which it meets there. */
export function NestDialog({ tags, counted, parent: first, onConfirm, onClose }: NestDialogProps) {
  const group = useId();
  const [query, setQuery] = useState('');
  const [parent, setParent] = useState<string | null>(first ?? null);
  const fits = counted
    .map(({ tag }) => tag)
    .filter((tag) => !tags.some((own) => isWithin(tag, own)) && foldBare(tag).includes(foldBare(normaliseTag(query))))
    .sort(order.compare);
  const typed = normaliseTag(query);
  const isNew = typed !== '' && !counted.some(({ tag }) => tag === typed) && !tags.some((tag) => isWithin(typed, tag));
  const moves = parent === null ? [] : nestMoves(tags, parent);
  const plans = moves.map(({ from, to }) => planMove(from, to ?? '', counted));
  const merges = plans.flatMap(({ merges }) => (merges ? [merges] : []));
  const reason =
    parent === null
      ? t('tagPage.nestHint')
      : plans.some(({ isTooLong }) => isTooLong)
        ? t('tagPage.tooLong')
        : moves.length === 0
          ? t('tagPage.sameName')
          : undefined;

  const choice = (value: string, label: string) => (
    <label key={value} class="tag-choice">
      <input type="radio" name={group} checked={parent === value} onChange={() => setParent(value)} />
      <span class="tag-choice-name">{label}</span>
    </label>
  );
  return (
    <Dialog
      open
      title={
        tags.length === 1
          ? t('tagPage.nestTitle', { tag: tags[0] ?? '' })
          : t('tagPage.nestTitleMany', { count: tags.length })
      }
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button variant="primary" disabledReason={reason} onClick={() => onConfirm(moves)}>
            {t('tagPage.doNest')}
          </Button>
        </>
      }
    >
      <div class="tag-form">
        <TextField
          type="search"
          icon="search"
          label={t('tagPage.nestInto')}
          hint={t('tagPage.nestHint')}
          value={query}
          autoFocus={first === undefined}
          spellcheck={false}
          onInput={setQuery}
        />
        <div class="tag-choices" role="radiogroup" aria-label={t('tagPage.nestInto')}>
          {typed === '' && choice('', t('tagPage.nestTop'))}
          {isNew && choice(typed, `${t('tagPage.nestNew')} ${typed}`)}
          {fits.slice(0, SHOWN).map((tag) => choice(tag, tag))}
        </div>
        {moves.length > 0 && (
          <ul class="tag-form-reach">
            {moves.slice(0, SAID).map(({ from, to }) => (
              <li key={from}>{t('tagPage.becomes', { tag: from, target: to ?? '' })}</li>
            ))}
            {moves.length > SAID && <li>+{moves.length - SAID}</li>}
          </ul>
        )}
        {merges.slice(0, SAID).map((met) => (
          <Banner key={met.tag} tone="warning" live>
            {t('tagPage.merges', { tag: met.tag, articles: met.articles, passages: met.passages })}
          </Banner>
        ))}
      </div>
    </Dialog>
  );
}

import type { FieldOrigin } from '../core/model/field-origin.ts';
import { t } from '../i18n/t.ts';
import { Icon } from '../ui/icon.tsx';
import { originLabel } from './origin-label.ts';

export interface CorrectionHintProps {
  /** Null for a kind, which is told from the form of the text. */
  origin: FieldOrigin | null;
  isCorrected: boolean;
  hasValue: boolean;
}

/** Where a value was read and how sure that is: in words, with a mark of its own where it is in doubt. */
export function CorrectionHint({ origin, isCorrected, hasValue }: CorrectionHintProps) {
  const isDoubtful = !isCorrected && hasValue && origin?.certainty === 'unsure';
  const label = isCorrected ? t('origin.reader') : origin ? originLabel(origin, hasValue) : t('correct.kindGuess');
  return (
    <span class={isDoubtful ? 'correction-hint correction-hint-doubt' : 'correction-hint'}>
      {(isDoubtful || isCorrected) && <Icon name={isDoubtful ? 'question' : 'edit'} size="sm" />}
      <span>{label}</span>
    </span>
  );
}

export interface CorrectionActionProps {
  /** `confirm` vouches for a doubtful value, `undo` brings back what the page said. */
  kind: 'confirm' | 'undo';
  /** The label of its field, for its name. */
  field: string;
  onAction: () => void;
}

export function CorrectionAction({ kind, field, onAction }: CorrectionActionProps) {
  const action = t(`correct.${kind}`);
  return (
    <button
      type="button"
      class="correction-action"
      aria-label={t('correct.action', { action, field })}
      onClick={onAction}
    >
      <Icon name={kind === 'undo' ? 'undo' : 'check'} size="sm" />
      {action}
    </button>
  );
}

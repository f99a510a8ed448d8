import type { PageCut } from '../../core/handout/choose-cuts.ts';
import type { Handout, HandoutWords } from '../../core/handout/handout.ts';
import type { HandoutSheet } from '../../core/handout/handout-sheet.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import type { Fit, OtherLook } from './fit-sheet.ts';
import { removePassages } from './remove-pieces.ts';

export interface FitSignProps {
  handout: Handout;
  sheet: HandoutSheet;
  fit: Fit;
  change: (edit: Partial<HandoutWords>) => void;
  push: (toast: ToastMessage) => void;
}

/** Whether all stands on one page, and what would make it. Every offer can be taken back. */
export function FitSign({ handout, sheet, fit, change, push }: FitSignProps) {
  const { isFit, lines, cuts, other, letters } = fit;
  const paper = t(handout.paper === 'a4' ? 'handout.paper.a4' : 'handout.paper.a5');

  function cut({ kind, ids }: PageCut): void {
    if (kind === 'passage') return void removePassages(handout.id, ids, push);
    const before = handout.questions;
    change({ questions: before.filter(({ id }) => !ids.includes(id)) });
    const action = { label: t('undo'), onAction: () => change({ questions: before }) };
    push({ id: `question-${Date.now()}`, text: t('handout.questionRemoved'), action });
  }

  if (isFit) {
    return (
      <p class="handout-fit handout-fits" role="status">
        <Icon name="check" size="sm" />
        {t(handout.paper === 'a5-twice' ? 'handout.fitsTwice' : 'handout.fits', {
          paper,
          letters: letters.toLocaleString(getLocale()),
        })}
      </p>
    );
  }
  return (
    <div class="handout-fit handout-over">
      <p role="status">
        <Icon name="warning" size="sm" />
        <span>
          {t('handout.over', { paper, lines })}{' '}
          {t(handout.paper === 'a5-twice' ? 'handout.overTwice' : 'handout.overHint')}
        </span>
      </p>
      {(other !== null || cuts.length > 0) && (
        <div class="handout-fit-acts">
          <span>{t('handout.makeFit')}</span>
          {other && (
            <Button size="sm" onClick={() => change(other)}>
              {lookLabel(other, handout)}
            </Button>
          )}
          {cuts.map((one) => (
            <Button key={one.kind} size="sm" onClick={() => cut(one)}>
              {cutLabel(one, sheet)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function lookLabel({ paper, isLarge }: OtherLook, now: OtherLook): string {
  if (paper === now.paper) return t('handout.fitUsual');
  return t(isLarge === now.isLarge ? 'handout.fitA4' : 'handout.fitA4Usual');
}

/** "Bỏ đoạn trích 2, 4": by the places that they have on the page. */
function cutLabel({ kind, ids }: PageCut, { passages, questions }: HandoutSheet): string {
  const all: readonly { id: string }[] = kind === 'passage' ? passages : questions;
  const places = ids.map((id) => all.findIndex((one) => one.id === id) + 1).join(', ');
  return t(kind === 'passage' ? 'handout.cutPassages' : 'handout.cutQuestion', { places });
}

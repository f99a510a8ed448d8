import type { PlannedText } from '../../core/plan/study-plan.ts';
import { t } from '../../i18n/t.ts';
import { Checkbox } from '../../ui/toggle.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { TextFields, textProblems } from './text-fields.tsx';

/** A text as it was found in what was typed. */
export interface CheckedText {
  id: string;
  text: PlannedText;
  isKnown: boolean;
  isIncluded: boolean;
}

export interface CheckTextsProps {
  texts: readonly CheckedText[];
  isTried: boolean;
  onChange: (texts: CheckedText[]) => void;
}

/** What was found in a list, each text with its facts to correct, before any of it is added. */
export function CheckTexts({ texts, isTried, onChange }: CheckTextsProps) {
  const change = (id: string, edit: Partial<CheckedText>): void =>
    onChange(texts.map((one) => (one.id === id ? { ...one, ...edit } : one)));
  return (
    <>
      <p>{t('plan.checkLead', { count: texts.length })}</p>
      <ol class="plan-check">
        {texts.map(({ id, text, isKnown, isIncluded }, at) => (
          <li key={id} class={isIncluded ? 'plan-check-item' : 'plan-check-item plan-check-out'}>
            <fieldset class="plan-check-set">
              <legend class="th-hidden">{t('plan.row', { place: at + 1 })}</legend>
              <Checkbox
                label={
                  <>
                    <span aria-hidden="true">{t('plan.row', { place: at + 1 })}</span>
                    <VisuallyHidden>{t('plan.include', { title: text.title || text.url })}</VisuallyHidden>
                  </>
                }
                hint={isKnown ? t('plan.known') : undefined}
                checked={isIncluded}
                onChange={(isIn) => change(id, { isIncluded: isIn })}
              />
              {isIncluded ? (
                <TextFields
                  text={text}
                  problems={isTried ? textProblems(text) : {}}
                  onChange={(edit) => change(id, { text: { ...text, ...edit } })}
                />
              ) : (
                <p class="plan-soft">{text.title || text.url}</p>
              )}
            </fieldset>
          </li>
        ))}
      </ol>
    </>
  );
}

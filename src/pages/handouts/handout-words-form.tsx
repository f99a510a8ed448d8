import type { HandoutWords } from '../../core/handout/handout.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { today } from '../today.ts';

export interface HandoutWordsFormProps {
  values: HandoutWords;
  change: (edit: Partial<HandoutWords>) => void;
}

/** What a handout is called, what it says in its writer's own words, and who hands it out. */
export function HandoutWordsForm({ values, change }: HandoutWordsFormProps) {
  const { title, summary, unit, place, day } = values;
  const isEmpty = summary.trim() === '';
  return (
    <>
      <div class="handout-title" data-line="title">
        <TextField
          label={t('handout.name')}
          placeholder={t('handout.namePlaceholder')}
          value={title}
          maxLength={200}
          onInput={(next) => change({ title: next })}
        />
      </div>
      <div data-line="summary">
        <TextArea
          label={t('handout.summary')}
          placeholder={t('handout.summaryPlaceholder')}
          hint={t(isEmpty ? 'handout.summaryEmpty' : 'handout.summaryHint')}
          aside={isEmpty ? t('handout.notWritten') : undefined}
          value={summary}
          rows={5}
          maxRows={16}
          prose
          onInput={(next) => change({ summary: next })}
        />
      </div>
      <details class="handout-who" open={unit !== '' || place !== '' || day !== null}>
        <summary>{t('handout.who')}</summary>
        <div class="handout-who-fields">
          <div data-line="unit">
            <TextField
              label={t('handout.unit')}
              placeholder={t('handout.unitPlaceholder')}
              value={unit}
              maxLength={200}
              onInput={(next) => change({ unit: next })}
            />
          </div>
          <div data-line="place">
            <TextField
              label={t('handout.place')}
              placeholder={t('handout.placePlaceholder')}
              value={place}
              maxLength={120}
              onInput={(next) => change({ place: next })}
            />
          </div>
          <div class="handout-day">
            <TextField
              type="date"
              label={t('handout.day')}
              value={day ?? ''}
              onInput={(next) => change({ day: next === '' ? null : next })}
            />
            {day === null && (
              <Button size="sm" variant="quiet" onClick={() => change({ day: today() })}>
                {t('handout.dayToday')}
              </Button>
            )}
          </div>
        </div>
      </details>
    </>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { ROLES } from '../../core/model/role.ts';
import { DAILY, type ReviewSettings } from '../../core/review/review-settings.ts';
import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import { logQuietly } from '../../platform/log.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { Checkbox, Switch } from '../../ui/toggle.tsx';
import { library } from '../page-library.ts';
import { TakeOld } from './take-old.tsx';

export interface ReviewOptionsProps {
  settings: ReviewSettings;
  push: (toast: ToastMessage) => void;
}

/** How many a day, what comes in by itself, and whether the toolbar button says how many wait. */
export function ReviewOptions({ settings, push }: ReviewOptionsProps) {
  const { daily, takenIn, badge } = settings;
  const [typed, setTyped] = useState(String(daily));
  const [old, setOld] = useState(0);
  const number = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0;
  const isBad = number < DAILY.least || number > DAILY.most;

  useEffect(() => {
    library.countByRole(takenIn).then(
      (counts) => setOld(counts.reduce((sum, count) => sum + count, 0)),
      (thrown) => logQuietly('passages not counted', thrown),
    );
  }, [takenIn.join()]);

  function save(change: Partial<ReviewSettings>): void {
    library.saveReviewSettings(change).then(
      () => push({ id: `saved-${Date.now()}`, text: t('review.saved') }),
      (thrown) => push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) }),
    );
  }

  return (
    <section class="review-section" aria-labelledby="review-options">
      <h2 id="review-options">{t('review.settings')}</h2>
      <div class="review-daily">
        <TextField
          type="number"
          label={t('review.daily')}
          hint={t('review.dailyHint')}
          error={isBad ? t('review.dailyBad') : undefined}
          value={typed}
          min={String(DAILY.least)}
          max={String(DAILY.most)}
          onInput={setTyped}
          onEnter={() => !isBad && number !== daily && save({ daily: number })}
          onBlur={() => !isBad && number !== daily && save({ daily: number })}
        />
      </div>
      <fieldset class="review-roles">
        <legend>{t('review.auto')}</legend>
        <p class="review-hint">{t('review.autoHint')}</p>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            label={roleLabels()[role]}
            checked={takenIn.includes(role)}
            onChange={(isOn) =>
              save({ takenIn: isOn ? [...takenIn, role] : takenIn.filter((other) => other !== role) })
            }
          />
        ))}
      </fieldset>
      {old > 0 && (
        <div class="review-old">
          <h3>{t('review.old')}</h3>
          <p class="review-hint">{t('review.oldLead')}</p>
          <TakeOld roles={takenIn} count={old} push={push} />
        </div>
      )}
      <Switch
        label={t('review.badge')}
        hint={t('review.badgeHint')}
        checked={badge}
        onChange={(isOn) => save({ badge: isOn })}
      />
    </section>
  );
}

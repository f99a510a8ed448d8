import type { TimeLeft } from '../../core/stories/telling-clock.ts';
import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';
import { spokenTime } from './story-words.ts';

export interface ClockFaceProps {
  label: string;
  time: TimeLeft;
  isPaused: boolean;
}

/** Time that is left: in words, and as a bar that empties; near the end with a sign, over it with stripes. */
export function ClockFace({ label, time: { left, share, state }, isPaused }: ClockFaceProps) {
  return (
    <div class={`clock-face clock-${state}`}>
      <p class="clock-words">
        {state !== 'calm' && <Icon name={state === 'over' ? 'warning' : 'clock'} />}
        <span class="clock-label">{label}</span>{' '}
        <strong>{t(state === 'over' ? 'stories.timeLeftOver' : 'stories.timeLeft', { time: spokenTime(left) })}</strong>
        {isPaused && <span class="clock-paused"> · {t('stories.paused')}</span>}
      </p>
      <span class="clock-bar" aria-hidden="true">
        <span class="clock-rest" style={{ inlineSize: `${state === 'over' ? 100 : (1 - share) * 100}%` }} />
      </span>
    </div>
  );
}

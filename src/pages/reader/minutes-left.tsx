import { minutesLeft } from '../../core/reading/progress.ts';
import { t } from '../../i18n/t.ts';
import type { PlaceWatch } from './place-watch.ts';
import { useWindowPlace } from './use-place-watch.ts';

export interface MinutesLeftProps {
  watch: PlaceWatch | null;
  /** Of the whole text; 0 where that is not known. */
  minutes: number;
}

/** How long the rest of the text takes, from the upper edge of the window on. */
export function MinutesLeft({ watch, minutes }: MinutesLeftProps) {
  const place = useWindowPlace(watch);
  if (!place || minutes === 0) return null;
  const [from, to] = place.seen;
  return (
    <p class="reader-minutes">
      {to >= 1 ? t('reader.atEnd') : t('reader.minutesLeft', { count: minutesLeft(minutes, from) })}
    </p>
  );
}

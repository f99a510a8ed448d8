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
  const left = useWindowPlace(watch, ({ seen: [from, to] }) => (to >= 1 ? 0 : minutesLeft(minutes, from)));
  if (left === null || minutes === 0) return null;
  return <p class="reader-minutes">{left === 0 ? t('reader.atEnd') : t('reader.minutesLeft', { count: left })}</p>;
}

import { t } from '../../i18n/t.ts';
import type { PlaceWatch } from './place-watch.ts';
import { useWindowPlace } from './use-place-watch.ts';

/** A thin line under the toolbar: how far the window has come. */
export function ReaderProgress({ watch }: { watch: PlaceWatch | null }) {
  const reach = useWindowPlace(watch, ({ seen }) => Math.round(seen[1] * 1000) / 10) ?? 0;
  return (
    <div
      class="reader-progress"
      role="progressbar"
      aria-label={t('reader.progress')}
      aria-valuenow={Math.round(reach)}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <span style={{ width: `${reach}%` }} />
    </div>
  );
}

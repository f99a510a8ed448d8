import { t } from '../../i18n/t.ts';
import type { PlaceWatch } from './place-watch.ts';
import { useWindowPlace } from './use-place-watch.ts';

/** A thin line under the toolbar: how far the window has come. */
export function ReaderProgress({ watch }: { watch: PlaceWatch | null }) {
  const reach = Math.round((useWindowPlace(watch)?.seen[1] ?? 0) * 1000) / 10;
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

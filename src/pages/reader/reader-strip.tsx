import { useMemo, useState } from 'preact/hooks';
import type { Mark } from '../../annotator/marks.ts';
import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import { DensityMap } from '../../ui/density-map.tsx';
import type { PlaceWatch } from './place-watch.ts';
import { useWindowPlace } from './use-place-watch.ts';

export interface ReaderStripProps {
  marks: readonly Mark[];
  /** Where each passage stands in the saved text; one that is in the headline, or lost, has no place. */
  offsets: ReadonlyMap<string, number>;
  watch: PlaceWatch | null;
  activeId: string | null;
  onGo: (id: string) => void;
}

/** Longest quotation in a mark's name, UTF-16 units. */
const LONGEST = 80;

/** At the page's edge: where passages stand along the text, and what of it is in sight. */
export function ReaderStrip({ marks, offsets, watch, activeId, onGo }: ReaderStripProps) {
  const [picked, setPicked] = useState<string | null>(null);
  const labels = useMemo(roleLabels, []);
  const length = Math.max(1, watch?.places.length ?? 1);
  const placed = useMemo(
    () =>
      marks.flatMap(({ passage: { id, role, quote: whole } }) => {
        const offset = offsets.get(id);
        if (offset === undefined) return [];
        const at = offset / length;
        const quote = whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
        return [
          { id, role, at, name: t('panel.map.mark', { role: labels[role], quote, percent: Math.round(at * 100) }) },
        ];
      }),
    [marks, offsets, length, labels],
  );
  if (placed.length === 0) return null;
  return (
    <aside class="reader-strip" aria-label={t('panel.map')}>
      <SeenFrame watch={watch} />
      <DensityMap
        label={t('panel.map')}
        marks={placed}
        seen={null}
        activeId={picked ?? activeId}
        onPick={setPicked}
        onGo={(id) => {
          setPicked(null);
          onGo(id);
        }}
      />
    </aside>
  );
}

/** By itself: it moves with every scroll, and the marks below it may be hundreds. */
function SeenFrame({ watch }: { watch: PlaceWatch | null }) {
  const seen = useWindowPlace(watch, ({ seen }) => seen.map((share) => (share * 100).toFixed(2)).join());
  const [from = 0, to = 0] = (seen ?? '').split(',').map(Number);
  return <span class="th-density-seen" aria-hidden="true" style={{ top: `${from}%`, height: `${to - from}%` }} />;
}

import { useState } from 'preact/hooks';
import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import { DensityMap } from '../../ui/density-map.tsx';
import type { PlacedPassage } from './panel-state.ts';
import type { PageLayout } from './use-tab-view.ts';

export interface PageMapProps {
  layout: PageLayout;
  passages: readonly PlacedPassage[];
  activeId: string | null;
  onGo: (id: string) => void;
}

/** Longest quotation in a mark's name, UTF-16 units. */
const LONGEST = 80;

/** Where the passages in the list stand along the page. */
export function PageMap({ layout, passages, activeId, onGo }: PageMapProps) {
  const [picked, setPicked] = useState<string | null>(null);
  const labels = roleLabels();
  const shown = new Map(passages.map(({ passage }) => [passage.id, passage]));
  const marks = layout.places.flatMap(([id, at]) => {
    const passage = shown.get(id);
    if (!passage) return [];
    const quote = passage.quote.length > LONGEST ? `${passage.quote.slice(0, LONGEST)}…` : passage.quote;
    const name = t('panel.map.mark', { role: labels[passage.role], quote, percent: Math.round(at * 100) });
    return [{ id, role: passage.role, at, name }];
  });
  if (marks.length === 0) return null;
  return (
    <div class="panel-map">
      <DensityMap
        label={t('panel.map')}
        marks={marks}
        seen={layout.seen}
        activeId={picked !== null && shown.has(picked) ? picked : activeId}
        onPick={setPicked}
        onGo={(id) => {
          setPicked(null);
          onGo(id);
        }}
      />
    </div>
  );
}

import { FACETS, type FacetName } from '../../core/shelf/facets.ts';
import type { FacetCounts } from '../../core/shelf/narrow.ts';
import type { ChosenFacets } from '../../core/shelf/shelf-view.ts';
import type { TopicPlaces } from '../../services/topic-places.ts';
import { FacetGroup } from './facet-group.tsx';

export interface FacetPanelProps {
  counts: Record<FacetName, FacetCounts>;
  chosen: ChosenFacets;
  topics: readonly TopicPlaces[];
  onToggle: (facet: FacetName, value: string) => void;
  onClear: (facet: FacetName) => void;
}

export function FacetPanel({ counts, chosen, topics, onToggle, onClear }: FacetPanelProps) {
  return (
    <div class="facets">
      {FACETS.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          counts={counts[facet]}
          chosen={chosen[facet]}
          topics={topics}
          onToggle={onToggle}
          onClear={onClear}
        />
      ))}
    </div>
  );
}

import { FACETS, type FacetName } from '../../core/shelf/facets.ts';
import { type ChosenFacets, hasFacets } from '../../core/shelf/shelf-view.ts';
import { t } from '../../i18n/t.ts';
import type { TopicPlaces } from '../../services/topic-places.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { facetLabel, facetTitle } from './facet-labels.ts';

export interface ActiveFiltersProps {
  chosen: ChosenFacets;
  topics: readonly TopicPlaces[];
  onToggle: (facet: FacetName, value: string) => void;
  onClearAll: () => void;
}

/** What the list is narrowed to, each taken away with one press. */
export function ActiveFilters({ chosen, topics, onToggle, onClearAll }: ActiveFiltersProps) {
  if (!hasFacets(chosen)) return null;
  return (
    <ul class="active-filters" aria-label={t('library.filters')}>
      {FACETS.flatMap((facet) =>
        chosen[facet].map((value) => {
          const label = facetLabel(facet, value, topics);
          return (
            <li key={`${facet} ${value}`}>
              <button
                type="button"
                class="active-filter"
                title={t('library.unfilter', { what: label })}
                onClick={() => onToggle(facet, value)}
              >
                <span class="th-hidden">{t('library.clearFilters')} </span>
                <span class="active-filter-facet">{facetTitle(facet)}: </span>
                <span class="active-filter-words">{label}</span>
                <Icon name="close" size="sm" />
              </button>
            </li>
          );
        }),
      )}
      <li>
        <Button size="sm" variant="quiet" onClick={onClearAll}>
          {t('library.clearFilters')}
        </Button>
      </li>
    </ul>
  );
}

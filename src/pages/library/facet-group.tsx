import { useMemo, useState } from 'preact/hooks';
import { type FacetChoice, facetChoices, tagTree } from '../../core/shelf/facet-choices.ts';
import type { FacetName } from '../../core/shelf/facets.ts';
import type { FacetCounts } from '../../core/shelf/narrow.ts';
import { t } from '../../i18n/t.ts';
import type { TopicPlaces } from '../../services/topic-places.ts';
import { Icon } from '../../ui/icon.tsx';
import { AllValues } from './all-values.tsx';
import { facetLabel, facetTitle } from './facet-labels.ts';
import { FacetOption } from './facet-option.tsx';
import { titleOrder } from './load-catalogue.ts';

/** Shown at once; the rest behind "more". */
const SHOWN = 7;

export interface FacetGroupProps {
  facet: FacetName;
  counts: FacetCounts;
  chosen: readonly string[];
  topics: readonly TopicPlaces[];
  onToggle: (facet: FacetName, value: string) => void;
  onClear: (facet: FacetName) => void;
}

/** One facet: its most frequent values, and a way to all of them. */
export function FacetGroup({ facet, counts, chosen, topics, onToggle, onClear }: FacetGroupProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setAll] = useState(false);
  const choices = useMemo(
    () =>
      facetChoices(facet, {
        counts,
        chosen,
        label: (value) => facetLabel(facet, value, topics),
        collate: titleOrder(),
      }),
    [facet, counts, chosen, topics],
  );
  const [only] = choices;
  const narrowsNothing = choices.length === 1 && chosen.length === 0 && (only?.value === '' || facet === 'copy');
  if (!only || narrowsNothing) return null;
  const tree = facet === 'tag' ? tagTree(choices, (tag) => opened.has(tag)) : choices;
  const shown = shownOf(tree);
  const toggleOpen = (tag: string): void => {
    const next = new Set(opened);
    if (!next.delete(tag)) next.add(tag);
    setOpened(next);
  };
  return (
    <details class="facet" open>
      <summary class="facet-title">
        <Icon name="chevron-down" size="sm" />
        <span>{facetTitle(facet)}</span>
        {chosen.length > 0 && <span class="facet-chosen">{t('facet.chosen', { count: chosen.length })}</span>}
      </summary>
      <ul class="facet-options" aria-label={facetTitle(facet)}>
        {shown.map((choice) => (
          <FacetOption
            key={choice.value}
            facet={facet}
            choice={choice}
            onToggle={(value) => onToggle(facet, value)}
            open={opened.has(choice.value)}
            onOpen={facet === 'tag' ? toggleOpen : undefined}
          />
        ))}
      </ul>
      {tree.length > shown.length && (
        <button type="button" class="facet-more" onClick={() => setAll(true)}>
          {t('facet.more', { count: tree.length - shown.length })}
        </button>
      )}
      {isAll && (
        <AllValues
          facet={facet}
          choices={choices}
          onToggle={(value) => onToggle(facet, value)}
          onClear={() => onClear(facet)}
          onClose={() => setAll(false)}
        />
      )}
    </details>
  );
}

/** The first ones, and chosen ones wherever they stand. */
function shownOf(choices: readonly FacetChoice[]): FacetChoice[] {
  // One more than is left out is no gain.
  if (choices.length <= SHOWN + 1) return [...choices];
  let top = 0;
  return choices.filter((choice) => {
    if (choice.depth === 0) top++;
    return top <= SHOWN || choice.isChosen;
  });
}

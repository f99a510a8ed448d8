import type { ComponentChildren } from 'preact';

export interface FacetOption<V extends string> {
  value: V;
  label: string;
  /** How many would be shown. */
  count: number;
  mark?: ComponentChildren;
}

export interface FacetChipsProps<V extends string> {
  label: string;
  options: readonly FacetOption<V>[];
  chosen: readonly V[];
  onChosen: (chosen: V[]) => void;
}

/** Choices of one kind, any number of them at once, each with its count. */
export function FacetChips<V extends string>({ label, options, chosen, onChosen }: FacetChipsProps<V>) {
  return (
    <fieldset class="panel-facet">
      <legend class="panel-facet-label">{label}</legend>
      <div class="panel-chips">
        {options.map(({ value, label: name, count, mark }) => {
          const isChosen = chosen.includes(value);
          return (
            <button
              key={value}
              type="button"
              class="panel-chip"
              aria-pressed={isChosen}
              onClick={() => onChosen(isChosen ? chosen.filter((one) => one !== value) : [...chosen, value])}
            >
              {mark}
              <span class="panel-chip-name">{name}</span>
              <span class="panel-chip-count">{count}</span>
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}

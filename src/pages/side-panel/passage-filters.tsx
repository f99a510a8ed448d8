import { useState } from 'preact/hooks';
import type { AnchorState } from '../../core/anchoring/selector.ts';
import { ROLES } from '../../core/model/role.ts';
import { type FacetCounts, isFiltering, NO_FILTER, type PassageFilter } from '../../core/passages/filter-passages.ts';
import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-paths.ts';
import { RoleSwatch } from '../../ui/role-line.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FacetChips } from './facet-chips.tsx';

export interface PassageFiltersProps {
  filter: PassageFilter;
  counts: FacetCounts;
  /** Without any filter: a choice that nothing is left of under the others stays where it was. */
  all: FacetCounts;
  shown: number;
  total: number;
  onFilter: (change: Partial<PassageFilter>) => void;
}

const STATE_ICONS: Record<AnchorState, IconName> = { found: 'check', changed: 'edit', lost: 'warning' };
const STATES: readonly AnchorState[] = ['found', 'changed', 'lost'];

/** Words, roles, tags and states that the list is narrowed to. What is filtered is always said, with the way back. */
export function PassageFilters({ filter, counts, all, shown, total, onFilter }: PassageFiltersProps) {
  const [isOpen, setOpen] = useState(false);
  const labels = roleLabels();
  const chosen = filter.roles.length + filter.tags.length + filter.states.length;
  const tags = [...new Set([...all.tags.keys(), ...filter.tags])];
  const states = STATES.filter((state) => all.states.has(state) || filter.states.includes(state));

  return (
    <search class="panel-filters">
      <div class="panel-filter-line">
        <TextField
          label={t('panel.filter.text')}
          hideLabel
          type="search"
          icon="search"
          placeholder={t('panel.filter.placeholder')}
          value={filter.text}
          onInput={(text) => onFilter({ text })}
        />
        <Button icon="filter" expanded={isOpen} controls="panel-facets" onClick={() => setOpen(!isOpen)}>
          {chosen > 0 ? t('panel.filter.chosen', { count: chosen }) : t('panel.filter')}
        </Button>
      </div>
      <div id="panel-facets" class="panel-facets" hidden={!isOpen}>
        <FacetChips
          label={t('panel.filter.roles')}
          options={ROLES.filter((role) => all.roles.has(role) || filter.roles.includes(role)).map((role) => ({
            value: role,
            label: labels[role],
            count: counts.roles.get(role) ?? 0,
            mark: <RoleSwatch role={role} />,
          }))}
          chosen={filter.roles}
          onChosen={(roles) => onFilter({ roles })}
        />
        {(states.length > 1 || filter.states.length > 0) && (
          <FacetChips
            label={t('panel.filter.states')}
            options={states.map((state) => ({
              value: state,
              label: t(`panel.state.${state}`),
              count: counts.states.get(state) ?? 0,
              mark: <Icon name={STATE_ICONS[state]} size="sm" />,
            }))}
            chosen={filter.states}
            onChosen={(next) => onFilter({ states: next })}
          />
        )}
        {tags.length > 0 && (
          <FacetChips
            label={t('tags.label')}
            options={tags.map((tag) => ({ value: tag, label: tag, count: counts.tags.get(tag) ?? 0 }))}
            chosen={filter.tags}
            onChosen={(next) => onFilter({ tags: next })}
          />
        )}
      </div>
      {isFiltering(filter) && (
        <div class="panel-filtered">
          <p class="panel-filtered-text">
            <strong>{t('panel.filter.shown', { shown, total })}</strong>
            <span>{t('panel.filter.by', { what: namesOf(filter).join(', ') })}</span>
          </p>
          <Button size="sm" variant="quiet" icon="close" onClick={() => onFilter(NO_FILTER)}>
            {t('panel.filter.clear')}
          </Button>
        </div>
      )}
    </search>
  );
}

/** What a filter holds, in the reader's words. */
export function namesOf({ roles, tags, states, text }: PassageFilter): string[] {
  const labels = roleLabels();
  return [
    ...roles.map((role) => labels[role]),
    ...states.map((state) => t(`panel.state.${state}`)),
    ...tags.map((tag) => `#${tag}`),
    ...(text.trim() ? [`“${text.trim()}”`] : []),
  ];
}

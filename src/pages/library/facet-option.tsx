import type { Role } from '../../core/model/role.ts';
import type { FacetChoice } from '../../core/shelf/facet-choices.ts';
import { type FacetName, NO_VALUE } from '../../core/shelf/facets.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { RoleSwatch } from '../../ui/role-line.tsx';

export interface FacetOptionProps {
  facet: FacetName;
  choice: FacetChoice;
  onToggle: (value: string) => void;
  /** Of a tag with others nested in it: whether they are shown. */
  open?: boolean | undefined;
  onOpen?: ((value: string) => void) | undefined;
}

/** One value with how many there are: a box to tick. */
export function FacetOption({ facet, choice, onToggle, open = false, onOpen }: FacetOptionProps) {
  const { value, label, count, isChosen, depth, isParent } = choice;
  return (
    <li class="facet-option" style={{ '--facet-depth': depth }}>
      <label class="facet-label" title={label}>
        <input
          class="th-toggle th-checkbox"
          type="checkbox"
          checked={isChosen}
          onChange={() => onToggle(value)}
          data-value={value}
        />
        {facet === 'role' && value !== NO_VALUE && <RoleSwatch role={value as Role} />}
        <span class="facet-words">{label}</span>
        <span class="facet-count">
          <span aria-hidden="true">{count.toLocaleString(getLocale())}</span>
          <span class="th-hidden">{t('facet.count', { count })}</span>
        </span>
      </label>
      {onOpen && isParent ? (
        <IconButton
          icon={open ? 'chevron-up' : 'chevron-down'}
          size="sm"
          label={t(open ? 'facet.fold' : 'facet.unfold', { tag: label })}
          expanded={open}
          onClick={() => onOpen(value)}
        />
      ) : null}
    </li>
  );
}

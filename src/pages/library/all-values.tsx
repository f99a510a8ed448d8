import { useState } from 'preact/hooks';
import { type FacetChoice, findChoices } from '../../core/shelf/facet-choices.ts';
import type { FacetName } from '../../core/shelf/facets.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { facetTitle } from './facet-labels.ts';
import { FacetOption } from './facet-option.tsx';

/** More at once are no help: the field above finds the others. */
const MOST = 300;

export interface AllValuesProps {
  facet: FacetName;
  choices: readonly FacetChoice[];
  onToggle: (value: string) => void;
  onClear: () => void;
  onClose: () => void;
}

/** Every value of a facet, with a field to find one. */
export function AllValues({ facet, choices, onToggle, onClear, onClose }: AllValuesProps) {
  const [typed, setTyped] = useState('');
  const found = findChoices(choices, typed);
  const chosen = choices.filter(({ isChosen }) => isChosen).length;
  return (
    <Dialog
      open
      title={facetTitle(facet)}
      onClose={onClose}
      closeLabel={t('close')}
      footer={
        <>
          {chosen > 0 && (
            <Button variant="quiet" onClick={onClear}>
              {t('facet.clearOne', { count: chosen })}
            </Button>
          )}
          <Button variant="primary" onClick={onClose}>
            {t('facet.done')}
          </Button>
        </>
      }
    >
      <div class="facet-all">
        <TextField
          type="search"
          icon="search"
          label={t('facet.find', { facet: facetTitle(facet) })}
          hideLabel
          placeholder={t('facet.find', { facet: facetTitle(facet) })}
          value={typed}
          onInput={setTyped}
          autoFocus
        />
        {found.length === 0 ? (
          <p class="facet-nothing" role="status">
            {t('facet.notFound')}
          </p>
        ) : (
          <ul class="facet-options facet-options-all" aria-label={facetTitle(facet)}>
            {found.slice(0, MOST).map((choice) => (
              <FacetOption key={choice.value} facet={facet} choice={choice} onToggle={onToggle} />
            ))}
          </ul>
        )}
        {found.length > MOST && <p class="facet-nothing">{t('facet.narrow', { count: found.length - MOST })}</p>}
      </div>
    </Dialog>
  );
}

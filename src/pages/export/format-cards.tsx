import { useId } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';
import { type FormatId, formatWords } from '../format-words.ts';

export interface FormatCardsProps {
  formats: readonly FormatId[];
  chosen: string;
  onChoose: (id: string) => void;
}

/** Formats as radio buttons that look like cards: arrow keys go through them. */
export function FormatCards({ formats, chosen, onChoose }: FormatCardsProps) {
  const group = useId();
  return (
    <fieldset class="format-cards">
      <legend class="export-heading">{t('exportPage.formats')}</legend>
      {formats.map((format) => {
        const { name, purpose, icon } = formatWords(format);
        return (
          <label key={format.id} class="format-card">
            <input
              class="th-hidden"
              type="radio"
              name={group}
              checked={format.id === chosen}
              onChange={() => onChoose(format.id)}
            />
            <Icon name={icon} />
            <span class="format-words">
              <span class="format-name">
                {name} <span class="format-extension">.{format.extension}</span>
              </span>
              {purpose && <span class="format-purpose">{purpose}</span>}
            </span>
            <span class="format-mark">
              <Icon name="check" size="sm" />
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

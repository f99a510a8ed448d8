import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RoleBadge } from '../../ui/role-badge.tsx';
import type { PlacedPassage } from './panel-state.ts';

export interface LostPassagesProps {
  lost: readonly PlacedPassage[];
  isFolded: boolean;
  onFold: (isFolded: boolean) => void;
  /** Opens the saved copy at a passage; null where there is none. */
  onRead: ((id: string) => void) | null;
}

/** What is no longer on the page, gathered: each stands in its place of the list as well. */
export function LostPassages({ lost, isFolded, onFold, onRead }: LostPassagesProps) {
  if (lost.length === 0) return null;
  const labels = roleLabels();
  return (
    <section class="panel-lost" aria-labelledby="panel-lost-title">
      <h2 class="panel-lost-head">
        <button
          type="button"
          class="panel-group-toggle"
          aria-expanded={!isFolded}
          aria-controls="panel-lost-list"
          onClick={() => onFold(!isFolded)}
        >
          <Icon name="warning" size="sm" />
          <span class="panel-group-name" id="panel-lost-title">
            {t('panel.lost.title', { count: lost.length })}
          </span>
          <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} size="sm" />
        </button>
      </h2>
      <div id="panel-lost-list" hidden={isFolded}>
        <p class="panel-lost-hint">{t(onRead ? 'panel.lost.hint' : 'copy.lostHint')}</p>
        <ul class="panel-lost-list">
          {lost.map(({ passage }) => (
            <li key={passage.id} class="panel-lost-item">
              <RoleBadge role={passage.role} label={labels[passage.role]} />
              <blockquote class="panel-lost-quote">{passage.quote}</blockquote>
              {onRead && (
                <Button size="sm" variant="quiet" icon="document" onClick={() => onRead(passage.id)}>
                  {t('panel.lost.read')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

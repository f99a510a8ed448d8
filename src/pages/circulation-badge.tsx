import type { Circulation } from '../core/model/circulation.ts';
import { t } from '../i18n/t.ts';
import { Badge } from '../ui/badge.tsx';

/** The marking of an article that is never exported, packed or shared. Nothing where there is none. */
export function CirculationBadge({ circulation }: { circulation: Circulation | null }) {
  if (circulation === null) return null;
  return (
    <Badge icon="lock" tone="error" title={t('circulation.barred')}>
      {t('circulation.badge', { marking: t(`circulation.${circulation}`) })}
    </Badge>
  );
}

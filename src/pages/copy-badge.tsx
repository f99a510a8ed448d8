import { t } from '../i18n/t.ts';
import { Badge } from '../ui/badge.tsx';

/** Of an article whose text is not saved yet: see `lacksCopy`. */
export function CopyBadge() {
  return (
    <Badge icon="info" tone="info" title={t('copy.fillHint')}>
      {t('copy.lacking')}
    </Badge>
  );
}

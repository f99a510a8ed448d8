import type { Circulation } from '../../core/model/circulation.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';

/** The marking that was found on a page, what it means, and that nothing was saved. */
export function RestrictedNotice({ circulation }: { circulation: Circulation }) {
  const marking = t(`circulation.${circulation}`);
  return (
    <Banner tone="error" title={t('circulation.found', { marking })}>
      {t(circulation === 'internal' ? 'circulation.inside' : 'circulation.classified')}
    </Banner>
  );
}

import type { TextFault } from '../core/model/text-fault.ts';
import { t } from '../i18n/t.ts';
import { Banner } from '../ui/banner.tsx';

/** What is wrong with the letters of a page, and what to do about it. Nothing where they are sound. */
export function TextFaultNotice({ fault }: { fault: TextFault | null }) {
  if (fault === null) return null;
  return (
    <Banner tone="warning" title={t(`fault.${fault}`)}>
      {t('fault.advice')}
    </Banner>
  );
}

import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import type { Access } from './use-access.ts';

/** Says that the browser is asking, and what came of it. Stays in the page so that screen readers know the region. */
export function AccessNotice({ access }: { access: Access }) {
  const { isAsking, notice } = access;
  return (
    <div class="access-notice" role="status">
      {isAsking && <Banner>{t('options.sites.asking')}</Banner>}
      {!isAsking && notice && <Banner tone={notice.tone}>{notice.text}</Banner>}
    </div>
  );
}

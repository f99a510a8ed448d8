import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import { PageHead } from '../page-head.tsx';
import { useProfile } from '../use-profile.ts';
import { useToasts } from '../use-toasts.ts';
import { ProfileForm } from './profile-form.tsx';
import { TemplatesSection } from './templates-section.tsx';

/** Who writes the papers, and the templates that they begin with. */
export function ProfilePage() {
  const { profile, templates, failure, retry } = useProfile();
  const { toasts, push, dismiss } = useToasts();
  return (
    <div class="page">
      <PageHead current="profile" />
      <main class="page-main">
        <h1 class="page-title">{t('profile.pageHeading')}</h1>
        {failure && (
          <Banner tone="error" action={{ label: t('retry'), onAction: retry }}>
            {t(`error.${failure.code}`)}
          </Banner>
        )}
        <section class="profile-part" aria-labelledby="profile-heading">
          <h2 id="profile-heading">{t('profile.heading')}</h2>
          <p class="page-lead">{t('profile.privacy')}</p>
          {profile ? <ProfileForm stored={profile} /> : !failure && <Skeleton label={t('loading.label')} lines={6} />}
        </section>
        <section class="profile-part" aria-labelledby="templates-heading">
          <h2 id="templates-heading">{t('template.heading')}</h2>
          <p class="page-lead">{t('template.lead')}</p>
          {templates && profile ? (
            <TemplatesSection own={templates} isPartyMember={profile.isPartyMember} push={push} />
          ) : (
            !failure && <Skeleton label={t('loading.label')} lines={4} />
          )}
        </section>
      </main>
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}

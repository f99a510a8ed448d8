import { t } from '../../i18n/t.ts';
import { Switch } from '../../ui/toggle.tsx';
import { AccessNotice } from './access-notice.tsx';
import { AddSite } from './add-site.tsx';
import { OptionsSection } from './options-section.tsx';
import { SiteList } from './site-list.tsx';
import { useAccess } from './use-access.ts';

export function SitesSection() {
  const access = useAccess();
  const everywhere = access.granted?.everywhere ?? [];
  const isEverywhere = everywhere.length > 0;
  return (
    <OptionsSection id="sites" title={t('options.sites')} lead={t('options.sites.lead')}>
      <Switch
        label={t('options.sites.everywhere')}
        hint={t('options.sites.everywhereHint')}
        checked={isEverywhere}
        onChange={(isOn) => {
          if (isOn) void access.allowEverywhere();
          else void access.remove({ origins: everywhere }, t('options.sites.everywhereOff'));
        }}
      />
      {access.granted && access.granted.sites.length === 0 && !isEverywhere && (
        <p class="options-soft">{t('options.sites.none')}</p>
      )}
      <SiteList access={access} />
      {!isEverywhere && <AddSite access={access} />}
      <AccessNotice access={access} />
      <p class="options-soft">{t('options.sites.prompt')}</p>
    </OptionsSection>
  );
}

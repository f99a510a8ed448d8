import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { Access } from './use-access.ts';

/** The sites that are on, each with its way out. */
export function SiteList({ access }: { access: Access }) {
  const sites = access.granted?.sites ?? [];
  if (sites.length === 0) return null;
  return (
    <ul class="access-sites" aria-label={t('options.sites.list')}>
      {sites.map((site) => (
        <li key={site.name} class="access-site">
          <Icon name="globe" />
          <span class="access-site-name">{site.name}</span>
          <IconButton
            icon="close"
            size="sm"
            label={t('options.sites.remove', { site: site.name })}
            onClick={() => void access.remove(site, t('options.sites.removed', { site: site.name }))}
          />
        </li>
      ))}
    </ul>
  );
}

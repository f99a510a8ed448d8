import { t } from '../../i18n/t.ts';
import { browser } from '../../platform/browser.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Icon } from '../../ui/icon.tsx';
import { PrivacyPoints } from '../welcome/privacy-points.tsx';
import { OptionsSection } from './options-section.tsx';

export function AboutSection() {
  return (
    <OptionsSection id="about" title={t('options.about')} lead={t('welcome.heading')}>
      <PrivacyPoints />
      <p>{t('options.about.licence')}</p>
      <p>
        <a class="options-way" href={browser.runtime.getURL('licences.txt')}>
          <Icon name="list" />
          {t('options.about.notices')}
        </a>
      </p>
      <p class="options-soft">{t('options.about.version', { version: browser.runtime.getManifest().version })}</p>
      <p>
        <a class="options-way" href={surfaceUrl('welcome')}>
          <Icon name="document" />
          {t('options.about.welcome')}
        </a>
      </p>
    </OptionsSection>
  );
}

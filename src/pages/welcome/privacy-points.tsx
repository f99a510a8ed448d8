import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';

export function PrivacyPoints() {
  const points = [t('welcome.privacy.here'), t('welcome.privacy.noAccount'), t('welcome.privacy.nothingSent')];
  return (
    <ul class="privacy">
      {points.map((point) => (
        <li key={point}>
          <Icon name="check" />
          <span>{point}</span>
        </li>
      ))}
    </ul>
  );
}

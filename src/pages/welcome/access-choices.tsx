import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { AccessNotice } from '../options/access-notice.tsx';
import { AddSite } from '../options/add-site.tsx';
import { SiteList } from '../options/site-list.tsx';
import { useAccess } from '../options/use-access.ts';

/**
 * The offer to work without being called. Three plain choices with a button each, not radio buttons: an arrow key
 * among those would already make the browser ask.
 */
export function AccessChoices() {
  const access = useAccess();
  const { granted } = access;
  const everywhere = granted?.everywhere ?? [];
  const sites = granted?.sites ?? [];
  const isEverywhere = everywhere.length > 0;
  const allOrigins = [...everywhere, ...sites.flatMap((site) => site.origins)];

  return (
    <div class="choices">
      <div class="choice-list">
        <Choice
          title={t('welcome.access.onCall')}
          text={t('welcome.access.onCallText')}
          isCurrent={granted !== null && allOrigins.length === 0}
        >
          {allOrigins.length > 0 && (
            <Button onClick={() => void access.remove({ origins: allOrigins }, t('welcome.access.onCallDone'))}>
              {t('welcome.access.onCallBack')}
            </Button>
          )}
        </Choice>
        <Choice
          title={t('welcome.access.chosen')}
          text={t('welcome.access.chosenText')}
          isCurrent={!isEverywhere && sites.length > 0}
        >
          <SiteList access={access} />
          {!isEverywhere && <AddSite access={access} />}
        </Choice>
        <Choice
          title={t('welcome.access.everywhere')}
          text={t('welcome.access.everywhereText')}
          isCurrent={isEverywhere}
        >
          {isEverywhere ? (
            <Button onClick={() => void access.remove({ origins: everywhere }, t('options.sites.everywhereOff'))}>
              {t('welcome.access.turnOff')}
            </Button>
          ) : (
            <Button onClick={() => void access.allowEverywhere()}>{t('welcome.access.everywhereOn')}</Button>
          )}
        </Choice>
      </div>
      <AccessNotice access={access} />
      <p class="welcome-soft">{t('options.sites.prompt')}</p>
    </div>
  );
}

interface ChoiceProps {
  title: string;
  text: string;
  isCurrent: boolean;
  children: ComponentChildren;
}

function Choice({ title, text, isCurrent, children }: ChoiceProps) {
  const id = useId();
  return (
    <section class={classNames('choice', isCurrent && 'choice-current')} aria-labelledby={id}>
      <div class="choice-words">
        <h3 id={id}>{title}</h3>
        {isCurrent && (
          <p class="choice-state">
            <Icon name="check" size="sm" />
            {t('welcome.access.current')}
          </p>
        )}
        <p class="choice-text">{text}</p>
      </div>
      <div class="choice-act">{children}</div>
    </section>
  );
}

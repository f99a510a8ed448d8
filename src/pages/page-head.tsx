import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../i18n/t.ts';
import { t } from '../i18n/t.ts';
import { type Surface, surfaceUrl } from '../platform/surfaces.ts';
import { Wordmark } from '../ui/brand/wordmark.tsx';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-paths.ts';

export type Place = Extract<Surface, 'library' | 'topics' | 'tags' | 'trash'>;

const PLACES: readonly { place: Place; icon: IconName; label: MessageKey }[] = [
  { place: 'library', icon: 'books', label: 'nav.library' },
  { place: 'topics', icon: 'list', label: 'nav.topics' },
  { place: 'tags', icon: 'tag', label: 'nav.tags' },
  { place: 'trash', icon: 'trash', label: 'nav.trash' },
];

export interface PageHeadProps {
  current: Place | null;
  /** Between the name and the ways: a search field, where the page has one. */
  children?: ComponentChildren;
}

/** Head of our full pages: the name, and the ways between the parts of the library. */
export function PageHead({ current, children }: PageHeadProps) {
  return (
    <header class="page-head">
      <Wordmark label={t('app.name')} />
      {children && <div class="page-head-middle">{children}</div>}
      <nav class="page-nav" aria-label={t('nav.label')}>
        {PLACES.map(({ place, icon, label }) => (
          <a
            key={place}
            class="page-nav-link"
            href={surfaceUrl(place)}
            aria-current={place === current ? 'page' : undefined}
          >
            <Icon name={icon} />
            <span>{t(label)}</span>
          </a>
        ))}
        <a class="page-nav-link page-nav-settings" href={surfaceUrl('options')} title={t('popup.options')}>
          <Icon name="settings" />
          <span class="th-hidden">{t('popup.options')}</span>
        </a>
      </nav>
    </header>
  );
}

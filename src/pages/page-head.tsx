import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../i18n/t.ts';
import { t } from '../i18n/t.ts';
import { type Surface, surfaceUrl } from '../platform/surfaces.ts';
import { Wordmark } from '../ui/brand/wordmark.tsx';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-paths.ts';
import { PopoverButton } from '../ui/popover-button.tsx';

interface Way {
  place: Surface;
  icon: IconName;
  label: MessageKey;
}

/** In the order of a study: what was read, what it means at work, what is looked at again, what is written. */
const WAYS: readonly Way[] = [
  { place: 'library', icon: 'books', label: 'nav.library' },
  { place: 'topics', icon: 'list', label: 'nav.topics' },
  { place: 'practice', icon: 'people', label: 'nav.practice' },
  { place: 'review', icon: 'cards', label: 'nav.review' },
  { place: 'reports', icon: 'edit', label: 'nav.reports' },
];

interface WayGroup {
  label: MessageKey;
  ways: readonly Way[];
}

/** Behind a button: wanted now and then. */
const MORE: readonly WayGroup[] = [
  {
    label: 'nav.groupStudy',
    ways: [
      { place: 'plan', icon: 'calendar', label: 'nav.plan' },
      { place: 'stories', icon: 'quote', label: 'nav.stories' },
      { place: 'handouts', icon: 'document', label: 'nav.handouts' },
      { place: 'summary', icon: 'news', label: 'nav.summary' },
      { place: 'profile', icon: 'person', label: 'nav.profile' },
    ],
  },
  {
    label: 'nav.groupExchange',
    ways: [
      { place: 'packets', icon: 'people', label: 'nav.packets' },
      { place: 'backup', icon: 'copy', label: 'nav.backup' },
      { place: 'export', icon: 'download', label: 'nav.export' },
      { place: 'import', icon: 'plus', label: 'nav.imports' },
    ],
  },
  {
    label: 'nav.groupKeep',
    ways: [
      { place: 'tags', icon: 'tag', label: 'nav.tags' },
      { place: 'storage', icon: 'books', label: 'storage.heading' },
      { place: 'trash', icon: 'trash', label: 'nav.trash' },
      { place: 'options', icon: 'settings', label: 'popup.options' },
    ],
  },
];

export interface PageHeadProps {
  current: Surface | null;
  /** Between the name and the ways: a search field, where the page has one. */
  children?: ComponentChildren;
}

/** Head of our full pages: the name, and the ways between them. */
export function PageHead({ current, children }: PageHeadProps) {
  return (
    <header class="page-head">
      <Wordmark label={t('app.name')} />
      {children && <div class="page-head-middle">{children}</div>}
      <nav class="page-nav" aria-label={t('nav.label')}>
        {WAYS.map((way) => (
          <NavLink key={way.place} {...way} current={current} />
        ))}
        <PopoverButton icon="more" label={t('nav.more')} shown>
          <div class="page-nav-more">
            {MORE.map(({ label, ways }) => (
              <section key={label} aria-labelledby={label}>
                <h2 id={label} class="page-nav-group">
                  {t(label)}
                </h2>
                <ul>
                  {ways.map((way) => (
                    <li key={way.place}>
                      <NavLink {...way} current={current} />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </PopoverButton>
      </nav>
    </header>
  );
}

function NavLink({ place, icon, label, current }: Way & { current: Surface | null }) {
  return (
    <a class="page-nav-link" href={surfaceUrl(place)} aria-current={place === current ? 'page' : undefined}>
      <Icon name={icon} />
      <span>{t(label)}</span>
    </a>
  );
}

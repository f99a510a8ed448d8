import { useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Wordmark } from '../../ui/brand/wordmark.tsx';
import { Icon } from '../../ui/icon.tsx';
import { type ToastMessage, ToastRegion } from '../../ui/toast.tsx';
import { failureToast } from '../use-toasts.ts';
import { AboutSection } from './about-section.tsx';
import { DataSection } from './data-section.tsx';
import { ReadingSection } from './reading-section.tsx';
import { ShortcutsSection } from './shortcuts-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { useSettings } from './use-settings.ts';

export function OptionsPage() {
  const [toast, setToast] = useState<ToastMessage | null>(null);

  const say = (message: Omit<ToastMessage, 'id'>): void => setToast({ id: String(performance.now()), ...message });
  const onSaved = (): void => say({ text: t('options.saved') });
  // Over the page, not at its top: the control that failed may stand far below.
  const onFailed = (thrown: unknown): void => say({ ...failureToast(thrown), milliseconds: 20_000 });
  const settings = useSettings(onFailed);

  const contents = [
    { id: 'reading', label: t('options.reading') },
    { id: 'sites', label: t('options.sites') },
    { id: 'shortcuts', label: t('options.shortcuts') },
    { id: 'data', label: t('options.data') },
    { id: 'about', label: t('options.about') },
  ];

  return (
    <div class="options">
      <header class="options-head">
        <Wordmark label={t('app.name')} />
        <a class="options-way" href={surfaceUrl('library')}>
          <Icon name="books" />
          {t('options.data.library')}
        </a>
      </header>
      <main class="options-body">
        <div class="options-side">
          <h1>{t('options.heading')}</h1>
          <nav aria-label={t('options.contents')}>
            <ul class="options-contents">
              {contents.map(({ id, label }) => (
                <li key={id}>
                  <a href={`#${id}`}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <div class="options-main">
          <ReadingSection settings={settings} onSaved={onSaved} onFailed={onFailed} />
          <SitesSection />
          <ShortcutsSection onFailed={onFailed} />
          <DataSection settings={settings} onSaved={onSaved} onFailed={onFailed} />
          <AboutSection />
        </div>
      </main>
      <ToastRegion
        label={t('toast.label')}
        dismissLabel={t('close')}
        toasts={toast ? [toast] : []}
        onDismiss={() => setToast(null)}
      />
    </div>
  );
}

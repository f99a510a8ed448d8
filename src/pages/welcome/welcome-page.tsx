import { useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Banner } from '../../ui/banner.tsx';
import { Wordmark } from '../../ui/brand/wordmark.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LanguageControl } from '../options/language-control.tsx';
import { AccessChoices } from './access-choices.tsx';
import { HarvestDrawing } from './harvest-drawing.tsx';
import { PrivacyPoints } from './privacy-points.tsx';
import { saveSample } from './save-sample.ts';
import { StartGuide } from './start-guide.tsx';
import { StudySteps } from './study-steps.tsx';

export function WelcomePage() {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isOpening, setOpening] = useState(false);
  const onFailed = (thrown: unknown): void => setFailure(toFailure(thrown));

  async function openSample(): Promise<void> {
    setFailure(null);
    setOpening(true);
    try {
      const { id } = await saveSample();
      location.assign(surfaceUrl('reader', { id }));
    } catch (thrown) {
      onFailed(thrown);
      setOpening(false);
    }
  }

  return (
    <div class="welcome">
      <header class="welcome-head">
        <Wordmark label={t('app.name')} />
        <LanguageControl onFailed={onFailed} />
      </header>
      <main class="welcome-main">
        <div class="welcome-hero">
          <div class="welcome-words">
            <h1>
              {t('welcome.heading')
                .split(/(?<=,) /)
                .map((phrase) => (
                  <span key={phrase}>{phrase} </span>
                ))}
            </h1>
            <p class="welcome-lead">{t('welcome.lead')}</p>
            <div class="welcome-actions">
              <Button variant="primary" size="lg" icon="document" busy={isOpening} onClick={() => void openSample()}>
                {t(isOpening ? 'welcome.trying' : 'welcome.try')}
              </Button>
              <p class="welcome-soft">{t('welcome.tryHint')}</p>
            </div>
            {failure && <Banner tone="error">{t(`error.${failure.code}`)}</Banner>}
          </div>
          <HarvestDrawing />
        </div>

        <section class="welcome-section" aria-labelledby="steps-title">
          <h2 id="steps-title">{t('welcome.steps')}</h2>
          <StudySteps />
        </section>

        <section class="welcome-section" aria-labelledby="guide-title">
          <h2 id="guide-title">{t('welcome.guide')}</h2>
          <StartGuide />
        </section>

        <section class="welcome-section" aria-labelledby="access-title">
          <div class="welcome-section-head">
            <h2 id="access-title">{t('welcome.access')}</h2>
            <p class="welcome-soft">{t('welcome.access.lead')}</p>
          </div>
          <AccessChoices />
        </section>

        <section class="welcome-section" aria-labelledby="privacy-title">
          <h2 id="privacy-title">{t('welcome.privacy')}</h2>
          <PrivacyPoints />
        </section>
      </main>
      <footer class="welcome-foot">
        <a class="welcome-way" href={surfaceUrl('library')}>
          <Icon name="books" />
          {t('welcome.library')}
        </a>
        <a class="welcome-way" href={surfaceUrl('options')}>
          <Icon name="settings" />
          {t('welcome.options')}
        </a>
      </footer>
    </div>
  );
}

import { getLocale, t } from '../../i18n/t.ts';
import type { PageSettings } from '../../platform/page-settings.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Banner } from '../../ui/banner.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { formatSize } from '../format-size.ts';
import { ImageRoom } from './image-room.tsx';
import { OptionsSection } from './options-section.tsx';
import { SearchIndexLine } from './search-index-line.tsx';
import { useDataFacts } from './use-data-facts.ts';

export interface DataSectionProps {
  settings: PageSettings | null;
  onSaved: () => void;
  onFailed: (thrown: unknown) => void;
}

export function DataSection({ settings, onSaved, onFailed }: DataSectionProps) {
  const { facts, failure } = useDataFacts();
  const count = new Intl.NumberFormat(getLocale());
  return (
    <OptionsSection id="data" title={t('options.data')} lead={t('options.data.lead')}>
      {failure ? (
        <Banner tone="error">{t(`error.${failure.code}`)}</Banner>
      ) : facts ? (
        <>
          <dl class="options-facts">
            <Fact label={t('options.data.articles')} value={count.format(facts.articles)} />
            <Fact label={t('options.data.passages')} value={count.format(facts.passages)} />
            {facts.size > 0 && <Fact label={t('options.data.size')} value={formatSize(facts.size)} />}
          </dl>
          <p class="options-kept">
            <Icon name={facts.isKept ? 'check' : 'info'} />
            <span>{t(facts.isKept ? 'options.data.kept' : 'options.data.notKept')}</span>
          </p>
          <SearchIndexLine />
        </>
      ) : (
        <Skeleton label={t('loading.label')} lines={3} />
      )}
      <ImageRoom settings={settings} onSaved={onSaved} onFailed={onFailed} />
      <p>{t('options.data.export')}</p>
      <p>
        <a class="options-way" href={surfaceUrl('library')}>
          <Icon name="books" />
          {t('options.data.library')}
        </a>
      </p>
      <p>
        <a class="options-way" href={surfaceUrl('backup')}>
          <Icon name="download" />
          {t('backup.heading')}
        </a>
      </p>
      <p>
        <a class="options-way" href={surfaceUrl('storage')}>
          <Icon name="list" />
          {t('options.data.storage')}
        </a>
      </p>
    </OptionsSection>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div class="options-fact">
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

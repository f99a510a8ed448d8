import { useCallback, useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { formatTime } from '../format.ts';
import { library } from '../page-library.ts';
import { useLibraryFacts } from '../use-library-facts.ts';
import type { PanelProps } from './panel-tab.ts';
import { VersionDialog } from './version-dialog.tsx';

const REST = 300;

/** How the paper stood before. */
export function HistoryPanel(props: PanelProps) {
  const { report, push, flush } = props;
  const { id } = report;
  const read = useCallback(() => library.listReportVersions(id), [id]);
  const { facts: versions, failure, reload } = useLibraryFacts(read, REST);
  const [name, setName] = useState('');
  const [openId, setOpenId] = useState<string | null>(null);

  async function keep(): Promise<void> {
    const wanted = name.trim();
    if (wanted === '') return;
    try {
      if (!(await flush())) return;
      await library.keepReportVersion(id, { id: newId(), name: wanted });
      setName('');
      push({ id: newId(), text: t('report.history.kept', { name: wanted }) });
    } catch (thrown) {
      push({ id: newId(), tone: 'error', text: t(`error.${toFailure(thrown).code}`) });
    }
  }

  return (
    <div class="report-history">
      <div class="report-history-keep">
        <TextField
          label={t('report.history.name')}
          placeholder={t('report.history.namePlaceholder')}
          hint={t('report.history.keepHint')}
          value={name}
          maxLength={120}
          onInput={setName}
          onEnter={() => void keep()}
        />
        <Button
          size="sm"
          icon="bookmark"
          disabledReason={name.trim() === '' ? t('report.history.name') : undefined}
          onClick={() => void keep()}
        >
          {t('report.history.keep')}
        </Button>
      </div>
      {failure && (
        <Banner tone="error" action={{ label: t('retry'), onAction: reload }}>
          {t(`error.${failure.code}`)}
        </Banner>
      )}
      {versions === null ? (
        !failure && <Skeleton label={t('loading.label')} lines={5} />
      ) : versions.length === 0 ? (
        <p class="sources-none">{t('report.history.none')}</p>
      ) : (
        <ol class="report-versions" aria-label={t('report.history.list')}>
          {versions.map((version) => (
            <li key={version.id}>
              <button
                type="button"
                class="report-version"
                aria-label={t('report.history.open', { when: formatTime(version.at) })}
                onClick={() => setOpenId(version.id)}
              >
                <span class="report-version-name">{version.name || formatTime(version.at)}</span>
                <span class="report-version-facts">
                  {[
                    version.name === '' ? '' : formatTime(version.at),
                    t(`report.history.reason.${version.reason}`),
                    t('reports.words', { count: version.wordCount.toLocaleString(getLocale()) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {openId !== null && <VersionDialog {...props} versionId={openId} onClose={() => setOpenId(null)} />}
    </div>
  );
}

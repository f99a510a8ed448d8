import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { counted } from '../counted.ts';
import { type FormatId, formatWords } from '../format-words.ts';
import type { ExportJob } from './export-job.ts';
import { PageFrame } from './page-frame.tsx';
import { usePreview } from './use-preview.ts';

export interface ExportPreviewProps {
  job: ExportJob;
  format: FormatId;
  /** Its template has faults, told where it is written: the last good look stands. */
  hasFaults: boolean;
}

/** The first of what was chosen, as it will stand in the file. */
export function ExportPreview({ job, format, hasFaults }: ExportPreviewProps) {
  const { preview, failure, isMaking } = usePreview(hasFaults ? null : job);
  return (
    <div class="preview" aria-busy={isMaking}>
      <header class="preview-head">
        <h2 class="export-heading">{t('exportPage.preview')}</h2>
        {job.count > 1 && <p class="page-count">{t('exportPage.previewOf', { count: counted(job.count) })}</p>}
      </header>
      {hasFaults && preview !== null && <p class="page-count">{t('exportPage.previewStale')}</p>}
      {hasFaults && preview === null ? null : failure ? (
        <Banner tone="error">{t(`error.${failure.code}`)}</Banner>
      ) : preview === null ? (
        <Skeleton label={t('loading.label')} lines={8} />
      ) : (
        <>
          {preview.kind === 'text' && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
            <section class="preview-text" tabIndex={0} aria-label={t('exportPage.preview')}>
              <pre>{preview.text}</pre>
            </section>
          )}
          {preview.kind === 'text' && preview.isCut && <p class="page-count">{t('exportPage.previewCut')}</p>}
          {preview.kind === 'page' && <PageFrame title={t('exportPage.preview')} html={preview.html} />}
          {preview.kind === 'closed' && (
            <div class="preview-closed">
              <p>{t('exportPage.previewClosed', { name: formatWords(format).name })}</p>
            </div>
          )}
        </>
      )}
    </div>
  );
}

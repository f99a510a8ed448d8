import { useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import type { Report } from '../../core/report/report.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { library } from '../page-library.ts';
import { ArticlePicker } from './article-picker.tsx';

/** More texts for a paper that is being written. */
export function AddSourcesDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const [chosen, setChosen] = useState<string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);

  async function add(): Promise<void> {
    try {
      await library.addReportArticles(report.id, chosen);
      onClose();
    } catch (thrown) {
      setProblem(t(`error.${toFailure(thrown).code}`));
    }
  }

  return (
    <Dialog
      open
      keep={chosen.length > 0}
      size="lg"
      title={t('report.sources.addTitle')}
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button
            variant="primary"
            disabledReason={chosen.length === 0 ? t('reports.studiedNone') : undefined}
            onClick={() => void add()}
          >
            {chosen.length === 0 ? t('report.sources.add') : t('report.sources.addDone', { count: chosen.length })}
          </Button>
        </>
      }
    >
      {problem && <Banner tone="error">{problem}</Banner>}
      <ArticlePicker chosen={chosen} known={report.articleIds} onChange={setChosen} />
    </Dialog>
  );
}

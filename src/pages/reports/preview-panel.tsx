import { useEffect, useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import type { PaperSource } from '../../core/report/paper-sources.ts';
import { EMPTY_PROFILE } from '../../core/report/report.ts';
import { walkSources } from '../../core/report/walk-sources.ts';
import { t } from '../../i18n/t.ts';
import { logQuietly } from '../../platform/log.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { library } from '../page-library.ts';
import { PaperView } from '../paper-view/paper-view.tsx';
import { savePaperDocx } from '../save-paper-docx.ts';
import { useProfile } from '../use-profile.ts';
import type { PanelProps } from './panel-tab.ts';
import { useChosenLayout } from './use-chosen-layout.ts';

/** The pages as they are printed, a moment behind what is typed. */
export function PreviewPanel({ report, doc, flush, push }: PanelProps) {
  const { profile } = useProfile();
  const [sources, setSources] = useState<readonly PaperSource[]>([]);
  const { preset, hasSources } = useChosenLayout();
  const [isMaking, setMaking] = useState(false);
  const { articleIds } = report;
  // Read anew only where the paper names other articles than before.
  const named = [...articleIds, ...walkSources(doc).map(({ articleId }) => articleId)].join(' ');

  useEffect(() => {
    let isCurrent = true;
    library.paperSources({ doc, articleIds }).then(
      (found) => isCurrent && setSources(found),
      (thrown) => logQuietly('sources of a paper not read', thrown),
    );
    return () => {
      isCurrent = false;
    };
  }, [named]);

  async function toPrint(): Promise<void> {
    if (await flush()) location.assign(surfaceUrl('paper', { id: report.id }));
  }

  async function toWord(): Promise<void> {
    if (isMaking) return;
    setMaking(true);
    try {
      // Made of what was saved, so that the file never has less than the library.
      if (!(await flush())) return;
      const name = await savePaperDocx(await library.openPaper(report.id), preset, hasSources);
      push({ id: `docx-${Date.now()}`, tone: 'success', text: t('paper.docxDone', { name }) });
    } catch (thrown) {
      push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });
    } finally {
      setMaking(false);
    }
  }

  return (
    <div class="report-preview">
      <div class="report-preview-head">
        <Button icon="print" onClick={() => void toPrint()}>
          {t('report.toPrint')}
        </Button>
        <Button icon="download" busy={isMaking} onClick={() => void toWord()}>
          {isMaking ? t('paper.docxBusy') : t('paper.docxShort')}
        </Button>
      </div>
      <PaperView
        report={{ ...report, doc }}
        profile={profile ?? EMPTY_PROFILE}
        sources={sources}
        preset={preset}
        hasSources={hasSources}
      />
    </div>
  );
}

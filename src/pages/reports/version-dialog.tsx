import { useEffect, useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { plainText } from '../../core/report/plain-text.ts';
import type { ReportVersion } from '../../core/report/report.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { formatTime } from '../format.ts';
import { library } from '../page-library.ts';
import { VersionDiff } from '../reader/version-diff.tsx';
import type { PanelProps } from './panel-tab.ts';

export interface VersionDialogProps extends PanelProps {
  versionId: string;
  onClose: () => void;
}

/** An earlier version: what changed since, a name for it, and the way back to it. */
export function VersionDialog({ versionId, editor, push, flush, take, onClose }: VersionDialogProps) {
  const [version, setVersion] = useState<ReportVersion | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [now] = useState(() => plainText(editor.doc));
  const fail = (thrown: unknown): void => setProblem(t(`error.${toFailure(thrown).code}`));

  useEffect(() => {
    library.openReportVersion(versionId).then((read) => {
      setVersion(read);
      setName(read.name);
    }, fail);
  }, [versionId]);

  async function restore({ id, at }: ReportVersion): Promise<void> {
    try {
      if (!(await flush())) return;
      const { report, keptId } = await library.restoreReportVersion(id);
      take(report);
      const undo = (): void =>
        void (keptId && library.restoreReportVersion(keptId).then((back) => take(back.report), fail));
      const text = t('report.history.restored', { when: formatTime(at) });
      push({ id: newId(), text, action: { label: t('undo'), onAction: undo }, milliseconds: 20_000 });
      onClose();
    } catch (thrown) {
      fail(thrown);
    }
  }

  async function rename({ id }: ReportVersion): Promise<void> {
    try {
      await library.nameReportVersion(id, name);
      onClose();
    } catch (thrown) {
      fail(thrown);
    }
  }

  return (
    <Dialog
      open
      size="lg"
      title={version ? version.name || formatTime(version.at) : t('report.tab.history')}
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        version && (
          <>
            <Button onClick={onClose}>{t('close')}</Button>
            <Button variant="primary" icon="undo" onClick={() => void restore(version)}>
              {t('report.history.restore')}
            </Button>
          </>
        )
      }
    >
      {problem && <Banner tone="error">{problem}</Banner>}
      {version === null ? (
        !problem && <Skeleton label={t('loading.label')} lines={6} />
      ) : (
        <div class="report-version-view">
          <div class="report-version-naming">
            <TextField label={t('report.history.name')} value={name} maxLength={120} onInput={setName} />
            <Button size="sm" onClick={() => void rename(version)}>
              {t('report.history.rename')}
            </Button>
          </div>
          <h3 class="source-group-title">{t('report.history.changes')}</h3>
          <VersionDiff before={plainText(version.doc)} after={now} />
        </div>
      )}
    </Dialog>
  );
}

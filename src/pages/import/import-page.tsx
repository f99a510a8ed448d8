import { useState } from 'preact/hooks';
import { ImportRefusal } from '../../core/import/import-format.ts';
import { changesAnything } from '../../core/import/merge-state.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import { importRefusalWords } from '../import-refusal-words.ts';
import { useFileDrop } from '../open-files/use-file-drop.ts';
import { PageHead } from '../page-head.tsx';
import { library } from '../page-library.ts';
import { useToasts } from '../use-toasts.ts';
import { useWork } from '../use-work.ts';
import { WorkDialog } from '../work-dialog.tsx';
import { DropZone } from './drop-zone.tsx';
import { FileCard } from './file-card.tsx';
import { ImportHistory } from './import-history.tsx';
import type { ImportJob } from './import-job.ts';
import { ImportOptions } from './import-options.tsx';
import { type ImportRecord, recordWords } from './record-words.ts';
import { type TakeInOptions, takeIn } from './take-in.ts';
import { useImportJobs } from './use-import-jobs.ts';
import { useImports } from './use-imports.ts';

/** Files of other programs, and own ones: looked into first, taken in together, and taken back one by one. */
export function ImportPage() {
  const { jobs, add, drop, change, leaveOut, retry } = useImportJobs();
  const { facts: records, reload } = useImports();
  const { work, run, stop } = useWork();
  const { toasts, push, fail, dismiss } = useToasts();
  const [options, setOptions] = useState<TakeInOptions>({ tags: [], topic: { kind: 'none' } });
  const [done, setDone] = useState<ImportRecord[]>([]);

  const addFiles = (files: File[]): void => add(files.map((file) => ({ name: file.name, file })));
  const isOver = useFileDrop(addFiles);
  const ready = jobs.filter(({ step }) => step.name === 'ready');
  const isReading = jobs.some(({ step }) => step.name === 'reading');
  const wanted = ready.filter((job) => bringsAnything(job, options));

  async function takeAll(): Promise<void> {
    setDone([]);
    for (const job of wanted) {
      try {
        const label = t('imports.working', { name: job.name });
        const record = await run(label, (steps) => takeIn(job, options, steps));
        drop(job.id);
        setDone((before) => [...before, record]);
        if (record.state === 'stopped') break;
      } catch (thrown) {
        if (thrown instanceof ImportRefusal) change(job.id, { step: { name: 'refused', refusal: thrown } });
        else fail(thrown);
        if (!(thrown instanceof ImportRefusal)) break;
      }
    }
    reload();
  }

  async function undo(record: ImportRecord): Promise<void> {
    try {
      const undone = await run(t('imports.undoing', { name: record.fileName }), ({ signal }) =>
        library.undoImport(record.id, { signal }),
      );
      setDone((before) => before.filter(({ id }) => id !== record.id));
      const kept = undone.kept?.length ?? 0;
      const text = kept > 0 ? t('imports.undoneKept', { count: kept }) : t('imports.undone');
      if (undone.state === 'undone') push({ id: record.id, tone: 'success', text });
    } catch (thrown) {
      fail(thrown);
    }
    reload();
  }

  return (
    <div class="page">
      <PageHead current="import" />
      <main class="page-main">
        <h1 class="page-title">{t('imports.heading')}</h1>
        <p class="page-lead">{t('imports.lead')}</p>
        {done.map((record) => (
          <Banner
            key={record.id}
            tone={record.state === 'stopped' ? 'warning' : 'success'}
            live
            title={t(record.state === 'stopped' ? 'imports.stopped' : 'imports.done', { name: record.fileName })}
            action={{ label: t('imports.openLibrary'), onAction: () => location.assign(surfaceUrl('library')) }}
            secondAction={{ label: t('undo'), onAction: () => void undo(record) }}
            closeLabel={t('close')}
            onClose={() => setDone((before) => before.filter(({ id }) => id !== record.id))}
          >
            {recordWords(record)}
          </Banner>
        ))}
        <DropZone isOver={isOver} onFiles={addFiles} onText={(name, file) => add([{ name, file }])} />
        {jobs.length > 0 && (
          <section class="import-part" aria-label={t('imports.files')}>
            <ul class="import-files">
              {jobs.map((job) => (
                <li key={job.id}>
                  <FileCard
                    job={job}
                    refusal={job.step.name === 'refused' ? importRefusalWords(job.name, job.step.refusal) : ''}
                    onDrop={() => drop(job.id)}
                    onRetry={() => void retry(job)}
                    onLeaveOut={(without) => leaveOut(job, without)}
                    onFoldersAsTags={(foldersAsTags) => change(job.id, { foldersAsTags })}
                  />
                </li>
              ))}
            </ul>
            {ready.length > 0 && (
              <>
                <ImportOptions options={options} onChange={setOptions} onFail={fail} />
                <div class="import-go">
                  {wanted.length > 0 && (
                    <Button variant="primary" icon="check" busy={isReading} onClick={() => void takeAll()}>
                      {wanted.length > 1 ? t('imports.goMany', { count: wanted.length }) : t('imports.go')}
                    </Button>
                  )}
                  <p class="import-hint">
                    {t(wanted.length === 0 && !isReading ? 'imports.nothingNew' : 'imports.goHint')}
                  </p>
                </div>
              </>
            )}
          </section>
        )}
        <ImportHistory records={records} onUndo={(record) => void undo(record)} />
      </main>
      <WorkDialog work={work} onStop={stop} />
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}

/** What is here already is not taken in once more; but the reader may want a tag or a topic put to it. */
function bringsAnything({ step }: ImportJob, { tags, topic }: TakeInOptions): boolean {
  if (step.name !== 'ready') return false;
  const { tallies, first } = step.preview;
  return changesAnything(tallies) || (first.length > 0 && (tags.length > 0 || topic.kind !== 'none'));
}

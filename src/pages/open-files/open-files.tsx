import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { isBusy } from './file-job.ts';
import { FileRow } from './file-row.tsx';
import { takeLinkedFile } from './linked-in-address.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useFileQueue } from './use-file-queue.ts';
import './open-files.css';

/** What the file chooser offers first; the reader may choose any other. */
const ACCEPTED = '.pdf,.docx,.txt,.md,.html,.htm,.xhtml';

export interface OpenFilesProps {
  variant?: 'primary' | 'secondary';
}

/**
 * The button that opens files into the library, the page as a place to drop them, and what becomes of each. Stands by
 * itself: where it is put, the whole page takes files.
 */
export function OpenFiles({ variant = 'secondary' }: OpenFilesProps) {
  const { jobs, queue, isWorking } = useFileQueue();
  const [isShown, setShown] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);

  const add = (files: File[]): void => {
    if (files.length === 0) return;
    if (!isWorking) queue.clear();
    queue.addFiles(files);
    setShown(true);
  };
  const isOver = useFileDrop(add);

  useEffect(() => {
    const linked = takeLinkedFile();
    if (!linked) return;
    queue.addLinked(linked);
    setShown(true);
  }, [queue]);

  const choose = (): void => chooser.current?.click();
  return (
    <>
      <Button
        variant={variant}
        icon="document"
        title={t('file.openHint')}
        onClick={() => (isWorking ? setShown(true) : choose())}
      >
        {isWorking ? t('file.busy', { count: jobs.filter(isBusy).length }) : t('file.open')}
      </Button>
      <input
        ref={chooser}
        class="open-files-chooser"
        type="file"
        multiple
        accept={ACCEPTED}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          add([...(event.currentTarget.files ?? [])]);
          // The same file chosen once more is news again.
          event.currentTarget.value = '';
        }}
      />
      <Dialog
        open={isShown}
        title={t('file.open')}
        closeLabel={t('close')}
        onClose={() => setShown(false)}
        keep
        footer={
          <>
            <Button icon="plus" onClick={choose}>
              {t('file.more')}
            </Button>
            <Button variant="primary" onClick={() => setShown(false)}>
              {t('close')}
            </Button>
          </>
        }
      >
        <ul class="open-files-list" aria-label={t('file.list')}>
          {jobs.map((job) => (
            <FileRow key={job.id} job={job} queue={queue} />
          ))}
        </ul>
      </Dialog>
      {isOver && (
        <div class="open-files-drop" aria-hidden="true">
          <div class="open-files-drop-sheet">
            <div class="open-files-drop-card">
              <Icon name="download" size="lg" />
              <p class="open-files-drop-title">{t('file.drop')}</p>
              <p>{t('file.dropHint')}</p>
            </div>
          </div>
        </div>
      )}
    </>
  );
}

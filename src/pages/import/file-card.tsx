import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { formatSize } from '../format-size.ts';
import { FilePreview } from './file-preview.tsx';
import type { ImportJob } from './import-job.ts';
import { formatWords } from './record-words.ts';

export interface FileCardProps {
  job: ImportJob;
  /** Why it is refused; empty where it is not. */
  refusal: string;
  onDrop: () => void;
  onRetry: () => void;
  onLeaveOut: (without: ReadonlySet<string>) => void;
  onFoldersAsTags: (isWanted: boolean) => void;
}

/** One file: what it is, what would come in with it, or why it does not. */
export function FileCard({ job, refusal, onDrop, onRetry, onLeaveOut, onFoldersAsTags }: FileCardProps) {
  const { name, file, step } = job;
  return (
    <article class="import-file" aria-label={name}>
      <header class="import-file-head">
        <Icon name={step.name === 'refused' || step.name === 'failed' ? 'warning' : 'document'} />
        <div class="import-file-names">
          <h2 class="import-file-name">{name}</h2>
          <p class="import-hint">
            {[step.name === 'ready' ? formatWords(step.opened.format.id) : '', formatSize(file.size)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <IconButton icon="close" size="sm" label={t('imports.dropFile', { name })} onClick={onDrop} />
      </header>
      {step.name === 'reading' && (
        <div class="import-reading" role="status">
          <p>{t('imports.reading')}</p>
          <progress
            class="th-progress-bar"
            aria-label={t('imports.readingOne', { name })}
            max={1}
            {...(step.done > 0 ? { value: step.done } : {})}
          />
        </div>
      )}
      {step.name === 'refused' && <Banner tone="error">{refusal}</Banner>}
      {step.name === 'failed' && (
        <>
          <Banner tone="error">{t(`error.${step.failure.code}`)}</Banner>
          <Button size="sm" icon="undo" onClick={onRetry}>
            {t('retry')}
          </Button>
        </>
      )}
      {step.name === 'ready' && (
        <FilePreview job={job} preview={step.preview} onLeaveOut={onLeaveOut} onFoldersAsTags={onFoldersAsTags} />
      )}
    </article>
  );
}

import { changesAnything } from '../../core/import/merge-state.ts';
import { t } from '../../i18n/t.ts';
import { FolderChoice } from './folder-choice.tsx';
import type { ImportJob, ImportPreview } from './import-job.ts';
import { SkippedList } from './skipped-list.tsx';
import { TallyTable } from './tally-table.tsx';

export interface FilePreviewProps {
  job: ImportJob;
  preview: ImportPreview;
  onLeaveOut: (without: ReadonlySet<string>) => void;
  onFoldersAsTags: (isWanted: boolean) => void;
}

/** What would come in with a file: counts, its first articles, its folders, and what of it cannot be read. */
export function FilePreview({ job, preview, onLeaveOut, onFoldersAsTags }: FilePreviewProps) {
  const { tallies, first, folders, bare, notes, articles } = preview;
  const rest =
    (tallies.articles ? Object.values(tallies.articles).reduce((sum, one) => sum + one, 0) : 0) - first.length;
  return (
    <>
      <TallyTable tallies={tallies} />
      <ul class="import-facts">
        {!changesAnything(tallies) && <li>{t(articles > 0 ? 'imports.allHere' : 'imports.nothingInIt')}</li>}
        {notes > 0 && <li>{t('imports.notes', { count: notes })}</li>}
        {bare > 0 && <li>{t('imports.bare', { count: bare })}</li>}
      </ul>
      {first.length > 0 && (
        <div class="import-first">
          <h3 class="import-first-title">{t('imports.first')}</h3>
          <ol>
            {first.map(({ id, title, site, quote, passages }) => (
              <li key={id}>
                <p class="import-first-name">{title}</p>
                <p class="import-hint">
                  {[site, passages > 0 ? t('passage.count', { count: passages }) : ''].filter(Boolean).join(' · ')}
                </p>
                {quote && <blockquote class="import-first-quote">{quote}</blockquote>}
              </li>
            ))}
          </ol>
          {rest > 0 && <p class="import-hint">{t('imports.more', { count: rest })}</p>}
        </div>
      )}
      {folders.size > 0 && (
        <FolderChoice
          folders={folders}
          without={job.without}
          asTags={job.foldersAsTags}
          onChange={onLeaveOut}
          onAsTags={onFoldersAsTags}
        />
      )}
      <SkippedList skipped={preview.skipped} count={preview.skippedCount} />
    </>
  );
}

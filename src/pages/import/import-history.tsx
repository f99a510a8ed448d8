import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { formatTime } from '../format.ts';
import { formatWords, type ImportRecord, recordWords } from './record-words.ts';

export interface ImportHistoryProps {
  /** Null until they are read. */
  records: readonly ImportRecord[] | null;
  onUndo: (record: ImportRecord) => void;
}

/** What was taken in until now, each with its undo while it has one. */
export function ImportHistory({ records, onUndo }: ImportHistoryProps) {
  if (!records || records.length === 0) return null;
  return (
    <section class="import-part" aria-labelledby="import-history-title">
      <h2 class="import-history-title" id="import-history-title">
        {t('imports.history')}
      </h2>
      <ul class="import-history">
        {records.map((record) => (
          <li key={record.id} class="import-record">
            <div class="import-record-words">
              <p class="import-record-name">
                {record.fileName}
                <State record={record} />
              </p>
              <p class="import-hint">{[formatWords(record.format), formatTime(record.at)].join(' · ')}</p>
              <p>{recordWords(record)}</p>
              {(record.kept?.length ?? 0) > 0 && (
                <p class="import-hint">{t('imports.undoneKept', { count: record.kept?.length ?? 0 })}</p>
              )}
            </div>
            {record.canUndo && record.state !== 'undone' && (
              <Button
                size="sm"
                icon="undo"
                title={t('imports.undoOne', { name: record.fileName })}
                onClick={() => onUndo(record)}
              >
                {t(record.state === 'undoing' ? 'imports.undoOn' : 'undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Of one that is not whole, or no longer here. */
function State({ record: { state } }: { record: ImportRecord }) {
  if (state === 'done') return null;
  const isGone = state === 'undone';
  return (
    <Badge icon={isGone ? 'undo' : 'warning'} tone={isGone ? 'info' : 'warning'}>
      {t(`imports.state.${state}`)}
    </Badge>
  );
}

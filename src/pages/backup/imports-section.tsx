import type { ImportRecord } from '../../core/import/import-record.ts';
import type { Tallies } from '../../core/import/merge-state.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { formatTime } from '../format.ts';

/** Every restore and import, with the way back. */
export function ImportsSection({
  imports,
  onUndo,
}: {
  imports: readonly ImportRecord[];
  onUndo: (id: string) => void;
}) {
  return (
    <section class="backup-part" aria-labelledby="taken-heading">
      <h2 id="taken-heading">{t('taken.heading')}</h2>
      <p class="page-lead">{t('taken.lead')}</p>
      {imports.length === 0 ? (
        <p>{t('taken.none')}</p>
      ) : (
        <ul class="taken-list">
          {imports.map((record) => (
            <ImportItem key={record.id} record={record} onUndo={() => onUndo(record.id)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ImportItem({ record, onUndo }: { record: ImportRecord; onUndo: () => void }) {
  const { fileName, at, state, canUndo, counts, maker } = record;
  return (
    <li class="taken">
      <div class="taken-words">
        <p class="taken-name">{[fileName, maker].filter(Boolean).join(' · ')}</p>
        <p class="taken-detail">
          {[formatTime(at), countWords(counts), t(`taken.state.${state}`)].join(' · ')}
          {!canUndo && state !== 'undone' && <span> {t('taken.tooOld')}</span>}
        </p>
      </div>
      {canUndo && state !== 'undone' && (
        <Button size="sm" title={t('taken.undo.named', { name: fileName })} onClick={onUndo}>
          {t(state === 'undoing' ? 'taken.goOn' : 'taken.undo')}
        </Button>
      )}
    </li>
  );
}

function countWords(counts: Tallies): string {
  const number = new Intl.NumberFormat(getLocale());
  let [added, changed] = [0, 0];
  for (const tally of Object.values(counts)) {
    added += tally.new;
    changed += tally['newer-there'] + tally.both;
  }
  return t('taken.counts', { added: number.format(added), changed: number.format(changed) });
}

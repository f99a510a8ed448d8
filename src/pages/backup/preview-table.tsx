import { MERGE_STATES, type Tallies } from '../../core/import/merge-state.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { previewRows } from './preview-rows.ts';

/** What would come of a file, kind by kind. */
export function PreviewTable({ tallies, caption }: { tallies: Tallies; caption: string }) {
  const number = new Intl.NumberFormat(getLocale());
  const rows = previewRows(tallies);
  const states = MERGE_STATES.filter((state) => rows.some(({ tally }) => tally[state] > 0));
  return (
    <div class="restore-frame">
      <table class="restore-table">
        <caption class="th-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('restore.kind')}</th>
            {states.map((state) => (
              <th key={state} scope="col">
                {t(`restore.${state}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, tally }) => (
            <tr key={kind}>
              <th scope="row">{t(`restore.what.${kind}`)}</th>
              {states.map((state) => (
                <td key={state}>{tally[state] > 0 ? number.format(tally[state]) : '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

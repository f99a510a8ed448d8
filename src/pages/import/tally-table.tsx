import type { Tallies } from '../../core/import/merge-state.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { TOLD_TABLES } from './record-words.ts';

/** How what is in a file stands to what is here: a row a kind of thing. */
export function TallyTable({ tallies }: { tallies: Tallies }) {
  const rows = TOLD_TABLES.flatMap((table) => {
    const tally = tallies[table];
    if (!tally) return [];
    const here = tally.same + tally['newer-here'];
    return [{ table, counts: [tally.new, here, tally['newer-there'] + tally.both] }];
  });
  if (rows.length === 0) return null;
  const told = (count: number): string => count.toLocaleString(getLocale());
  return (
    <table class="import-tally">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('imports.tally.new')}</th>
          <th scope="col">{t('imports.tally.here')}</th>
          <th scope="col">{t('imports.tally.merged')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ table, counts }) => (
          <tr key={table}>
            <th scope="row">{t(`imports.table.${table}`)}</th>
            {counts.map((count, at) => (
              <td key={at} class={count === 0 ? 'import-tally-none' : undefined}>
                {told(count)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

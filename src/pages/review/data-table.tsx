import { t } from '../../i18n/t.ts';

export interface DataTableProps {
  /** Names the table. */
  caption: string;
  head: readonly string[];
  /** The first cell of a row names it. */
  rows: readonly (readonly string[])[];
}

/** The numbers behind a chart. */
export function DataTable({ caption, head, rows }: DataTableProps) {
  return (
    <details class="review-table">
      <summary>{t('review.table')}</summary>
      <table>
        <caption class="th-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

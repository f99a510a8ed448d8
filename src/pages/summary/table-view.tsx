import type { SheetTable } from './sheet.ts';

/** A table of counts: it scrolls by itself where the page is narrow. */
export function TableView({ table, caption = true }: { table: SheetTable; caption?: boolean }) {
  const { title, head, rows } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys too
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, nothing is filled in
    <div class="summary-table-box" role="group" aria-label={title} tabIndex={0}>
      <table class="summary-table">
        <caption class={caption ? undefined : 'th-hidden'}>{title}</caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells: [name = '', ...counts], isPart }) => (
            <tr key={name} class={isPart ? 'summary-part' : undefined}>
              <th scope="row">{name}</th>
              {counts.map((count, at) => (
                <td key={head[at + 1]}>{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

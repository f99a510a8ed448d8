import type { SheetList } from './sheet.ts';

/** What was studied and made, by name. */
export function NameLists({ lists }: { lists: readonly SheetList[] }) {
  return (
    <>
      {lists.map(({ title, items, more }) => (
        <section key={title} class="summary-section">
          <h2 class="summary-title">{title}</h2>
          <ol class="summary-names">
            {items.map((item, at) => (
              <li key={at}>{item}</li>
            ))}
          </ol>
          {more && <p class="summary-soft">{more}</p>}
        </section>
      ))}
    </>
  );
}

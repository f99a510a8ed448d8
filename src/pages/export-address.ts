import { choiceToQuery, type ExportChoice, MOST_IN_ADDRESS } from '../core/export/export-choice.ts';
import { openSurface, surfaceUrl } from '../platform/surfaces.ts';
import { library } from './page-library.ts';

/** Query of the export page for a choice. One too long for an address is kept in the library, and named there. */
async function queryOf(choice: ExportChoice): Promise<Record<string, string>> {
  if (choice.kind !== 'articles' || choice.ids.length <= MOST_IN_ADDRESS) return choiceToQuery(choice);
  return choiceToQuery({ kind: 'kept', id: await library.keepChoice(choice.ids) });
}

/** Leads this tab to the export page. Rejects where a large choice could not be kept. */
export async function goToExport(choice: ExportChoice): Promise<void> {
  location.assign(surfaceUrl('export', await queryOf(choice)));
}

/** Opens the export page in a tab of its own: from the side panel and the popup. */
export async function openExport(choice: ExportChoice): Promise<void> {
  await openSurface('export', await queryOf(choice));
}

import { momentOf, webAddressOf } from './clean-field.ts';
import { headNames, isStoppedAt, readNamedCsv } from './csv.ts';
import { ForeignArticles } from './gather-articles.ts';
import { type ImportFormat, ImportRefusal } from './import-format.ts';
import { parseJson } from './parse-json.ts';
import { readText } from './read-text.ts';

/** Folders that every reader has there: they say how far one got, not what a page is about. */
const OF_THE_PROGRAM = new Set(['unread', 'archive', 'starred']);

/**
 * Instapaper, `instapaper-export.csv`: columns `URL,Title,Selection,Folder,Timestamp`, newer ones with `Tags` as a list in
 * JSON. `Selection` is the text that was marked when the page was saved. As public importers of it read it; Instapaper
 * itself describes it nowhere.
 */
export const instapaper: ImportFormat = {
  id: 'instapaper',
  recognises: ({ head }) => {
    const names = headNames(head);
    return ['url', 'selection', 'folder'].every((name) => names.includes(name));
  },
  async *read(file, context) {
    const found = new ForeignArticles();
    let index = 0;
    for (const { row, line } of readNamedCsv(await readText(file.source))) {
      if (isStoppedAt(context, ++index, 0)) return;
      const cell = (name: string): string => row.get(name)?.trim() ?? '';
      const url = webAddressOf(cell('url'));
      if (!url) {
        context.onSkipped?.({ line, what: cell('url') || cell('title'), reason: 'no-address' });
        continue;
      }
      const [folder, quote] = [cell('folder'), cell('selection')];
      const at = momentOf(cell('timestamp'), context.now);
      found.add({
        ...{ url, name: url, title: cell('title'), savedAt: at, tags: tagsOf(cell('tags')) },
        ...(quote && { passages: [{ quote, at }] }),
        ...(folder && !OF_THE_PROGRAM.has(folder.toLowerCase()) && { folder: [folder] }),
        ...(folder.toLowerCase() === 'archive' && { read: { furthest: 1, isFinished: true } }),
      });
    }
    yield* found.arrivals(context);
  },
};

function tagsOf(cell: string): string[] {
  if (!cell.startsWith('[')) return cell.split(',');
  try {
    const tags = parseJson(cell);
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
  } catch (thrown) {
    // One cell that is no list is no reason to leave out its page.
    if (thrown instanceof ImportRefusal) return [];
    throw thrown;
  }
}

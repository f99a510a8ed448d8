import { momentOf } from './clean-field.ts';
import { headNames, isStoppedAt, readNamedCsv } from './csv.ts';
import { ForeignArticles } from './gather-articles.ts';
import type { ImportFormat } from './import-format.ts';
import { readText } from './read-text.ts';

/** Tags that say something to Readwise alone. */
const OWN_TAGS = new Set(['.favorite', '.discard', 'favorite', 'discard']);

/**
 * Readwise, `readwise-data.csv`: one highlight a row, columns `Highlight`, `Book Title`, `Book Author`, `Amazon Book ID`,
 * `Note`, `Color`, `Tags`, `Location Type`, `Location`, `Highlighted at` ("2020-10-05 10:15:30+00:00"), `Document tags`
 * (https://readwise.io/export, the columns as its importers name them: https://readwise.io/import_bulk). It names no
 * addresses: a source is known by its title and its author.
 */
export const readwise: ImportFormat = {
  id: 'readwise',
  recognises: ({ head }) => {
    const names = headNames(head);
    return names.includes('highlight') && names.includes('book title');
  },
  async *read(file, context) {
    const text = await readText(file.source);
    const found = new ForeignArticles();
    let index = 0;
    for (const { row, line } of readNamedCsv(text)) {
      if (isStoppedAt(context, ++index, 0)) return;
      const cell = (name: string): string => row.get(name)?.trim() ?? '';
      const [quote, title, author, amazon] = ['highlight', 'book title', 'book author', 'amazon book id'].map(cell);
      if (!quote || (!title && !author)) {
        context.onSkipped?.({ line, what: quote || title || '', reason: quote ? 'wrong-shape' : 'empty' });
        continue;
      }
      const tags = tagsOf(cell('tags'));
      if (tags.includes('.discard')) continue;
      const at = momentOf(cell('highlighted at'), context.now);
      found.add({
        url: null,
        name: `readwise ${amazon || title} ${author}`,
        ...{ title: title ?? '', byline: authorsOf(author ?? ''), savedAt: at },
        tags: tagsOf(cell('document tags')).filter((tag) => !OWN_TAGS.has(tag)),
        passages: [{ quote, note: cell('note'), tags: tags.filter((tag) => !OWN_TAGS.has(tag)), at }],
      });
    }
    yield* found.arrivals(context);
  },
};

function tagsOf(cell: string): string[] {
  return cell
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
}

/** "An, Bình, and Cúc": several names in one cell. */
function authorsOf(cell: string): string[] {
  return cell
    .split(/\s*(?:,\s*and\s|,|;|\sand\s|&)\s*/)
    .map((name) => name.trim())
    .filter(Boolean);
}

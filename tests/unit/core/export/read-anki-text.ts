/** A text file as Anki reads it: https://docs.ankiweb.net/importing/text-files.html */
export interface AnkiText {
  notetype: string;
  deck: string;
  notes: { guid: string; tags: string[]; fields: Record<string, string> }[];
}

/**
 * Lines that begin with `#` come first and set keys; then a note a line, cells parted by the separator, in quotation
 * marks where a cell begins with one. Columns are fields by their names.
 */
export function readAnkiText(text: string): AnkiText {
  const lines = text.split('\n');
  const keys = new Map<string, string>();
  while (lines[0]?.startsWith('#')) {
    const [, key = '', value = ''] = /^#([^:]*):(.*)$/.exec(lines.shift() ?? '') ?? [];
    keys.set(key.trim().toLowerCase(), value);
  }
  if (keys.get('separator') !== 'tab' || keys.get('html') !== 'true') throw new Error('not what was promised');
  const columns = (keys.get('columns') ?? '').split('\t');
  const [guidAt, tagsAt] = [Number(keys.get('guid column')) - 1, Number(keys.get('tags column')) - 1];
  const notes = lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      if (cells.length !== columns.length) throw new Error(`${cells.length} cells: ${line}`);
      if (cells.some((cell) => cell.startsWith('"'))) throw new Error(`a cell in quotation marks: ${line}`);
      const fields = columns.flatMap((name, at) => (at === guidAt || at === tagsAt ? [] : [[name, cells[at] ?? '']]));
      return {
        guid: cells[guidAt] ?? '',
        tags: (cells[tagsAt] ?? '').split(' ').filter(Boolean),
        fields: Object.fromEntries(fields) as Record<string, string>,
      };
    });
  return { notetype: keys.get('notetype') ?? '', deck: keys.get('deck') ?? '', notes };
}

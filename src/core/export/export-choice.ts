/** What is to be exported. */
export type ExportChoice =
  | { kind: 'articles'; ids: readonly string[] }
  /** A choice too long for an address, kept in the library under this id. */
  | { kind: 'kept'; id: string }
  /** `view`: the library's address without the question mark: words, filters and order. */
  | { kind: 'search'; view: string }
  | { kind: 'topic'; id: string }
  | { kind: 'report'; id: string }
  | { kind: 'all' };

/** Ids that an address still holds: some 36 characters each, and browsers cut addresses at a few thousand. */
export const MOST_IN_ADDRESS = 40;

/** Of the address of the export page. @throws Error for more ids than an address holds: those are kept first */
export function choiceToQuery(choice: ExportChoice): Record<string, string> {
  switch (choice.kind) {
    case 'articles':
      if (choice.ids.length > MOST_IN_ADDRESS) throw new Error(`${choice.ids.length} ids are too many for an address`);
      return { article: choice.ids.join(',') };
    case 'search':
      return { search: choice.view };
    case 'all':
      return { all: '1' };
    default:
      return { [choice.kind]: choice.id };
  }
}

/** What an address asks for; null where that is nothing. */
export function choiceFromQuery(pairs: Iterable<readonly [string, string]>): ExportChoice | null {
  for (const [name, value] of pairs) {
    if (name === 'all') return { kind: 'all' };
    if (value === '') continue;
    if (name === 'article') return { kind: 'articles', ids: [...new Set(value.split(',').filter(Boolean))] };
    if (name === 'search') return { kind: 'search', view: value };
    if (name === 'kept' || name === 'topic' || name === 'report') return { kind: name, id: value };
  }
  return null;
}

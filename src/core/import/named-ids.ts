const NAMES = new Set(['articleId', 'articleIds', 'passageId', 'passageIds']);

/** Puts into `ids` those of all articles and passages that a row names, however deep. */
export function namedIds(value: unknown, ids: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) namedIds(one, ids);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [key, one] of Object.entries(value)) {
    if (NAMES.has(key)) for (const id of Array.isArray(one) ? one : [one]) if (typeof id === 'string') ids.add(id);
    namedIds(one, ids);
  }
}

import type { ShelfRow } from '../model/shelf-item.ts';

/** By what a library is sorted: when it was saved, published, read last, and its title. */
export const SORTS = ['saved', 'published', 'read', 'title'] as const;

export type SortName = (typeof SORTS)[number];

export interface Sort {
  by: SortName;
  isDescending: boolean;
}

/** The way round that is asked for most: newest first, and titles from A. */
export function usualSort(by: SortName): Sort {
  return { by, isDescending: by !== 'title' };
}

export type Compare = (a: ShelfRow, b: ShelfRow) => number;

/**
 * Ascending order. What has no such value comes last whichever way round, so it is no part of this: see `hasSortValue`.
 * @param collate the order of titles, of the reader's language
 */
export function comparison(by: SortName, collate: (a: string, b: string) => number): Compare {
  const byId: Compare = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  switch (by) {
    case 'saved':
      return (a, b) => a.savedAt - b.savedAt || byId(a, b);
    case 'published':
      return (a, b) => byText(a.publishedAt ?? '', b.publishedAt ?? '') || a.savedAt - b.savedAt || byId(a, b);
    case 'read':
      return (a, b) => (a.openedAt ?? 0) - (b.openedAt ?? 0) || a.savedAt - b.savedAt || byId(a, b);
    case 'title':
      return (a, b) => collate(a.title, b.title) || a.savedAt - b.savedAt || byId(a, b);
  }
}

export function hasSortValue(by: SortName, { publishedAt, openedAt, title }: ShelfRow): boolean {
  if (by === 'published') return publishedAt !== null;
  if (by === 'read') return openedAt !== null;
  return by === 'saved' || title !== '';
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

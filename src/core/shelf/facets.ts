import { READ_STATES } from '../model/reading.ts';
import { ROLES } from '../model/role.ts';
import type { ShelfRow } from '../model/shelf-item.ts';
import { tagPath } from '../tags/tag-key.ts';

/** By what a library is narrowed, in the order in which it is shown. */
export const FACETS = ['read', 'kind', 'tag', 'topic', 'role', 'year', 'site', 'copy'] as const;

export type FacetName = (typeof FACETS)[number];

/** Of an article that has no value of a facet: no tag, no topic, no passage, no saved copy. */
export const NO_VALUE = '';

/** Values of a facet that have an order of their own; those of the others stand by how often they come. */
export const FIXED_ORDER: Partial<Record<FacetName, readonly string[]>> = {
  read: READ_STATES,
  kind: ['news', 'document', 'other'],
  role: ROLES,
};

/** Ids of the topics that an article, or a passage of it, stands in. */
export type TopicsOf = (articleId: string) => readonly string[];

const NOTHING = [NO_VALUE];
/** Of an article whose text is saved. */
const KEPT = ['kept'];

/** All values that an article has of a facet: of nested tags those above them too. Never none. */
export function facetValues(facet: FacetName, item: ShelfRow, topicsOf: TopicsOf): readonly string[] {
  switch (facet) {
    case 'read':
      return [item.readState];
    case 'kind':
      return [item.kind];
    case 'site':
      return [item.siteName];
    case 'year':
      return [String(yearOf(item))];
    case 'tag':
      return orNothing(withParents(item));
    case 'topic':
      return orNothing(topicsOf(item.id));
    case 'role':
      return orNothing(Object.keys(item.roles));
    case 'copy':
      return item.isBare ? NOTHING : KEPT;
  }
}

/** Year of publication, else of saving. */
function yearOf({ publishedAt, savedAt }: Pick<ShelfRow, 'publishedAt' | 'savedAt'>): number {
  return publishedAt ? Number(publishedAt.slice(0, 4)) : new Date(savedAt).getFullYear();
}

/** A library has few tags and many rows: the levels of each are taken apart once. */
const levels = new Map<string, readonly string[]>();

/** The tags of an article and of its passages, with those that they are nested in, none twice. */
function withParents({ tags, passageTags }: ShelfRow): readonly string[] {
  if (tags.length + passageTags.length === 0) return [];
  const all = new Set<string>();
  for (const list of [tags, passageTags]) {
    for (const tag of list) {
      const known = levels.get(tag) ?? tagPath(tag);
      levels.set(tag, known);
      for (const level of known) all.add(level);
    }
  }
  return [...all];
}

function orNothing(values: readonly string[]): readonly string[] {
  return values.length > 0 ? values : NOTHING;
}

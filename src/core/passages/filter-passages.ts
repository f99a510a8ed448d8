import type { AnchorState } from '../anchoring/selector.ts';
import type { Passage } from '../model/passage.ts';
import type { Role } from '../model/role.ts';
import { foldWords, holdsWords, wordsOf } from '../text/holds-words.ts';

/** What a list of passages is narrowed to. Within one field any of the named will do; every field must hold. */
export interface PassageFilter {
  roles: readonly Role[];
  tags: readonly string[];
  states: readonly AnchorState[];
  /** Words of the quotation or the note, as typed. */
  text: string;
}

export const NO_FILTER: PassageFilter = { roles: [], tags: [], states: [], text: '' };

export interface FilteredPassage {
  passage: Pick<Passage, 'role' | 'tags' | 'quote' | 'note'>;
  /** Null where the page could not be asked. */
  state: AnchorState | null;
}

/** How many there are of each, under all the other fields of a filter. Tags by Vietnamese order. */
export interface FacetCounts {
  roles: Map<Role, number>;
  tags: Map<string, number>;
  states: Map<AnchorState, number>;
}

type Tests = Record<keyof PassageFilter, (item: FilteredPassage) => boolean>;

export function isFiltering({ roles, tags, states, text }: PassageFilter): boolean {
  return roles.length + tags.length + states.length > 0 || text.trim() !== '';
}

export function filterPassages<T extends FilteredPassage>(items: readonly T[], filter: PassageFilter): T[] {
  const tests = Object.values(testsOf(items, filter));
  return items.filter((item) => tests.every((test) => test(item)));
}

export function countFacets(items: readonly FilteredPassage[], filter: PassageFilter): FacetCounts {
  const tests = testsOf(items, filter);
  const others = (own: keyof PassageFilter): FilteredPassage[] => {
    const rest = Object.entries(tests).filter(([field]) => field !== own);
    return items.filter((item) => rest.every(([, test]) => test(item)));
  };
  const tags = countEach(others('tags').flatMap(({ passage }) => passage.tags));
  // One that is chosen stays in sight to be let go of, even where nothing has it any more.
  for (const tag of filter.tags) if (!tags.has(tag)) tags.set(tag, 0);
  const { compare } = new Intl.Collator('vi', { numeric: true });
  return {
    roles: countEach(others('roles').map(({ passage }) => passage.role)),
    tags: new Map([...tags].sort(([a], [b]) => compare(a, b))),
    states: countEach(others('states').flatMap(({ state }) => state ?? [])),
  };
}

function testsOf(items: readonly FilteredPassage[], { roles, tags, states, text }: PassageFilter): Tests {
  const words = wordsOf(text);
  // A page that could not be asked tells no states: a filter by them would hide everything.
  const isAsked = items.some(({ state }) => state !== null);
  return {
    roles: ({ passage }) => roles.length === 0 || roles.includes(passage.role),
    tags: ({ passage }) =>
      tags.length === 0 || passage.tags.some((own) => tags.some((tag) => own === tag || own.startsWith(`${tag}/`))),
    states: ({ state }) => states.length === 0 || !isAsked || (state !== null && states.includes(state)),
    text: ({ passage }) => words.length === 0 || holdsWords(foldWords(`${passage.quote}\n${passage.note}`), words),
  };
}

function countEach<K>(keys: readonly K[]): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

import { FACETS, type FacetName, NO_VALUE } from './facets.ts';
import { SORTS, type Sort, usualSort } from './shelf-order.ts';

export const LAYOUTS = ['list', 'compact'] as const;

export type Layout = (typeof LAYOUTS)[number];

export type ChosenFacets = Readonly<Record<FacetName, readonly string[]>>;

/** What a library page shows, and how: all of it stands in its address. */
export interface ShelfView {
  query: string;
  facets: ChosenFacets;
  sort: Sort;
  layout: Layout;
  /** What was looked for is shown as the list of articles that hold it, to act on many of them. */
  isListed: boolean;
}

export function noFacets(): ChosenFacets {
  return Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as ChosenFacets;
}

export function hasFacets(facets: ChosenFacets): boolean {
  return FACETS.some((facet) => facets[facet].length > 0);
}

/** The facets with one value more or less. */
export function toggleFacet(facets: ChosenFacets, facet: FacetName, value: string): ChosenFacets {
  const chosen = facets[facet];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return { ...facets, [facet]: next };
}

/** Stands for having no value of a facet: an address with nothing there would be read as asking for nothing. */
const NONE = '-';
/** The other way round than usual. */
const TURNED = '-';

/** What an address leaves open is as `usual` says. */
export type UsualLook = Pick<ShelfView, 'sort' | 'layout'>;

/** A view as names and values of an address, in an order that stays. What is as usual is left out. */
export function viewToPairs(
  { query, facets, sort, layout, isListed }: ShelfView,
  usual: UsualLook,
): [string, string][] {
  const pairs: [string, string][] = [];
  if (query) pairs.push(['q', query]);
  if (query && isListed) pairs.push(['as', 'list']);
  for (const facet of FACETS) for (const value of facets[facet]) pairs.push([facet, value === NO_VALUE ? NONE : value]);
  if (sort.by !== usual.sort.by || sort.isDescending !== usual.sort.isDescending) pairs.push(['sort', sortWord(sort)]);
  if (layout !== usual.layout) pairs.push(['view', layout]);
  return pairs;
}

/** The view that an address asks for. What it does not know is passed over. */
export function viewFromPairs(pairs: Iterable<readonly [string, string]>, usual: UsualLook): ShelfView {
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, [] as string[]])) as Record<FacetName, string[]>;
  const view = { query: '', isListed: false, ...usual };
  for (const [name, value] of pairs) {
    const facet = FACETS.find((one) => one === name);
    if (facet) {
      const meant = value === NONE ? NO_VALUE : value.normalize('NFC');
      if (value !== '' && !facets[facet].includes(meant)) facets[facet].push(meant);
    } else if (name === 'q') view.query = value.normalize('NFC');
    else if (name === 'as') view.isListed = value === 'list';
    else if (name === 'sort') view.sort = sortOf(value) ?? usual.sort;
    else if (name === 'view') view.layout = LAYOUTS.find((layout) => layout === value) ?? usual.layout;
  }
  return { ...view, facets };
}

function sortWord(sort: Sort): string {
  return sort.isDescending === usualSort(sort.by).isDescending ? sort.by : `${TURNED}${sort.by}`;
}

function sortOf(word: string): Sort | null {
  const isTurned = word.startsWith(TURNED);
  const by = SORTS.find((one) => one === (isTurned ? word.slice(TURNED.length) : word));
  if (!by) return null;
  const usual = usualSort(by);
  return isTurned ? { by, isDescending: !usual.isDescending } : usual;
}

import type { FacetColumn } from './facet-column.ts';

export interface Wanted {
  column: FacetColumn;
  /** By the number of a value; null where every value is welcome. */
  isWanted: Uint8Array | null;
}

/** How many have each value. Values that nobody has are not among them. */
export type FacetCounts = ReadonlyMap<string, number>;

/**
 * The places that fit, in their order, and how many would with each value. One that fails in a single facet counts for
 * that facet alone: there the count says what choosing the value would bring.
 */
export function narrow(
  places: Iterable<number>,
  facets: readonly Wanted[],
  isIn: ((place: number) => boolean) | null,
): { places: number[]; counts: FacetCounts[] } {
  const chosen = facets.flatMap(({ isWanted }, at) => (isWanted ? [at] : []));
  const sums = facets.map(({ column }) => new Uint32Array(column.values.length));
  const fitting: number[] = [];
  const count = (at: number, place: number): void => {
    const sum = sums[at] as Uint32Array;
    for (const number of (facets[at] as Wanted).column.at(place)) sum[number] = (sum[number] as number) + 1;
  };
  for (const place of places) {
    if (isIn && !isIn(place)) continue;
    const failed = failedFacet(facets, chosen, place);
    if (failed === SEVERAL) continue;
    if (failed !== NONE) {
      count(failed, place);
      continue;
    }
    fitting.push(place);
    for (let at = 0; at < facets.length; at++) count(at, place);
  }
  return { places: fitting, counts: facets.map(({ column }, at) => counted(column, sums[at] as Uint32Array)) };
}

const NONE = -1;
const SEVERAL = -2;

/** The one facet in which a place has no wanted value. */
function failedFacet(facets: readonly Wanted[], chosen: readonly number[], place: number): number {
  let failed = NONE;
  for (const at of chosen) {
    const { column, isWanted } = facets[at] as Wanted;
    if (column.at(place).some((number) => isWanted?.[number] === 1)) continue;
    if (failed !== NONE) return SEVERAL;
    failed = at;
  }
  return failed;
}

function counted(column: FacetColumn, sums: Uint32Array): FacetCounts {
  const counts = new Map<string, number>();
  for (const [number, count] of sums.entries()) if (count > 0) counts.set(column.values[number] as string, count);
  return counts;
}

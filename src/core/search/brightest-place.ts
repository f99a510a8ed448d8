import { Places } from './places.ts';
import { FIELD_SHIFT } from './postings.ts';
import type { SegmentHits } from './search-segment.ts';
import { BODY_FIELD } from './unit.ts';

/** As many words as a snippet shows. */
const WINDOW = 30;
const POSITION = 2 ** FIELD_SHIFT - 1;

/**
 * Number of the word in a unit's body at which a snippet should look: where most clauses stand together, the first of
 * such places. Undefined where none stands in the body.
 */
export function brightestPlace({ texts }: SegmentHits, unit: number): number | undefined {
  const places = texts.flatMap((hits, clause) => {
    const all = new Places();
    hits.places(unit, all);
    const inBody = all.toArray().filter((place) => place >> FIELD_SHIFT === BODY_FIELD);
    return inBody.map((place) => ({ position: place & POSITION, clause }));
  });
  places.sort((a, b) => a.position - b.position);
  const inside = texts.map(() => 0);
  let brightest: number | undefined;
  let most = 0;
  let first = 0;
  for (const [at, { position, clause }] of places.entries()) {
    inside[clause] = (inside[clause] ?? 0) + 1;
    for (let left = places[first]; left && left.position <= position - WINDOW; left = places[first]) {
      inside[left.clause] = (inside[left.clause] ?? 0) - 1;
      first += 1;
    }
    let bright = inside.filter((count) => count > 0).length * 2;
    const before = places[at - 1];
    if (before && before.clause + 1 === clause && before.position + 1 === position) bright += 1;
    if (bright <= most) continue;
    most = bright;
    brightest = places[first]?.position;
  }
  return brightest;
}

import { HARVEST_PATHS as PATHS } from './harvest-paths.ts';

const LAYERS = Object.keys(PATHS) as (keyof typeof PATHS)[];

/** Decoration: the words beside it say the same. */
export function HarvestDrawing() {
  return (
    <svg class="harvest" viewBox="0 0 640 420" aria-hidden="true" focusable="false">
      {LAYERS.map((layer) => (
        <path key={layer} class={`harvest-${layer}`} d={PATHS[layer]} />
      ))}
    </svg>
  );
}

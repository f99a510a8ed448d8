import { ACTIVE, CHANGED, NAMES } from './names.ts';

type Layers = Map<string, Highlight>;

/** What of the CSS Custom Highlight API a painter uses: one highlight a name, put into the document's registry. */
export interface Registry {
  layers: Layers;
  registry: HighlightRegistry;
}

/** Null where the browser has no such API (Firefox before 140): passages are then kept, and not drawn. */
export function openRegistry(document: Document): Registry | null {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  if (!view || typeof view.Highlight !== 'function' || !view.CSS?.highlights) return null;
  const registry = view.CSS.highlights;
  const layers: Layers = new Map();
  for (const name of NAMES) {
    const layer = new view.Highlight();
    // Later ones lie on top: what was edited over its role, the one in focus over all.
    layer.priority = name === ACTIVE ? 2 : name === CHANGED ? 1 : 0;
    layers.set(name, layer);
    registry.set(name, layer);
  }
  return { layers, registry };
}

/** Takes our layers out, unless another painter (after an update of the extension) has put its own there. */
export function closeRegistry({ layers, registry }: Registry): void {
  for (const [name, layer] of layers) {
    layer.clear();
    if (registry.get(name) === layer) registry.delete(name);
  }
}

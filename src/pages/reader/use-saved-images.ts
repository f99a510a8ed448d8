import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ShownImage } from '../../dom/sanitise/fill-slot.ts';
import type { ImageState } from '../../services/images.ts';

/**
 * Addresses of the stored pictures' bytes: each made once, and given back when the page lets go of the article.
 * A counter of visitors has null. Null as a whole until it is known which there are.
 */
export function useSavedImages(state: ImageState | null): ReadonlyMap<string, ShownImage | null> | null {
  const [made] = useState(() => new Map<string, ShownImage>());
  useEffect(
    () => () => {
      for (const { src } of made.values()) URL.revokeObjectURL(src);
      made.clear();
    },
    [made],
  );
  return useMemo(() => {
    if (!state) return null;
    for (const { url, blob, width = 0, height = 0 } of state.images) {
      if (!made.has(url)) made.set(url, { src: URL.createObjectURL(blob), width, height });
    }
    const skipped = state.skipped.map((url) => [url, null] as const);
    return new Map<string, ShownImage | null>([...made, ...skipped]);
  }, [state, made]);
}

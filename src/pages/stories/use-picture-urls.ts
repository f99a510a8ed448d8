import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ShownPicture } from '../../services/story-pictures.ts';

/** Addresses of stored pictures, by id, for as long as they are shown. One that is shown already keeps its own. */
export function usePictureUrls(pictures: readonly ShownPicture[]): ReadonlyMap<string, string> {
  const urls = useRef(new Map<string, string>());
  useEffect(
    () => () => {
      for (const url of urls.current.values()) URL.revokeObjectURL(url);
      urls.current.clear();
    },
    [],
  );
  return useMemo(() => {
    for (const { id, blob } of pictures) {
      if (!urls.current.has(id)) urls.current.set(id, URL.createObjectURL(blob));
    }
    return new Map(urls.current);
  }, [pictures]);
}

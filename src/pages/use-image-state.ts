import { useEffect, useState } from 'preact/hooks';
import { hear } from '../messaging/hear.ts';
import { call } from '../messaging/wire.ts';
import { logQuietly } from '../platform/log.ts';
import type { ImageState } from '../services/images.ts';
import { library, onArticleChange } from './page-library.ts';

const NONE: ImageState = { images: [], missing: [], skipped: [], unasked: [], job: null };

/** How an article stands with its pictures, as they come. Null until that is known, and without an article. */
export function useImageState(articleId: string | null): ImageState | null {
  const [state, setState] = useState<ImageState | null>(null);
  useEffect(() => {
    setState(null);
    if (articleId === null) return;
    const lifetime = new AbortController();
    let turn = 0;
    const load = (): void => {
      const mine = ++turn;
      library.openImages(articleId).then(
        (loaded) => mine === turn && !lifetime.signal.aborted && setState(loaded),
        (thrown) => {
          logQuietly('pictures not opened', thrown);
          // The text is read without them.
          if (mine === turn && !lifetime.signal.aborted) setState((before) => before ?? NONE);
        },
      );
    };
    load();
    // What is on the list may have been left there: whoever shows it sees to it that it goes on.
    call('images.goOn', null).catch((thrown) => logQuietly('pictures not gone on with', thrown));
    onArticleChange(articleId, load, lifetime.signal);
    hear('images.progress', (told) => told.articleId === articleId && load(), lifetime.signal);
    return () => lifetime.abort();
  }, [articleId]);
  return state;
}

import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { ArticleListItem } from '../../services/articles.ts';
import { library, onLibraryChange } from '../page-library.ts';

/** Every saved article, in step with what is done in other tabs. */
export function useArticles() {
  const [items, setItems] = useState<ArticleListItem[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    const lifetime = new AbortController();
    let turn = 0;
    const load = (): void => {
      const mine = ++turn;
      library.listArticles().then(
        (list) => {
          if (mine !== turn || lifetime.signal.aborted) return;
          setItems(list);
          setFailure(null);
        },
        (thrown) => setFailure(toFailure(thrown)),
      );
    };
    load();
    // A note being typed elsewhere is saved many times over: the list needs only the last.
    let rest: ReturnType<typeof setTimeout> | undefined;
    onLibraryChange(() => {
      clearTimeout(rest);
      rest = setTimeout(load, 120);
    }, lifetime.signal);
    return () => lifetime.abort();
  }, []);

  return { items, failure, setFailure };
}

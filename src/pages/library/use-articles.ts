import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../core/model/article.ts';
import { logQuietly } from '../../platform/log.ts';
import { library } from '../page-library.ts';

/** More than some screens of them are not kept. */
const MOST = 600;

/** The articles of the rows in sight, whole. One that changed is read anew; until then the older one stands. */
export function useArticles(ids: readonly string[], version: number): ReadonlyMap<string, Article> {
  const known = useRef(new Map<string, { article: Article; version: number }>());
  const [articles, setArticles] = useState<ReadonlyMap<string, Article>>(new Map());
  const asked = ids.join();

  useEffect(() => {
    let isCurrent = true;
    const cache = known.current;
    const wanted = asked === '' ? [] : asked.split(',');
    const missing = wanted.filter((id) => cache.get(id)?.version !== version);
    const tell = (): void => {
      setArticles(new Map(wanted.flatMap((id) => [[id, cache.get(id)?.article] as const]).filter(isKnown)));
    };
    if (missing.length === 0) return tell();
    library.articlesById(missing).then(
      (found) => {
        if (!isCurrent) return;
        if (cache.size > MOST) for (const id of cache.keys()) if (!wanted.includes(id)) cache.delete(id);
        for (const article of found) if (article) cache.set(article.id, { article, version });
        tell();
      },
      // The row stands without its lead: nothing to bother the reader with.
      (thrown) => logQuietly('articles not read', thrown),
    );
    return () => {
      isCurrent = false;
    };
  }, [asked, version]);

  return articles;
}

function isKnown(entry: readonly [string, Article | undefined]): entry is readonly [string, Article] {
  return entry[1] !== undefined;
}

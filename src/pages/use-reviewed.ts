import { useEffect, useState } from 'preact/hooks';
import { logQuietly } from '../platform/log.ts';
import { library, onLibraryChange } from './page-library.ts';

/** Ids of the passages of an article that are in review, in step with every other page. */
export function useReviewed(articleId: string | null): ReadonlySet<string> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (articleId === null) return setIds(new Set());
    const lifetime = new AbortController();
    const load = (): void => {
      library.reviewedPassages(articleId).then(
        (found) => lifetime.signal.aborted || setIds(new Set(found)),
        (thrown) => logQuietly('reviews not read', thrown),
      );
    };
    load();
    onLibraryChange((change) => {
      if (change.isReview || change.isMany || change.articleId === articleId) load();
    }, lifetime.signal);
    return () => lifetime.abort();
  }, [articleId]);
  return ids;
}

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Article, ArticleBody } from '../../core/model/article.ts';
import { type Failure, FailureError, toFailure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import { library, onArticleChange } from '../page-library.ts';

export interface SavedArticle {
  article: Article;
  body: ArticleBody;
}

/** The saved article of an id, followed through corrections, deletion and return. Its text is read once. */
export function useSavedArticle(id: string) {
  const [saved, setSaved] = useState<SavedArticle | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const open = useCallback(async () => {
    try {
      const { article, body } = await library.openArticle(id);
      document.title = article.title || t('article.untitled');
      setSaved((before) => ({ article, body: before?.body ?? body }));
      setFailure(null);
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  }, [id]);

  /** After a change, which may be of a newer copy. */
  const follow = useCallback(async () => {
    try {
      const article = await library.findArticle(id);
      if (!article) throw new FailureError('not-found');
      // A newer copy is written with its article; a note on a passage leaves both as they are.
      const body = article.updatedAt === shown.current?.article.updatedAt ? undefined : await library.openBody(id);
      // The same copy as before stays as it stands: what is selected in it stays selected.
      setSaved((before) => before && { article, body: body && body.html !== before.body.html ? body : before.body });
      document.title = article.title || t('article.untitled');
      setFailure(null);
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  }, [id]);

  const shown = useRef(saved);
  shown.current = saved;
  const isOpen = saved !== null;
  useEffect(() => {
    if (!isOpen) void open();
    const lifetime = new AbortController();
    onArticleChange(id, () => void (isOpen ? follow() : open()), lifetime.signal);
    return () => lifetime.abort();
  }, [open, follow, id, isOpen]);

  return { saved, failure, retry: open };
}

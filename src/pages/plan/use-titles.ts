import { useEffect, useMemo, useState } from 'preact/hooks';
import { foldBare } from '../../core/text/fold.ts';
import type { FoundArticle } from '../../services/topic-view.ts';
import { library } from '../page-library.ts';

/** As many are looked through by eye; typing more narrows them. */
const MOST = 40;

interface FoldedTitle {
  article: FoundArticle;
  folded: string;
}

/** Saved articles whose title or site has every typed word, newest first, with or without diacritics. Null until they are read. */
export function useTitles(
  query: string,
  onProblem: (thrown: unknown) => void,
): { titles: FoundArticle[] | null; isCut: boolean } {
  const [all, setAll] = useState<FoldedTitle[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    library.listTitles().then(
      (articles) => {
        if (!isCurrent) return;
        setAll(articles.map((article) => ({ article, folded: foldBare(`${article.title} ${article.siteName}`) })));
      },
      (thrown) => isCurrent && onProblem(thrown),
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return useMemo(() => {
    if (!all) return { titles: null, isCut: false };
    const words = foldBare(query).split(/\s+/).filter(Boolean);
    const fits: FoundArticle[] = [];
    for (const { article, folded } of all) {
      if (words.every((word) => folded.includes(word))) fits.push(article);
      if (fits.length > MOST) break;
    }
    return { titles: fits.slice(0, MOST), isCut: fits.length > MOST };
  }, [all, query]);
}

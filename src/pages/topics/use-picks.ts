import { useEffect, useRef, useState } from 'preact/hooks';
import type { Role } from '../../core/model/role.ts';
import { foldBare } from '../../core/text/fold.ts';
import { t } from '../../i18n/t.ts';
import type { FoundArticle } from '../../services/topic-view.ts';
import { library } from '../page-library.ts';

export type PickKind = 'article' | 'passage';

export interface PickChoice {
  id: string;
  kind: PickKind;
  title: string;
  detail: string;
  role?: Role;
}

/** As many are looked through by eye; typing more narrows them. */
const MOST = 40;
/** A search begins once typing rests, milliseconds. */
const REST = 180;

interface Picks {
  /** Null until there is an answer. */
  choices: PickChoice[] | null;
  isSearching: boolean;
  /** There are more than are shown. */
  isCut: boolean;
}

/** What fits the query, newest first. Passages are gone through chunk by chunk: what is found is shown meanwhile. */
export function usePicks(kind: PickKind, query: string, onProblem: (thrown: unknown) => void): Picks {
  const [picks, setPicks] = useState<Picks>({ choices: null, isSearching: false, isCut: false });
  const wanted = query.trim();
  /** All titles, read once: what is typed is looked for in them. */
  const titles = useRef<Promise<FoundArticle[]> | null>(null);
  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const show = (next: Picks): void => {
      if (!signal.aborted) setPicks(next);
    };
    const search = async (): Promise<void> => {
      if (kind === 'passage') return findPassages(wanted, show, signal);
      titles.current ??= library.listTitles();
      return findArticles(await titles.current, wanted, show);
    };
    const timer = setTimeout(() => search().catch((thrown) => !signal.aborted && onProblem(thrown)), REST);
    setPicks((before) => ({ ...before, isSearching: kind === 'passage' && wanted !== '' }));
    return () => {
      clearTimeout(timer);
      lifetime.abort();
    };
  }, [kind, wanted]);
  return picks;
}

function findArticles(all: readonly FoundArticle[], query: string, show: (picks: Picks) => void): void {
  const words = foldBare(query).split(/\s+/).filter(Boolean);
  const fits = all.filter(({ title, siteName }) => {
    const folded = foldBare(`${title} ${siteName}`);
    return words.every((word) => folded.includes(word));
  });
  const choices = fits.slice(0, MOST).map(({ id, title, siteName, passageCount }): PickChoice => {
    const passages = passageCount > 0 ? t('passage.count', { count: passageCount }) : '';
    return { id, kind: 'article', title, detail: [siteName, passages].filter(Boolean).join(' · ') };
  });
  show({ choices, isSearching: false, isCut: fits.length > MOST });
}

async function findPassages(query: string, show: (picks: Picks) => void, signal: AbortSignal): Promise<void> {
  const choices: PickChoice[] = [];
  let before: number | null = null;
  while (!signal.aborted) {
    const { found, next }: Awaited<ReturnType<typeof library.scanPassages>> = await library.scanPassages(query, before);
    for (const { passage, articleTitle } of found) {
      const { id, quote, role } = passage;
      choices.push({ id, kind: 'passage', title: quote, detail: articleTitle, role });
    }
    const isOver = next === null || choices.length > MOST;
    show({ choices: choices.slice(0, MOST), isSearching: !isOver, isCut: choices.length > MOST });
    if (isOver) return;
    before = next;
  }
}

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { REFLECTION_SCOPES } from '../../core/model/reflection.ts';
import {
  NO_PRACTICE_FILTER,
  PRACTICE_CONTENTS,
  PRACTICE_PARTS,
  PRACTICE_TIMES,
  type PracticeFilter,
  type PracticePart,
} from '../../core/practice/practice-filter.ts';
import { type Anchor, anchorOf } from '../history-anchor.ts';

export interface PracticeView {
  part: PracticePart;
  filter: PracticeFilter;
}

function oneOf<T extends string>(known: readonly T[], value: string | null, otherwise: T): T {
  return known.find((one) => one === value) ?? otherwise;
}

function readView(): PracticeView {
  const query = new URLSearchParams(location.search);
  return {
    part: oneOf(PRACTICE_PARTS, query.get('part'), 'commitments'),
    filter: {
      words: query.get('q') ?? '',
      scope: oneOf([...REFLECTION_SCOPES, 'all'], query.get('scope'), 'all'),
      content: oneOf(PRACTICE_CONTENTS, query.get('content'), 'all'),
      time: oneOf(PRACTICE_TIMES, query.get('time'), 'all'),
      tag: query.get('tag') ?? '',
      topic: query.get('topic') ?? '',
    },
  };
}

function addressOf({ part, filter }: PracticeView): string {
  const { words, ...rest } = filter;
  const usual: Record<string, string> = { part: 'commitments', q: '', ...NO_PRACTICE_FILTER };
  const pairs = Object.entries({ part, q: words, ...rest }).filter(([name, value]) => value !== usual[name]);
  const search = new URLSearchParams(pairs).toString();
  return search ? `?${search}` : location.pathname;
}

/** What is shown, in the address: it is there again for who comes back. Typing makes no steps of the history. */
export function usePracticeView() {
  const [view, setView] = useState(readView);
  const [anchor, setAnchor] = useState<Anchor | null>(() => anchorOf(history.state));
  const latest = useRef(view);
  latest.current = view;

  useEffect(() => {
    history.scrollRestoration = 'manual';
    const onPop = (event: PopStateEvent): void => {
      setView(readView());
      setAnchor(anchorOf(event.state));
    };
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);

  const go = useCallback((next: PracticeView, isTyped: boolean): void => {
    latest.current = next;
    if (isTyped) history.replaceState(null, '', addressOf(next));
    else history.pushState(null, '', addressOf(next));
    setAnchor(null);
    setView(next);
  }, []);
  const showPart = useCallback((part: PracticePart) => go({ ...latest.current, part }, false), [go]);
  const narrow = useCallback(
    (change: Partial<PracticeFilter>) => {
      const { part, filter } = latest.current;
      go({ part, filter: { ...filter, ...change } }, Object.keys(change).join() === 'words');
    },
    [go],
  );
  return { view, anchor, showPart, narrow };
}

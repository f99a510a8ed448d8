import { useEffect, useRef, useState } from 'preact/hooks';
import { followBrowser } from './follow-browser.ts';
import { PanelFollower } from './panel-follower.ts';
import type { PanelState } from './panel-state.ts';
import { FIRST_VIEW, type PanelView, PanelViews } from './panel-view.ts';

export interface Panel {
  /** Null until there is something to show. */
  state: PanelState | null;
  view: PanelView;
  setView: (change: Partial<PanelView>) => void;
  follower: PanelFollower;
}

/** What the panel shows and how it is looked at, in step with the browser. */
export function usePanel(): Panel {
  const [state, setState] = useState<PanelState | null>(null);
  const [follower] = useState(() => new PanelFollower(setState));
  const [views] = useState(() => new PanelViews());
  const [isReady, setReady] = useState(false);
  const [, redraw] = useState(0);
  const articleId = state?.article?.id ?? null;
  const shown = useRef(articleId);
  shown.current = articleId;

  useEffect(() => {
    const lifetime = new AbortController();
    void views.load().then(() => setReady(true));
    followBrowser(follower, lifetime.signal);
    return () => lifetime.abort();
  }, [follower, views]);

  function setView(change: Partial<PanelView>): void {
    const id = shown.current;
    if (id === null) return;
    views.set(id, { ...views.get(id), ...change });
    redraw((times) => times + 1);
  }

  return {
    // A view that comes a moment later would draw the list twice.
    state: isReady ? state : null,
    view: articleId === null ? FIRST_VIEW : views.get(articleId),
    setView,
    follower,
  };
}

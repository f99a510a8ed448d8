import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ExportChoice } from '../../core/export/export-choice.ts';
import { usualSort } from '../../core/shelf/shelf-order.ts';
import {
  hasFacets,
  LAYOUTS,
  type ShelfView,
  type UsualLook,
  viewFromPairs,
  viewToPairs,
} from '../../core/shelf/shelf-view.ts';
import { type Anchor, anchorOf } from '../history-anchor.ts';

const LAYOUT_KEY = 'library-layout';

/** The layout chosen last on this machine: who likes it dense has it dense the next time. */
function usualLook(): UsualLook {
  const layout = LAYOUTS.find((one) => one === localStorage.getItem(LAYOUT_KEY)) ?? 'list';
  return { sort: usualSort('saved'), layout };
}

function readView(usual: UsualLook): ShelfView {
  return viewFromPairs(new URLSearchParams(location.search), usual);
}

function addressOf(view: ShelfView, usual: UsualLook): string {
  const search = new URLSearchParams(viewToPairs(view, usual)).toString();
  return search ? `?${search}` : location.pathname;
}

/** All that the list shows, for an export: in its order, whatever is drawn of it. */
export function listedChoice(view: ShelfView): ExportChoice {
  if (view.query.trim() === '' && !hasFacets(view.facets)) return { kind: 'all' };
  const usual: UsualLook = { sort: usualSort('saved'), layout: 'list' };
  return { kind: 'search', view: new URLSearchParams(viewToPairs({ ...view, layout: 'list' }, usual)).toString() };
}

/** The view in the address. Typing replaces the step before; everything else is a step of its own to go back from. */
export function useView() {
  const usual = useRef(usualLook());
  const [view, setView] = useState(() => readView(usual.current));
  const latest = useRef(view);
  latest.current = view;
  /** Where to stand in a view that was come back to. */
  const [anchor, setAnchor] = useState<Anchor | null>(() => anchorOf(history.state));

  useEffect(() => {
    history.scrollRestoration = 'manual';
    const onPop = (event: PopStateEvent): void => {
      setView(readView(usual.current));
      setAnchor(anchorOf(event.state));
    };
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);

  const change = useCallback((next: Partial<ShelfView>) => {
    const now = latest.current;
    const after = { ...now, ...next };
    if (next.layout) localStorage.setItem(LAYOUT_KEY, next.layout);
    const isTyped = Object.keys(next).join() === 'query' && now.query !== '' && after.query !== '';
    const address = addressOf(after, usual.current);
    if (isTyped) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    latest.current = after;
    setAnchor(null);
    setView(after);
  }, []);

  return { view, change, anchor };
}

import { useEffect, useState } from 'preact/hooks';
import type { TabView } from '../../messaging/protocol.ts';
import { followView } from '../../messaging/wire.ts';
import { logQuietly } from '../../platform/log.ts';
import type { PanelState } from './panel-state.ts';

export type PageLayout = Required<TabView>;

/** Where the passages of the tab's page stand along it, and what of it is in sight. Null while that is not known. */
export function useTabView(state: PanelState | null): PageLayout | null {
  const tabId = state?.failure ? null : (state?.tab?.id ?? null);
  const page = `${tabId} ${state?.url ?? ''}`;
  const [told, setTold] = useState<{ page: string; layout: PageLayout } | null>(null);

  // With every visit anew: a port may have fallen silent with a page that slept.
  useEffect(() => {
    if (tabId === null) return;
    const lifetime = new AbortController();
    const onView = ({ seen, places }: TabView): void =>
      setTold((before) => {
        const known = before?.page === page ? before.layout.places : [];
        return { page, layout: { seen, places: places ?? known } };
      });
    try {
      followView(tabId, onView, lifetime.signal);
    } catch (thrown) {
      logQuietly('page not followed', thrown);
    }
    return () => lifetime.abort();
  }, [tabId, page, state?.visit]);

  return told?.page === page ? told.layout : null;
}

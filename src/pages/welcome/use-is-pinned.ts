import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser.ts';

interface ActionSettings {
  getUserSettings?: () => Promise<{ isOnToolbar?: boolean }>;
}

/** Whether the icon stands in the toolbar, looked at again when the reader comes back from pinning it. */
export function useIsPinned(): boolean {
  const [isPinned, setPinned] = useState(false);

  useEffect(() => {
    const lifetime = new AbortController();
    const look = async (): Promise<void> => {
      const { getUserSettings: read } = browser.action as ActionSettings;
      const settings = await read?.call(browser.action);
      if (!lifetime.signal.aborted) setPinned(settings?.isOnToolbar === true);
    };
    const again = (): void => {
      look().catch((thrown) => console.warn('toolbar not read', thrown));
    };
    again();
    // The menu in which the icon is pinned takes the focus from the page and gives it back.
    addEventListener('focus', again, { signal: lifetime.signal });
    return () => lifetime.abort();
  }, []);

  return isPinned;
}

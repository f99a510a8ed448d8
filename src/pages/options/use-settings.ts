import { useEffect, useState } from 'preact/hooks';
import { loadPageSettings, type PageSettings, watchPageSettings } from '../../platform/page-settings.ts';

/** The settings, in step with every other page. Null until they are read. */
export function useSettings(onFailed: (thrown: unknown) => void): PageSettings | null {
  const [settings, setSettings] = useState<PageSettings | null>(null);
  useEffect(() => {
    const lifetime = new AbortController();
    loadPageSettings().then(setSettings, onFailed);
    watchPageSettings(setSettings, lifetime.signal);
    return () => lifetime.abort();
  }, []);
  return settings;
}

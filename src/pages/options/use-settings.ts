import { useEffect, useState } from 'preact/hooks';
import { loadSettings, type Settings, watchSettings } from '../../platform/settings.ts';

/** The settings, in step with every other page. Null until they are read. */
export function useSettings(onFailed: (thrown: unknown) => void): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const lifetime = new AbortController();
    loadSettings().then(setSettings, onFailed);
    watchSettings(setSettings, lifetime.signal);
    return () => lifetime.abort();
  }, []);
  return settings;
}

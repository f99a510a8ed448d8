import { useCallback, useEffect, useState } from 'preact/hooks';
import { logQuietly } from '../../platform/log.ts';
import {
  DEFAULTS,
  loadSettings,
  type ReaderLook,
  type Settings,
  saveSettings,
  watchSettings,
} from '../../platform/settings.ts';
import { wearLook, wornLook } from './wear-look.ts';

/** How the text is set, as the reader chose it; a change is worn at once and remembered. */
export function useLook() {
  const [settings, setSettings] = useState<Settings>(() => ({ ...DEFAULTS, reader: wornLook(DEFAULTS.reader) }));
  useEffect(() => {
    const lifetime = new AbortController();
    loadSettings().then(setSettings, (thrown) => logQuietly('settings not loaded', thrown));
    watchSettings(setSettings, lifetime.signal);
    return () => lifetime.abort();
  }, []);

  const change = useCallback(
    (part: Partial<ReaderLook>) => {
      const next: Settings = { ...settings, reader: { ...settings.reader, ...part } };
      setSettings(next);
      wearLook(next);
      saveSettings({ reader: next.reader }).catch((thrown) => logQuietly('look not remembered', thrown));
    },
    [settings],
  );
  return { look: settings.reader, change };
}

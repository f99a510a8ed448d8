import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { logQuietly } from '../../platform/log.ts';
import {
  loadPageSettings,
  PAGE_DEFAULTS,
  type PageSettings,
  type ReaderLook,
  watchPageSettings,
} from '../../platform/page-settings.ts';
import { chooseLook, currentLook, wornLook } from './wear-look.ts';

/** How the text is set, as the reader chose it; a change is worn at once and remembered. */
export function useLook() {
  const [settings, setSettings] = useState<PageSettings>(() => ({
    ...PAGE_DEFAULTS,
    reader: wornLook(PAGE_DEFAULTS.reader),
  }));
  const latest = useRef(settings);

  const keep = useCallback((next: PageSettings): void => {
    latest.current = next;
    setSettings(next);
  }, []);

  useEffect(() => {
    const lifetime = new AbortController();
    const follow = (stored: PageSettings): void => keep({ ...stored, reader: currentLook(stored) });
    loadPageSettings().then(follow, (thrown) => logQuietly('settings not loaded', thrown));
    watchPageSettings(follow, lifetime.signal);
    return () => lifetime.abort();
  }, [keep]);

  const change = useCallback(
    (part: Partial<ReaderLook>) => {
      keep({ ...latest.current, reader: { ...latest.current.reader, ...part } });
      chooseLook(latest.current);
    },
    [keep],
  );
  return { look: settings.reader, change };
}

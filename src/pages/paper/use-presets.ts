import { useEffect, useRef, useState } from 'preact/hooks';
import type { PaperPreset } from '../../core/report/paper-preset.ts';
import { logQuietly } from '../../platform/log.ts';
import { library, onLibraryChange } from '../page-library.ts';

const NONE: readonly PaperPreset[] = [];

/** The reader's own layouts. What is changed is drawn at once, and written behind that, in order. */
export function usePresets(onFailure: (thrown: unknown) => void) {
  const [own, setOwn] = useState<readonly PaperPreset[]>(NONE);
  const [isLoaded, setLoaded] = useState(false);
  const writing = useRef({ last: Promise.resolve() as Promise<unknown>, open: 0 });

  useEffect(() => {
    const lifetime = new AbortController();
    const load = (): void => {
      library.listPaperPresets().then(
        (presets) => {
          // What is being typed is newer than what is stored.
          if (lifetime.signal.aborted || writing.current.open > 0) return;
          setOwn((before) => (JSON.stringify(before) === JSON.stringify(presets) ? before : presets));
          setLoaded(true);
        },
        (thrown) => {
          logQuietly('layouts not read', thrown);
          if (!lifetime.signal.aborted) setLoaded(true);
        },
      );
    };
    load();
    onLibraryChange(load, lifetime.signal);
    return () => lifetime.abort();
  }, []);

  function write<T>(work: () => Promise<T>): Promise<T | undefined> {
    writing.current.open++;
    const done = writing.current.last.then(work).then(
      (value) => {
        writing.current.open--;
        return value;
      },
      (thrown) => {
        writing.current.open--;
        onFailure(thrown);
        return undefined;
      },
    );
    writing.current.last = done;
    return done;
  }

  function save(preset: PaperPreset): Promise<unknown> {
    setOwn((before) =>
      before.some(({ id }) => id === preset.id)
        ? before.map((other) => (other.id === preset.id ? preset : other))
        : [...before, preset],
    );
    return write(() => library.savePaperPreset(preset));
  }

  function remove(id: string): Promise<unknown> {
    setOwn((before) => before.filter((preset) => preset.id !== id));
    return write(() => library.removePaperPreset(id));
  }

  return { own, isLoaded, save, remove };
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportTemplate } from '../../core/export/export-template.ts';
import { library } from '../page-library.ts';

export type TemplateWords = Pick<ExportTemplate, 'id' | 'title' | 'text'>;

/** After the last letter, milliseconds. */
const REST = 500;

/** A template that is being written: kept by itself a moment after each word, and at once when the page is left. */
export function useTemplateDraft(onFail: (thrown: unknown) => void) {
  const [draft, setDraft] = useState<TemplateWords | null>(null);
  const [isSaved, setSaved] = useState(true);
  const waiting = useRef<TemplateWords | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  /** Resolves to whether all of it is kept. */
  const flush = useRef(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const words = waiting.current;
    if (!words) return true;
    try {
      await library.saveExportTemplate(words);
    } catch (thrown) {
      onFail(thrown);
      return false;
    }
    if (waiting.current !== words) return false;
    waiting.current = null;
    setSaved(true);
    return true;
  });

  useEffect(() => {
    const leave = (): void => void flush.current();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  function write(change: Partial<TemplateWords>): void {
    if (!draft) return;
    const words = { ...draft, ...change };
    setDraft(words);
    setSaved(false);
    waiting.current = words;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush.current(), REST);
  }

  /** What still waits to be kept is dropped with it: for a template that was removed. */
  function drop(): void {
    clearTimeout(timer.current);
    waiting.current = null;
    setDraft(null);
  }

  async function close(): Promise<void> {
    if (await flush.current()) setDraft(null);
  }

  return { draft, isSaved, open: setDraft, write, close, drop };
}

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ExportTemplate } from '../../core/export/export-template.ts';
import { library, onLibraryChange } from '../page-library.ts';

/** The reader's own templates, in step with other tabs; null until they are read. */
export function useTemplates(onFail: (thrown: unknown) => void) {
  const [templates, setTemplates] = useState<ExportTemplate[] | null>(null);
  const load = useCallback(() => {
    library.listExportTemplates().then(setTemplates, (thrown) => {
      setTemplates((shown) => shown ?? []);
      onFail(thrown);
    });
  }, [onFail]);
  useEffect(() => {
    const lifetime = new AbortController();
    load();
    onLibraryChange(({ templateId }) => templateId !== undefined && load(), lifetime.signal);
    return () => lifetime.abort();
  }, [load]);
  return templates;
}

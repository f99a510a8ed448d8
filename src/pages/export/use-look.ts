import { useEffect, useState } from 'preact/hooks';
import { logQuietly } from '../../platform/log.ts';
import type { ExportLook } from '../../services/export-look.ts';
import { library } from '../page-library.ts';

const USUAL: ExportLook = { format: '', paperFormat: '', templateId: null };

/** How the reader exported last; null until that is known. What is chosen is drawn at once and kept for the next time. */
export function useLook() {
  const [look, setLook] = useState<ExportLook | null>(null);
  useEffect(() => {
    library.loadExportLook().then(setLook, (thrown) => {
      // The page stands without it.
      logQuietly('export look not read', thrown);
      setLook(USUAL);
    });
  }, []);
  const choose = (change: Partial<ExportLook>): void => {
    setLook((shown) => ({ ...(shown ?? USUAL), ...change }));
    library.saveExportLook(change).catch((thrown) => logQuietly('export look not kept', thrown));
  };
  return { look, choose };
}

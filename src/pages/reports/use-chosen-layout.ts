import { useEffect, useState } from 'preact/hooks';
import { type PaperPreset, presetById, SHIPPED_PRESETS } from '../../core/report/paper-preset.ts';
import { logQuietly } from '../../platform/log.ts';
import { library } from '../page-library.ts';

export interface ChosenLayout {
  preset: PaperPreset;
  hasSources: boolean;
}

/** How papers were printed last: what is shown beside the text breaks into the same pages. */
export function useChosenLayout(): ChosenLayout {
  const [layout, setLayout] = useState<ChosenLayout>({ preset: SHIPPED_PRESETS.party, hasSources: true });
  useEffect(() => {
    let isCurrent = true;
    Promise.all([library.loadPaperLook(), library.listPaperPresets()]).then(
      ([{ preset, hasSources }, own]) => isCurrent && setLayout({ preset: presetById(preset, own), hasSources }),
      (thrown) => logQuietly('layout of papers not read', thrown),
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return layout;
}

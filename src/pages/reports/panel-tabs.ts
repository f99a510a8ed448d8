import { HistoryPanel } from './history-panel.tsx';
import { MirrorsPanel } from './mirrors-panel.tsx';
import type { PanelTab } from './panel-tab.ts';
import { PreviewPanel } from './preview-panel.tsx';
import { SourcesPanel } from './sources-panel.tsx';

/** What can stand beside the text, in the order of the tabs. */
export const PANEL_TABS: readonly PanelTab[] = [
  { id: 'sources', label: 'report.tab.sources', Panel: SourcesPanel },
  { id: 'preview', label: 'report.tab.preview', Panel: PreviewPanel },
  { id: 'mirrors', label: 'mirrors.title', Panel: MirrorsPanel },
  { id: 'history', label: 'report.tab.history', Panel: HistoryPanel },
];

import type { ComponentType } from 'preact';
import type { Report } from '../../core/report/report.ts';
import type { ReportDoc } from '../../core/report/report-doc.ts';
import type { MessageKey } from '../../i18n/t.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import type { ReportEditor } from './editor/report-editor.ts';

/** What every panel beside the text is given. */
export interface PanelProps {
  /** As it is stored; its text may be older than `doc`. */
  report: Report;
  /** What stands in the editor, a quarter of a second late. */
  doc: ReportDoc;
  editor: ReportEditor;
  push: (toast: ToastMessage) => void;
  /** Saves what was typed. Resolves to whether nothing is left. */
  flush: () => Promise<boolean>;
  /** Shows a text of this paper in the place of the present one; it can be undone. */
  take: (report: Report) => void;
}

/** One panel beside the text: a line in `panel-tabs.ts`. */
export interface PanelTab {
  id: string;
  label: MessageKey;
  Panel: ComponentType<PanelProps>;
}

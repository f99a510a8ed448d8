import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SaveState } from '../../annotator/edit-saver.ts';
import type { Report } from '../../core/report/report.ts';
import type { ReportDoc } from '../../core/report/report-doc.ts';
import { t } from '../../i18n/t.ts';
import { dropDraft, keepReportDraft } from '../../platform/drafts.ts';
import { logQuietly } from '../../platform/log.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library, onLibraryChange } from '../page-library.ts';
import { ReportEditor } from './editor/report-editor.ts';
import { ReportSaver } from './report-saver.ts';
import { draftName, type OpenedReport } from './use-open-report.ts';

/** How long typing must rest before it is saved, and the longest that it goes on unsaved, milliseconds. */
const REST = 700;
const LONGEST = 5_000;
/** A draft a word would be too many. */
const DRAFT_REST = 300;
/** Counts, outline and panels follow the text at this distance. */
const SNAPSHOT_REST = 250;

export interface ComposerOptions extends OpenedReport {
  host: RefObject<HTMLElement | null>;
  push: (toast: ToastMessage) => void;
  onCite: () => void;
  onToolbar: () => void;
}

/** An open paper: its editor, what is stored of it, and how it is saved. */
export function useComposer({ report: first, draft, host, push, onCite, onToolbar }: ComposerOptions) {
  const [report, setReport] = useState(first);
  const [title, setShownTitle] = useState(draft?.title ?? first.title);
  const [doc, setDoc] = useState<ReportDoc>(draft?.doc ?? first.doc);
  const [status, setStatus] = useState<SaveState>({ state: 'saved' });
  const [editor, setEditor] = useState<ReportEditor | null>(null);
  /** Counts every change of text or caret: what the toolbar shows may be another. */
  const [, setTurn] = useState(0);
  const latest = useRef({ title, push, onCite, onToolbar });
  latest.current = { ...latest.current, push, onCite, onToolbar };
  const acts = useRef<{ type: () => void; flush: () => Promise<boolean> }>({
    type: () => undefined,
    flush: async () => true,
  });

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const name = draftName(first.id);
    const lifetime = new AbortController();
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    const later = (what: string, rest: number, act: () => void): void => {
      clearTimeout(timers.get(what));
      timers.set(what, setTimeout(act, rest));
    };
    let dirtySince = 0;
    const saver = new ReportSaver({
      report: first,
      read: () => ({ title: latest.current.title, doc: made.doc }),
      save: (save) => library.saveReport(save),
      onState: (state) => {
        if (state.state === 'saved') {
          dirtySince = 0;
          clearTimeout(timers.get('draft'));
          void dropDraft(name).catch((thrown) => logQuietly('draft not dropped', thrown));
        }
        if (state.state === 'failed') keepDraft();
        setStatus(state);
      },
      onSaved: ({ report: saved, kept }) => {
        setReport(saved);
        if (kept)
          latest.current.push({ id: kept.id, tone: 'warning', text: t('report.otherTab'), milliseconds: 20_000 });
      },
    });
    const keepDraft = (): void =>
      void keepReportDraft(name, { title: latest.current.title, doc: made.doc, base: saver.base }).catch((thrown) =>
        logQuietly('draft not kept', thrown),
      );
    const typed = (): void => {
      dirtySince ||= Date.now();
      saver.change();
      later('draft', DRAFT_REST, keepDraft);
      later('save', Math.min(REST, Math.max(0, dirtySince + LONGEST - Date.now())), () => void saver.flush());
    };
    const made = new ReportEditor(element, {
      doc: draft?.doc ?? first.doc,
      sections: first.template.sections,
      label: t('report.text'),
      spanLabel: () => t('report.spanLabel'),
      onCite: () => latest.current.onCite(),
      onSource: () => latest.current.onCite(),
      onToolbar: () => latest.current.onToolbar(),
      onSave: () => void saver.flush(),
      onChange: ({ isDoc, isTyped }) => {
        setTurn((turn) => turn + 1);
        if (isDoc) later('snapshot', SNAPSHOT_REST, () => setDoc(made.doc));
        if (isTyped) typed();
      },
    });
    setEditor(made);
    acts.current = { type: typed, flush: () => saver.flush() };
    if (draft) typed();

    async function hear(): Promise<void> {
      if (made.isComposing) return later('hear', SNAPSHOT_REST, () => void hear());
      const stored = await library.openReport(first.id).catch(() => null);
      // Deleted elsewhere: the next save says so.
      if (stored === null || lifetime.signal.aborted) return;
      const news = saver.receive(stored);
      if (!saver.isDirty) {
        latest.current.title = stored.title;
        setShownTitle(stored.title);
      }
      setReport(stored);
      if (!news) return;
      made.takeIn(news);
      latest.current.push({ id: `taken-${stored.updatedAt}`, tone: 'info', text: t('report.takenIn') });
    }
    onLibraryChange(({ reportId, isMany }) => {
      if (reportId === first.id || isMany) later('hear', 150, () => void hear());
    }, lifetime.signal);
    const leave = (): void => {
      if (!saver.isDirty) return;
      keepDraft();
      void saver.flush();
    };
    addEventListener('pagehide', leave, { signal: lifetime.signal });
    document.addEventListener('visibilitychange', () => document.hidden && leave(), { signal: lifetime.signal });
    return () => {
      leave();
      lifetime.abort();
      for (const timer of timers.values()) clearTimeout(timer);
      made.destroy();
    };
  }, []);

  function setTitle(next: string): void {
    latest.current.title = next;
    setShownTitle(next);
    acts.current.type();
  }

  return {
    report,
    title,
    doc,
    status,
    editor,
    setTitle,
    flush: () => acts.current.flush(),
    /** Takes in a text that the reader chose, as one step that can be undone. */
    take(chosen: Report): void {
      setReport(chosen);
      editor?.takeIn(chosen.doc, true);
    },
  };
}

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countReport } from '../../core/report/count-words.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Drawer } from '../../ui/drawer.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { useMedia } from '../reader/use-media.ts';
import { ComposerHead } from './composer-head.tsx';
import { EditorToolbar } from './editor-toolbar.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { ReportOutline } from './report-outline.tsx';
import { SidePanel } from './side-panel.tsx';
import { SourceDialog } from './source-dialog.tsx';
import { useComposer } from './use-composer.ts';
import type { OpenedReport } from './use-open-report.ts';

export interface OpenComposerProps extends OpenedReport {
  push: (toast: ToastMessage) => void;
}

type Open = 'outline' | 'panel' | 'source' | 'keys' | null;

/** Outline, text and panels: beside each other where there is room, else behind buttons. */
export function OpenComposer({ push, ...opened }: OpenComposerProps) {
  const host = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Open>(null);
  const hasOutline = useMedia('(width >= 80rem)');
  const hasPanel = useMedia('(width >= 62rem)');
  const composer = useComposer({
    ...opened,
    host,
    push,
    onCite: () => setOpen('source'),
    onToolbar: () => toolbar.current?.querySelector<HTMLElement>('select, button')?.focus(),
  });
  const { report, title, doc, editor } = composer;
  const count = useMemo(() => countReport(doc), [doc]);

  useEffect(() => {
    document.title = `${title || t('reports.untitled')} · Thu Hoạch`;
  }, [title]);

  const close = (): void => {
    setOpen(null);
    editor?.focus();
  };
  const outline = editor && (
    <ReportOutline
      count={count}
      sections={report.template.sections}
      onGo={(at, sectionId) => {
        setOpen(null);
        // A drawer gives the focus back where it was, and then only it may go on.
        // A drawer gives the focus back as it closes.
        if (hasOutline) editor.goToBlock(at, sectionId);
        else setTimeout(() => editor.goToBlock(at, sectionId));
      }}
      onAdd={(section) => editor.addSection(section)}
    />
  );
  const panel = editor && (
    <SidePanel report={report} doc={doc} editor={editor} push={push} flush={composer.flush} take={composer.take} />
  );
  return (
    <main class="composer">
      <ComposerHead composer={composer} count={count} push={push} onKeys={() => setOpen('keys')} />
      <div class="composer-tools" ref={toolbar}>
        <EditorToolbar editor={editor} onSource={() => setOpen('source')} onLeave={() => editor?.focus()}>
          {!hasOutline && (
            <Button size="sm" variant="quiet" icon="outline" onClick={() => setOpen('outline')}>
              {t('report.openOutline')}
            </Button>
          )}
          {!hasPanel && (
            <Button size="sm" variant="quiet" icon="side-panel" onClick={() => setOpen('panel')}>
              {t('report.openPanel')}
            </Button>
          )}
        </EditorToolbar>
      </div>
      <div class="composer-body">
        {hasOutline && (
          <nav class="composer-outline" aria-label={t('report.outline')}>
            {outline}
          </nav>
        )}
        <div class="composer-paper">
          <div class="composer-sheet" ref={host} />
        </div>
        {hasPanel && (
          <aside class="composer-panel" aria-label={t('report.panel')}>
            {panel}
          </aside>
        )}
      </div>
      {!hasOutline && (
        <Drawer
          open={open === 'outline'}
          title={t('report.outline')}
          closeLabel={t('close')}
          onClose={() => setOpen(null)}
        >
          {outline}
        </Drawer>
      )}
      {!hasPanel && (
        <Drawer open={open === 'panel'} title={t('report.panel')} closeLabel={t('close')} onClose={() => setOpen(null)}>
          {panel}
        </Drawer>
      )}
      {open === 'source' && editor && <SourceDialog editor={editor} articleIds={report.articleIds} onClose={close} />}
      {open === 'keys' && <KeysDialog onClose={close} />}
    </main>
  );
}

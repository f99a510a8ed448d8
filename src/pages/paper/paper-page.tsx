import { useEffect, useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { type PaperPreset, presetById } from '../../core/report/paper-preset.ts';
import { sheetSize } from '../../core/report/paper-size.ts';
import { listSources } from '../../core/report/paper-sources.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { OpenPaper, PaperLook } from '../../services/paper.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { type ToastMessage, ToastRegion } from '../../ui/toast.tsx';
import { PageHead } from '../page-head.tsx';
import { PaperView } from '../paper-view/paper-view.tsx';
import { savePaperDocx } from '../save-paper-docx.ts';
import { usePageSheet } from '../use-page-sheet.ts';
import { useToasts } from '../use-toasts.ts';
import { PaperGaps } from './paper-gaps.tsx';
import { PaperTools, type PaperZoom } from './paper-tools.tsx';
import { PresetBar } from './preset-bar.tsx';
import { PresetEditor } from './preset-editor.tsx';
import { presetLabel } from './preset-label.ts';
import { usePaper } from './use-paper.ts';
import { usePresets } from './use-presets.ts';

/** The paper that the address names, as it will be printed. */
export function PaperPage() {
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const { opened, look, failure, choose } = usePaper(id);
  const { toasts, push, dismiss } = useToasts();
  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });
  const keep = (edit: Partial<PaperLook>): void => void choose(edit).catch(fail);
  const presets = usePresets(fail);
  return (
    <div class="page">
      <PageHead current="reports" />
      {opened && look && presets.isLoaded ? (
        <Paper opened={opened} look={look} onLook={keep} presets={presets} push={push} fail={fail} />
      ) : (
        <main class="page-main">
          {failure ? (
            <EmptyState
              drawing="page"
              headingLevel={1}
              title={t('paper.missing')}
              action={<Button onClick={() => location.assign(surfaceUrl('reports'))}>{t('paper.all')}</Button>}
            >
              {t(`error.${failure.code}`)}
            </EmptyState>
          ) : (
            <Skeleton label={t('loading.label')} lines={10} />
          )}
        </main>
      )}
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}

interface PaperProps {
  opened: OpenPaper;
  look: PaperLook;
  onLook: (edit: Partial<PaperLook>) => void;
  presets: ReturnType<typeof usePresets>;
  push: (toast: ToastMessage) => void;
  fail: (thrown: unknown) => void;
}

function Paper({ opened, look, onLook, presets: { own, save, remove }, push, fail }: PaperProps) {
  const { report, profile, sources } = opened;
  const preset = presetById(look.preset, own);
  const isOwn = own.includes(preset);
  const [isEditing, setEditing] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [zoom, setZoom] = useState<PaperZoom>('fit');
  const [count, setCount] = useState(0);
  const sheet = sheetSize(preset);
  usePageSheet(sheet.width, sheet.height, '0');
  const title = report.title || t('paper.untitled');
  // A saved file takes its name from it.
  useEffect(() => {
    document.title = title;
  }, [title]);
  const { barred, entries } = listSources(report.doc, report.articleIds, sources);

  function copy(): void {
    const name = t('preset.copyOf', { name: presetLabel(preset) });
    const made: PaperPreset = { ...preset, id: newId(), name, basis: null };
    void save(made);
    onLook({ preset: made.id });
    setEditing(true);
  }

  function removeOwn(): void {
    setEditing(false);
    void remove(preset.id);
    const undo = (): void => {
      void save(preset);
      onLook({ preset: preset.id });
    };
    const text = t('preset.removed', { name: presetLabel(preset) });
    push({ id: `preset-${preset.id}`, text, action: { label: t('undo'), onAction: undo } });
  }

  async function makeDocx(): Promise<void> {
    if (isMaking) return;
    setMaking(true);
    try {
      const name = await savePaperDocx(opened, preset, look.hasSources);
      push({ id: `docx-${Date.now()}`, tone: 'success', text: t('paper.docxDone', { name }) });
    } catch (thrown) {
      fail(thrown);
    } finally {
      setMaking(false);
    }
  }

  return (
    <main class="page-main paper-main">
      <div class="paper-bar">
        <a class="paper-back" href={surfaceUrl('reports', { id: report.id })}>
          <Icon name="arrow-left" />
          {t('paper.toText')}
        </a>
        <h1 class="page-title paper-name">{title}</h1>
        <PaperGaps report={report} profile={profile} barred={barred.length} />
        <PaperTools
          look={look}
          preset={preset}
          own={own}
          hasEntries={entries.length > 0}
          zoom={zoom}
          pages={count}
          onLook={onLook}
          onZoom={setZoom}
          onPrint={() => print()}
          onDocx={() => void makeDocx()}
          isMaking={isMaking}
        />
        <PresetBar
          preset={preset}
          isOwn={isOwn}
          count={own.length}
          isEditing={isEditing}
          onCopy={copy}
          onEdit={() => setEditing(true)}
          onRemove={removeOwn}
        />
        {isOwn && isEditing && (
          <PresetEditor preset={preset} onChange={(edited) => void save(edited)} onDone={() => setEditing(false)} />
        )}
      </div>
      <PaperView
        report={report}
        profile={profile}
        sources={sources}
        preset={preset}
        hasSources={look.hasSources}
        zoom={zoom === 'fit' ? 'fit' : Number(zoom) / 100}
        onPages={setCount}
      />
    </main>
  );
}

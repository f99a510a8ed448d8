import { type PaperPreset, SHIPPED_PRESET_IDS, SHIPPED_PRESETS } from '../../core/report/paper-preset.ts';
import { t } from '../../i18n/t.ts';
import type { PaperLook } from '../../services/paper.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { Checkbox } from '../../ui/toggle.tsx';
import { presetHint, presetLabel } from './preset-label.ts';

const ZOOMS = ['fit', '75', '100', '125', '150', '200'] as const;

export type PaperZoom = (typeof ZOOMS)[number];

export interface PaperToolsProps {
  look: PaperLook;
  /** The one that is chosen. */
  preset: PaperPreset;
  own: readonly PaperPreset[];
  /** There is something for the list of sources. */
  hasEntries: boolean;
  zoom: PaperZoom;
  /** 0 while the pages are made for the first time. */
  pages: number;
  onLook: (edit: Partial<PaperLook>) => void;
  onZoom: (zoom: PaperZoom) => void;
  onPrint: () => void;
  onDocx: () => void;
  isMaking: boolean;
}

export function PaperTools({
  look,
  preset,
  own,
  hasEntries,
  zoom,
  pages,
  onLook,
  onZoom,
  onPrint,
  onDocx,
  isMaking,
}: PaperToolsProps) {
  const presets = [...SHIPPED_PRESET_IDS.map((id) => SHIPPED_PRESETS[id]), ...own];
  return (
    <div class="paper-tools">
      <Select
        label={t('paper.preset')}
        value={preset.id}
        options={presets.map((one) => ({ value: one.id, label: presetLabel(one) }))}
        hint={presetHint(preset)}
        onChange={(id) => onLook({ preset: id })}
      />
      <Select
        label={t('paper.zoom')}
        value={zoom}
        options={ZOOMS.map((value) => ({
          value,
          label: value === 'fit' ? t('paper.zoomFit') : t('paper.zoomTo', { percent: value }),
        }))}
        onChange={onZoom}
      />
      {hasEntries && (
        <Checkbox
          label={t('paper.withSources')}
          checked={look.hasSources}
          onChange={(hasSources) => onLook({ hasSources })}
        />
      )}
      <div class="paper-print">
        <p class="page-count" role="status">
          {pages > 0 ? t('paper.count', { count: pages }) : ''}
        </p>
        <Button size="lg" icon="download" busy={isMaking} onClick={onDocx}>
          {isMaking ? t('paper.docxBusy') : t('paper.docx')}
        </Button>
        <Button
          variant="primary"
          size="lg"
          icon="print"
          onClick={onPrint}
          disabledReason={pages === 0 ? t('loading.label') : undefined}
        >
          {t('paper.print')}
        </Button>
      </div>
    </div>
  );
}

import type { SaveState } from '../../annotator/edit-saver.ts';
import { SaveStatus } from '../../annotator/save-status.tsx';
import { HANDOUT_PAPERS, type Handout, type HandoutWords } from '../../core/handout/handout.ts';
import { type HandoutSheet, isBlankSheet } from '../../core/handout/handout-sheet.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { Switch } from '../../ui/toggle.tsx';
import { DocxButton } from './docx-button.tsx';
import type { Fit } from './fit-sheet.ts';
import { FitSign } from './fit-sign.tsx';

export interface HandoutBarProps {
  handout: Handout;
  sheet: HandoutSheet;
  fit: Fit | null;
  status: SaveState;
  /** Resolves to whether nothing is left to be saved. */
  save: () => Promise<boolean>;
  change: (edit: Partial<HandoutWords>) => void;
  onRemove: () => void;
  push: (toast: ToastMessage) => void;
}

/** What it is printed on, whether it fits there, and the ways out: in sight while one writes. */
export function HandoutBar({ handout, sheet, fit, status, save, change, onRemove, push }: HandoutBarProps) {
  const { paper, isLarge } = handout;
  const reason = isBlankSheet(sheet) ? t('handout.blank') : undefined;
  return (
    <div class="handout-bar">
      <div class="handout-look">
        <SegmentedControl
          label={t('handout.paper')}
          value={paper}
          options={HANDOUT_PAPERS.map((value) => ({ value, label: t(`handout.paper.${value}`) }))}
          onChange={(next) => change({ paper: next })}
        />
        <Switch label={t('handout.large')} checked={isLarge} onChange={(next) => change({ isLarge: next })} />
      </div>
      <div class="handout-acts">
        <SaveStatus status={status} />
        <Button
          variant="primary"
          icon="print"
          disabledReason={reason}
          onClick={() => {
            void save();
            print();
          }}
        >
          {t('handout.print')}
        </Button>
        <DocxButton sheet={sheet} fit={fit} reason={reason} push={push} />
        <Menu
          label={t('handout.more')}
          items={[{ id: 'remove', label: t('handout.remove'), icon: 'trash', danger: true, onSelect: onRemove }]}
        />
      </div>
      {fit && <FitSign handout={handout} sheet={sheet} fit={fit} change={change} push={push} />}
    </div>
  );
}

import { useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import type { PanelProps } from './panel-tab.ts';
import { PANEL_TABS } from './panel-tabs.ts';

/** One of the panels beside the text, and the way to the others. */
export function SidePanel(props: PanelProps) {
  const [chosen, setChosen] = useState(PANEL_TABS[0]?.id ?? '');
  const tab = PANEL_TABS.find(({ id }) => id === chosen);
  return (
    <div class="composer-panel-body">
      <div class="composer-tabs">
        <SegmentedControl
          label={t('report.panel')}
          size="sm"
          value={chosen}
          options={PANEL_TABS.map(({ id, label }) => ({ value: id, label: t(label) }))}
          onChange={setChosen}
        />
      </div>
      {tab && <tab.Panel {...props} />}
    </div>
  );
}

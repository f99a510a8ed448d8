import { t } from '../../i18n/t.ts';
import type { ReaderLook } from '../../platform/page-settings.ts';
import { PopoverButton } from '../../ui/popover-button.tsx';
import { SegmentedControl, type SegmentedOption } from '../../ui/segmented-control.tsx';

export interface TextSettingsProps {
  look: ReaderLook;
  onChange: (part: Partial<ReaderLook>) => void;
}

/** How the text is set. The text itself is the preview: it changes at once, and is remembered. */
export function TextSettings({ look, onChange }: TextSettingsProps) {
  return (
    <PopoverButton icon="text-size" label={t('reader.look')}>
      <div class="reader-look">
        <Row
          label={t('reader.look.size')}
          value={look.size}
          options={[
            { value: 's', label: t('reader.look.size.s') },
            { value: 'm', label: t('reader.look.size.m') },
            { value: 'l', label: t('reader.look.size.l') },
            { value: 'xl', label: t('reader.look.size.xl') },
          ]}
          onChange={(size) => onChange({ size })}
        />
        <Row
          label={t('reader.look.width')}
          value={look.width}
          options={[
            { value: 'narrow', label: t('reader.look.width.narrow') },
            { value: 'medium', label: t('reader.look.width.medium') },
            { value: 'wide', label: t('reader.look.width.wide') },
          ]}
          onChange={(width) => onChange({ width })}
        />
        <Row
          label={t('reader.look.face')}
          value={look.face}
          options={[
            { value: 'serif', label: t('reader.look.face.serif') },
            { value: 'sans', label: t('reader.look.face.sans') },
          ]}
          onChange={(face) => onChange({ face })}
        />
        <Row
          label={t('reader.look.theme')}
          value={look.theme}
          options={[
            { value: 'auto', label: t('reader.look.theme.auto') },
            { value: 'light', label: t('options.theme.light') },
            { value: 'sepia', label: t('reader.look.theme.sepia') },
            { value: 'dark', label: t('options.theme.dark') },
          ]}
          onChange={(theme) => onChange({ theme })}
        />
        <Row
          label={t('reader.look.paper')}
          value={look.paper}
          options={[
            { value: 'a4', label: 'A4' },
            { value: 'a5', label: 'A5' },
            { value: 'large', label: t('reader.look.paper.large') },
          ]}
          onChange={(paper) => onChange({ paper })}
        />
      </div>
    </PopoverButton>
  );
}

interface RowProps<V extends string> {
  label: string;
  value: V;
  options: readonly SegmentedOption<V>[];
  onChange: (value: V) => void;
}

function Row<V extends string>({ label, value, options, onChange }: RowProps<V>) {
  return (
    <>
      {/* The group says it to screen readers itself. */}
      <p class="reader-look-label" aria-hidden="true">
        {label}
      </p>
      <SegmentedControl size="sm" label={label} value={value} options={options} onChange={onChange} />
    </>
  );
}

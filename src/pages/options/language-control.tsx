import { useEffect, useRef } from 'preact/hooks';
import { getLocale, type Locale, t } from '../../i18n/t.ts';
import { saveSettings } from '../../platform/page-settings.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';

/** Set while this page is being drawn anew in the language just chosen, so that focus is not lost with the old one. */
let hasSwitched = false;

export interface LanguageControlProps {
  /** Called in the new language, once it shows. */
  onSwitched?: () => void;
  onFailed: (thrown: unknown) => void;
}

export function LanguageControl({ onSwitched, onFailed }: LanguageControlProps) {
  const box = useRef<HTMLDivElement>(null);
  const tell = useRef(onSwitched);
  tell.current = onSwitched;

  useEffect(() => {
    if (!hasSwitched) return;
    hasSwitched = false;
    box.current?.querySelector<HTMLInputElement>('input:checked')?.focus({ preventScroll: true });
    tell.current?.();
  }, []);

  function choose(language: Locale): void {
    hasSwitched = true;
    saveSettings({ language }).catch((thrown) => {
      hasSwitched = false;
      onFailed(thrown);
    });
  }

  return (
    <div ref={box}>
      <SegmentedControl<Locale>
        label={t('options.language')}
        value={getLocale()}
        options={[
          { value: 'vi', label: 'Tiếng Việt' },
          { value: 'en', label: 'English' },
        ]}
        onChange={choose}
      />
    </div>
  );
}

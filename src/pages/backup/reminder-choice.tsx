import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { BACKUP_REMINDERS, type BackupReminder, loadPageSettings, saveSettings } from '../../platform/page-settings.ts';
import { Select } from '../../ui/select.tsx';

/** After how long there is a reminder. Takes effect at once. */
export function ReminderChoice({ onFailed }: { onFailed: (thrown: unknown) => void }) {
  const [days, setDays] = useState<BackupReminder | null>(null);
  useEffect(() => {
    loadPageSettings().then(({ backupReminder }) => setDays(backupReminder), onFailed);
  }, []);
  if (days === null) return null;
  const choose = (value: string): void => {
    const chosen = BACKUP_REMINDERS.find((one) => String(one) === value) ?? days;
    setDays(chosen);
    saveSettings({ backupReminder: chosen }).catch(onFailed);
  };
  return (
    <Select
      label={t('backup.remind')}
      value={String(days)}
      options={BACKUP_REMINDERS.map((one) => ({ value: String(one), label: t(`backup.remind.${one}`) }))}
      onChange={choose}
    />
  );
}

import { t } from '../../i18n/t.ts';
import { type PageSettings, saveSettings } from '../../platform/page-settings.ts';
import { Select } from '../../ui/select.tsx';
import { formatSize } from '../format-size.ts';

const GIGABYTE = 1024 ** 3;
const ROOMS = [0, GIGABYTE / 2, GIGABYTE, 2 * GIGABYTE, 5 * GIGABYTE, 10 * GIGABYTE];

export interface ImageRoomProps {
  settings: PageSettings | null;
  onSaved: () => void;
  onFailed: (thrown: unknown) => void;
}

/** How much pictures of saved articles may take together. Less than they take now deletes none. */
export function ImageRoom({ settings, onSaved, onFailed }: ImageRoomProps) {
  if (!settings) return null;
  const { imageRoom } = settings;
  const rooms = ROOMS.includes(imageRoom) ? ROOMS : [...ROOMS, imageRoom].sort((a, b) => a - b);
  return (
    <Select
      label={t('options.data.images')}
      hint={t('options.data.imagesHint')}
      value={String(imageRoom)}
      options={rooms.map((room) => ({
        value: String(room),
        label: room === 0 ? t('options.data.imagesNone') : formatSize(room),
      }))}
      onChange={(room) => saveSettings({ imageRoom: Number(room) }).then(onSaved, onFailed)}
    />
  );
}

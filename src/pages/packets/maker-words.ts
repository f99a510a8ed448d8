import type { PacketMaker } from '../../core/packet/packet-contents.ts';
import { t } from '../../i18n/t.ts';

/** Who made something, by name and unit as they gave it. */
export function makerWords({ name, unit }: Pick<PacketMaker, 'name' | 'unit'>): string {
  return name.trim() === ''
    ? [t('packets.unnamed'), unit].filter(Boolean).join(', ')
    : [name, unit].filter(Boolean).join(', ');
}

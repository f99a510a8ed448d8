import type { Failure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';

/** What went wrong with a packet, and what to do next: what is too large for one is no page that is. */
export function packetFailure({ code }: Failure): string {
  return code === 'too-large' ? t('packets.make.tooLarge') : t(`error.${code}`);
}

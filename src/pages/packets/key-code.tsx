import { fingerprint } from '../../core/packet/fingerprint.ts';
import { t } from '../../i18n/t.ts';

/** The code of a key, in groups that are read out one by one. */
export function KeyCode({ id, label = t('packets.see.key') }: { id: string; label?: string }) {
  return (
    <p class="packets-key">
      <span class="packets-soft">{label}: </span>
      <span class="packets-key-code">{fingerprint(id)}</span>
    </p>
  );
}

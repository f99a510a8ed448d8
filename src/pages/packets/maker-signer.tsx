import { useEffect, useState } from 'preact/hooks';
import { keyId } from '../../core/packet/fingerprint.ts';
import { t } from '../../i18n/t.ts';
import { logQuietly } from '../../platform/log.ts';
import { makeSigningKey, publicKeyOf } from '../../platform/signing.ts';
import { TextField } from '../../ui/text-field.tsx';
import { Switch } from '../../ui/toggle.tsx';
import { library } from '../page-library.ts';
import { KeyCode } from './key-code.tsx';
import type { MakerPartProps } from './maker-part.ts';

/** Who made it, as they choose to say, and whether it is signed. */
export function MakerSigner({ draft, change }: MakerPartProps) {
  const [id, setId] = useState<string | null>(null);
  const { isSigned } = draft;
  useEffect(() => {
    // A key that is not made now is made, or told to have failed, when the packet is.
    if (!isSigned) return;
    library
      .packetKey(makeSigningKey)
      .then(publicKeyOf)
      .then(
        (publicKey) => setId(keyId(publicKey)),
        (thrown) => logQuietly('key not made', thrown),
      );
  }, [isSigned]);
  return (
    <section class="maker-part" aria-labelledby="maker-signer">
      <h2 id="maker-signer" class="packets-section-title">
        {t('packets.make.maker')}
      </h2>
      <p class="packets-soft">{t('packets.make.makerHint')}</p>
      <div class="maker-fields">
        <TextField
          label={t('packets.make.makerName')}
          value={draft.name}
          maxLength={120}
          onInput={(name) => change({ name })}
        />
        <TextField
          label={t('packets.make.makerUnit')}
          value={draft.unit}
          maxLength={200}
          onInput={(unit) => change({ unit })}
        />
      </div>
      <Switch
        label={t('packets.make.sign')}
        hint={t('packets.make.signHint')}
        checked={isSigned}
        onChange={(signed) => change({ isSigned: signed })}
      />
      {isSigned && id !== null && <KeyCode id={id} label={t('packets.make.key')} />}
    </section>
  );
}

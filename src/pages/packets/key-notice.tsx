import { t } from '../../i18n/t.ts';
import { Banner, type Tone } from '../../ui/banner.tsx';
import { KeyCode } from './key-code.tsx';
import type { KeyState, PacketView } from './packet-view.ts';

const TONES: Record<KeyState, Tone> = {
  own: 'success',
  known: 'success',
  new: 'info',
  other: 'warning',
  none: 'warning',
};

/** What its signature says, and never more: a key is known again, a name is not proved. */
export function KeyNotice({ view: { key, known, packet } }: { view: PacketView }) {
  const names = (known?.names ?? []).join('; ');
  const text = {
    own: '',
    known: names === '' ? '' : t('packets.see.keyKnownText', { names }),
    new: t('packets.see.keyNewText'),
    other: t('packets.see.keyOtherText', { name: packet.head.maker.name }),
    none: t('packets.see.keyNoneText'),
  }[key];
  const title = {
    own: t('packets.see.keyOwn'),
    known: t('packets.see.keyKnown'),
    new: t('packets.see.keyNew'),
    other: t('packets.see.keyOther'),
    none: t('packets.see.keyNone'),
  }[key];
  return (
    <Banner tone={TONES[key]} title={title}>
      {text !== '' && <p>{text}</p>}
      {packet.signature && (
        <>
          <KeyCode id={packet.signature.keyId} />
          <p class="packets-soft">{t('packets.see.whole')}</p>
        </>
      )}
    </Banner>
  );
}

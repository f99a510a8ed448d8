import { useRef } from 'preact/hooks';
import { PACKET_SUFFIX } from '../../core/packet/packet-names.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';

/** The button that opens packets, one or many at once. */
export function ChoosePackets({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon="document" onClick={() => chooser.current?.click()}>
        {t('packets.open')}
      </Button>
      <input
        ref={chooser}
        class="packets-chooser"
        type="file"
        multiple
        accept={`.zip,application/zip,${PACKET_SUFFIX}`}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file chosen once more is news again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { KnownKinds } from './known-kinds.tsx';

/** What the file chooser offers first; the reader may choose any other. */
const ACCEPTED = '.zip,.json,.csv,.html,.htm,.txt,.ris,.md';

export interface DropZoneProps {
  /** Files hang over the page. */
  isOver: boolean;
  onFiles: (files: File[]) => void;
  /** Addresses that were pasted, as a file of that name. */
  onText: (name: string, file: Blob) => void;
}

/** Where files come in: dropped anywhere on the page, chosen, or pasted as a list of addresses. */
export function DropZone({ isOver, onFiles, onText }: DropZoneProps) {
  const [isPasting, setPasting] = useState(false);
  const [text, setText] = useState('');
  const chooser = useRef<HTMLInputElement>(null);

  function take(): void {
    if (text.trim() === '') return;
    onText(t('imports.pasted'), new Blob([text], { type: 'text/plain' }));
    setText('');
    setPasting(false);
  }

  return (
    <section class="import-part" aria-label={t('imports.choose')}>
      <div class={classNames('import-drop', isOver && 'import-drop-over')}>
        <Icon name="download" size="lg" />
        <p class="import-drop-title">{t('imports.drop')}</p>
        <p class="import-hint">{t('imports.dropHint')}</p>
        <div class="import-drop-ways">
          <Button variant="primary" icon="document" onClick={() => chooser.current?.click()}>
            {t('imports.choose')}
          </Button>
          <Button icon="link" expanded={isPasting} onClick={() => setPasting(!isPasting)}>
            {t('imports.paste')}
          </Button>
        </div>
        <input
          ref={chooser}
          class="import-chooser"
          type="file"
          multiple
          accept={ACCEPTED}
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])]);
            // The same file chosen once more is news again.
            event.currentTarget.value = '';
          }}
        />
      </div>
      {isPasting && (
        <div class="import-paste">
          <TextArea
            label={t('imports.pasteLabel')}
            hint={t('imports.pasteHint')}
            value={text}
            rows={6}
            maxRows={16}
            autoFocus
            spellcheck={false}
            onInput={setText}
            onSubmit={take}
          />
          <Button icon="check" onClick={take}>
            {t('imports.pasteTake')}
          </Button>
        </div>
      )}
      <KnownKinds />
    </section>
  );
}

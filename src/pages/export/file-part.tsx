import { safeFileName } from '../../core/text/file-name.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { counted } from '../counted.ts';
import { formatSize } from '../format-size.ts';
import type { SaveState } from './use-save.ts';

export interface FilePartProps {
  name: string;
  extension: string;
  state: SaveState;
  /** Why nothing can be made now. */
  disabledReason: string | undefined;
  onName: (name: string) => void;
  onSave: () => void;
  onStop: () => void;
}

/** Name of the file, the button that makes it, and what became of it. */
export function FilePart({ name, extension, state, disabledReason, onName, onSave, onStop }: FilePartProps) {
  const safe = safeFileName(name);
  const isChanged = name.trim() !== '' && safe !== name.trim();
  const isWorking = state.kind === 'working';
  return (
    <section class="file-part" aria-label={t('exportPage.file')}>
      <div class="file-row">
        <div class="file-name">
          <TextField
            label={t('exportPage.fileName')}
            aside={<span class="file-extension">.{extension}</span>}
            value={name}
            maxLength={200}
            spellcheck={false}
            readOnly={isWorking}
            hint={isChanged ? t('exportPage.safeName', { name: `${safe}.${extension}` }) : undefined}
            onInput={onName}
            onEnter={() => {
              if (!isWorking && disabledReason === undefined) onSave();
            }}
          />
        </div>
        {isWorking ? (
          <Button size="lg" busy={state.isStopping} onClick={onStop}>
            {t(state.isStopping ? 'work.stopping' : 'work.stop')}
          </Button>
        ) : (
          <Button variant="primary" size="lg" icon="download" disabledReason={disabledReason} onClick={onSave}>
            {t('exportPage.save')}
          </Button>
        )}
      </div>
      {isWorking && <Progress label={t('work.exporting')} value={state.share} detail={state.detail} />}
      <div role="status" class="file-told">
        <Outcome state={state} />
      </div>
    </section>
  );
}

function Outcome({ state }: { state: SaveState }) {
  switch (state.kind) {
    case 'stopped':
      return <Banner>{t('export.stopped')}</Banner>;
    case 'failed':
      return <Banner tone="error">{t(`error.${state.failure.code}`)}</Banner>;
    case 'done': {
      const { name, bytes, notes, barred, gone } = state;
      return (
        <Banner tone="success" title={t('exportPage.done', { name, size: formatSize(bytes) })}>
          {[
            notes > 0 ? t('exportPage.doneCount', { count: counted(notes) }) : t('exportPage.donePaper'),
            barred > 0 ? t('export.leftOut', { count: counted(barred) }) : '',
            gone > 0 ? t('exportPage.gone', { count: counted(gone) }) : '',
          ]
            .filter(Boolean)
            .join(' ')}
        </Banner>
      );
    }
    default:
      return null;
  }
}

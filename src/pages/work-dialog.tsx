import { t } from '../i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Progress } from '../ui/skeleton.tsx';
import type { Work } from './use-work.ts';

/** Progress of long work over the page, with the way to stop it. */
export function WorkDialog({ work, onStop }: { work: Work | null; onStop: () => void }) {
  if (!work) return null;
  const { label, share, isStopping } = work;
  return (
    <Dialog
      open
      keep
      size="sm"
      title={label}
      closeLabel={t('work.stop')}
      onClose={onStop}
      footer={
        <Button busy={isStopping} onClick={onStop}>
          {isStopping ? t('work.stopping') : t('work.stop')}
        </Button>
      }
    >
      <div class="work-progress" role="status">
        <Progress
          label={label}
          {...(share === null ? {} : { value: share, detail: t('work.done', { percent: Math.round(share * 100) }) })}
        />
      </div>
    </Dialog>
  );
}

import { toFailure } from '../../core/model/failure.ts';
import type { Role } from '../../core/model/role.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { useWork } from '../use-work.ts';
import { WorkDialog } from '../work-dialog.tsx';

export interface TakeOldProps {
  roles: readonly Role[];
  /** Passages of these roles. */
  count: number;
  push: (toast: ToastMessage) => void;
  isMain?: boolean;
}

/** Takes in what was marked before: with progress, a way to stop, and a way back. */
export function TakeOld({ roles, count, push, isMain = false }: TakeOldProps) {
  const { work, run, stop } = useWork();
  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });

  async function take(): Promise<void> {
    try {
      const { taken, isStopped } = await run(t('review.taking'), async ({ report, signal }) => ({
        taken: await library.reviewRoles(roles, { signal, onProgress: (done) => report(done / Math.max(1, count)) }),
        isStopped: signal.aborted,
      }));
      const { changed, before } = taken;
      if (changed === 0 && !isStopped) return push({ id: `none-${Date.now()}`, text: t('review.takenNone') });
      const undo = (): void => void library.takeBackEnrolment(before).catch(fail);
      push({
        id: `taken-${Date.now()}`,
        text: t(isStopped ? 'review.takenStopped' : 'review.taken', { count: changed }),
        action: { label: t('undo'), onAction: undo },
        milliseconds: 20_000,
      });
    } catch (thrown) {
      fail(thrown);
    }
  }

  return (
    <>
      <Button variant={isMain ? 'primary' : 'secondary'} icon="plus" onClick={() => void take()}>
        {t('review.takeOld', { count })}
      </Button>
      <WorkDialog work={work} onStop={stop} />
    </>
  );
}

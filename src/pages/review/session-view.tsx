import { useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { CommitmentCard } from './commitment-card.tsx';
import type { CommitmentStep } from './commitment-steps.tsx';
import { EmptyReview } from './empty-review.tsx';
import { RecallCard } from './recall-card.tsx';
import { ReflectDialog } from './reflect-dialog.tsx';
import { SessionHelp } from './session-help.tsx';
import { SessionProgress } from './session-progress.tsx';
import { useSession } from './use-session.ts';
import { useSessionKeys } from './use-session-keys.ts';

export interface SessionViewProps {
  push: (toast: ToastMessage) => void;
  onSchedule: () => void;
}

/** Today's passages and commitments, one at a time. */
export function SessionView({ push, onSchedule }: SessionViewProps) {
  const session = useSession(push);
  const { today, failure, item, isShown, recall, change, said, answer, undo, suspend, putOff, addToNote } = session;
  const [isHelping, setHelping] = useState(false);
  /** The reflection that is written: null for a new one; undefined where none is. */
  const [reflecting, setReflecting] = useState<string | null | undefined>(undefined);
  const [step, setStep] = useState<{ id: string; step: CommitmentStep }>({ id: '', step: 'ask' });
  const commitmentStep = step.id === item?.id ? step.step : 'ask';
  const goStep = (next: CommitmentStep): void => setStep({ id: item?.id ?? '', step: next });

  useSessionKeys({
    onShow: () => {
      if (item?.kind !== 'passage') return false;
      if (isShown) void answer({ answer: 3 });
      else change({ isShown: true });
      return true;
    },
    onNumber: (number) => {
      if (item?.kind === 'commitment') {
        if (number === 1) void answer({ answer: 'done' });
        else if (number < 4) goStep(number === 2 ? 'later' : 'drop');
      } else if (item && isShown) void answer({ answer: number });
    },
    onUndo: () => void undo(),
    onSuspend: () => (item?.kind === 'commitment' ? goStep('drop') : void suspend()),
    onPutOff: () => void putOff(),
    onLeave: () => (commitmentStep === 'ask' ? location.assign(surfaceUrl('library')) : goStep('ask')),
    onHelp: () => setHelping(true),
  });

  if (failure && !today) {
    return (
      <Banner tone="error" action={{ label: t('retry'), onAction: () => void session.reload() }}>
        {t(`error.${failure.code}`)}
      </Banner>
    );
  }
  if (!today) return <Skeleton label={t('loading.label')} lines={8} />;

  const total = today.done + today.items.length;
  return (
    <>
      <div class="review-bar">
        {total > 0 && <SessionProgress done={today.done} total={total} />}
        <span class="review-bar-acts">
          {(said !== '' || today.done > 0) && (
            <Button variant="quiet" size="sm" icon="undo" onClick={() => void undo()}>
              {t('review.undo')}
            </Button>
          )}
          <IconButton icon="keyboard" label={t('review.keys')} onClick={() => setHelping(true)} />
        </span>
      </div>
      {item?.kind === 'passage' ? (
        <RecallCard
          key={item.id}
          item={item}
          isShown={isShown}
          recall={recall}
          onShow={() => change({ isShown: true })}
          onRecall={(words) => change({ recall: words })}
          onAddToNote={() => void addToNote(recall)}
          onRate={(grade) => void answer({ answer: grade })}
          onSuspend={() => void suspend()}
          onPutOff={() => void putOff()}
          onReflect={setReflecting}
        />
      ) : item ? (
        <CommitmentCard
          key={item.id}
          item={item}
          today={today.iso}
          step={commitmentStep}
          onStep={goStep}
          onAnswer={(given) => void answer(given)}
          onPutOff={() => void putOff()}
          onReflect={setReflecting}
        />
      ) : (
        <EmptyReview today={today} push={push} onMore={(count) => void session.more(count)} onSchedule={onSchedule} />
      )}
      <p class="review-said" role="status">
        {said}
      </p>
      <SessionHelp isOpen={isHelping} onClose={() => setHelping(false)} />
      {item && reflecting !== undefined && (
        <ReflectDialog
          item={item}
          reflectionId={reflecting}
          push={push}
          onClose={() => {
            setReflecting(undefined);
            void session.reload();
          }}
        />
      )}
    </>
  );
}

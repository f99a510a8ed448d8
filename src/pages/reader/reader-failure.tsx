import type { Failure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

export interface ReaderFailureProps {
  failure: Failure;
  /** It was read here until now: then it was deleted, here or elsewhere. */
  wasOpen: boolean;
  onRetry: () => void;
}

/** Why there is no text here, and what can be done. */
export function ReaderFailure({ failure, wasOpen, onRetry }: ReaderFailureProps) {
  const isGone = failure.code === 'not-found';
  return (
    <main class="reader-failure">
      <EmptyState
        drawing="page"
        headingLevel={1}
        title={isGone && wasOpen ? t('reader.removedTitle') : t('reader.missingTitle')}
        action={
          <>
            {!isGone && (
              <Button variant="primary" onClick={onRetry}>
                {t('retry')}
              </Button>
            )}
            <Button onClick={() => location.assign(surfaceUrl(isGone && wasOpen ? 'trash' : 'library'))}>
              {isGone && wasOpen ? t('reader.toTrash') : t('reader.back')}
            </Button>
          </>
        }
      >
        {isGone && wasOpen ? t('reader.removedText') : t(`error.${failure.code}`)}
      </EmptyState>
    </main>
  );
}

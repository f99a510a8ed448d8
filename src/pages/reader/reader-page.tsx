import { useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import { useImageState } from '../use-image-state.ts';
import { useToasts } from '../use-toasts.ts';
import { OpenArticle } from './open-article.tsx';
import { ReaderFailure } from './reader-failure.tsx';
import { ReaderToolbar } from './reader-toolbar.tsx';
import { useSavedArticle } from './use-saved-article.ts';
import { useSavedImages } from './use-saved-images.ts';

/** The saved copy: read, marked and noted like the live page, with nothing fetched from anywhere. */
export function ReaderPage() {
  const [id] = useState(() => new URLSearchParams(location.search).get('id') ?? '');
  const { saved, failure, retry } = useSavedArticle(id);
  const imageState = useImageState(id);
  const images = useSavedImages(imageState);
  const { toasts, push, dismiss } = useToasts();
  return (
    <div class="reader">
      {saved && imageState && images && !failure ? (
        <OpenArticle saved={saved} imageState={imageState} images={images} push={push} />
      ) : (
        <>
          <ReaderToolbar />
          {failure ? (
            <ReaderFailure failure={failure} wasOpen={saved !== null} onRetry={() => void retry()} />
          ) : (
            <div class="reader-sheet">
              <main class="reader-main">
                <Skeleton label={t('loading.label')} lines={14} />
              </main>
            </div>
          )}
        </>
      )}
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}

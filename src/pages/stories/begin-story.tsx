import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import { Banner } from '../../ui/banner.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { library } from '../page-library.ts';
import { storyUrl } from './story-address.ts';

/** Begins a story with passages that the address names, and goes on to where it is built. */
export function BeginStory({ topic, passages }: { topic: string | null; passages: string[] }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [id] = useState(newId);

  const begin = (): void => {
    setFailure(null);
    library.createStory({ id, topicId: topic, passageIds: passages }).then(
      // Going back does not begin another one.
      () => location.replace(storyUrl(id)),
      (thrown) => setFailure(toFailure(thrown)),
    );
  };
  // Once, for the address that the page was opened with.
  useEffect(begin, []);

  return (
    <main class="page-main">
      {failure ? (
        <Banner tone="error" action={{ label: t('retry'), onAction: begin }}>
          {t(`error.${failure.code}`)}
        </Banner>
      ) : (
        <Skeleton label={t('loading.label')} lines={8} />
      )}
    </main>
  );
}

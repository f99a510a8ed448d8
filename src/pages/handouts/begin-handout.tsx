import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { HandoutOrigin } from '../../services/handout-material.ts';
import type { HandoutSummary } from '../../services/handouts.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { handoutUrl } from './handout-address.ts';
import { HandoutCard } from './handout-card.tsx';
import { useHandoutActs } from './use-handout-acts.ts';

export interface BeginHandoutProps {
  origin: HandoutOrigin;
  push: (toast: ToastMessage) => void;
}

/** Begins a handout from what the address names. Where the topic has some already, they are offered first. */
export function BeginHandout({ origin, push }: BeginHandoutProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [known, setKnown] = useState<HandoutSummary[]>([]);
  const [id] = useState(newId);
  const acts = useHandoutActs(push);
  const fail = (thrown: unknown): void => setFailure(toFailure(thrown));

  // Going back does not begin another one.
  const begin = (): void => {
    setFailure(null);
    library.createHandout({ ...origin, id }).then(() => location.replace(handoutUrl(id)), fail);
  };
  const look = (): void => {
    setFailure(null);
    const { topicId = null, passageIds = [] } = origin;
    if (topicId === null || passageIds.length > 0) {
      begin();
      return;
    }
    library.listHandouts().then((all) => {
      const own = all.filter((handout) => handout.topicId === topicId);
      if (own.length === 0) begin();
      else setKnown(own);
    }, fail);
  };
  // Once, for the address that the page was opened with.
  useEffect(look, []);

  if (failure?.code === 'not-shareable' || failure?.code === 'not-found') {
    return (
      <main class="page-main">
        <EmptyState
          drawing="page"
          headingLevel={1}
          title={t(failure.code === 'not-found' ? 'handout.originGone' : 'handout.originBarred')}
          action={<Button onClick={() => location.assign(surfaceUrl('handouts'))}>{t('handout.all')}</Button>}
        >
          {t(failure.code === 'not-found' ? 'handout.originGoneText' : 'handout.originBarredText')}
        </EmptyState>
      </main>
    );
  }
  if (known.length === 0) {
    return (
      <main class="page-main">
        {failure ? (
          <Banner tone="error" action={{ label: t('retry'), onAction: look }}>
            {t(`error.${failure.code}`)}
          </Banner>
        ) : (
          <Skeleton label={t('loading.label')} lines={8} />
        )}
      </main>
    );
  }
  return (
    <main class="page-main">
      <a class="topic-back" href={surfaceUrl('handouts')}>
        <Icon name="arrow-left" />
        {t('handout.all')}
      </a>
      <h1 class="page-title">{t('handout.knownTitle', { count: known.length })}</h1>
      <p class="page-lead">{t('handout.knownText')}</p>
      {failure && (
        <Banner tone="error" action={{ label: t('retry'), onAction: begin }}>
          {t(`error.${failure.code}`)}
        </Banner>
      )}
      <ul class="page-cards">
        {known.map((handout) => (
          <HandoutCard key={handout.id} handout={handout} topicTitle={null} acts={acts} />
        ))}
      </ul>
      <div class="page-actions">
        <Button icon="plus" onClick={begin}>
          {t('handout.another')}
        </Button>
      </div>
    </main>
  );
}

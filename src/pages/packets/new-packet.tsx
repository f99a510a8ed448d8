import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { PacketDraft } from '../../core/packet/packet-draft.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Banner } from '../../ui/banner.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { askedArticles } from '../ask-packet.ts';
import { library } from '../page-library.ts';
import { packetFailure } from './packet-failure.ts';

/** Makes the draft that the address asks for, and goes to it: going back does not make another one. */
export function NewPacket({ query }: { query: URLSearchParams }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    makeDraft(query)
      .then((draft) => library.savePacketDraft(draft))
      .then(
        ({ id }) => location.replace(surfaceUrl('packets', { draft: id })),
        (thrown) => setFailure(toFailure(thrown)),
      );
  }, [query]);
  return failure ? (
    <Banner tone="error">{packetFailure(failure)}</Banner>
  ) : (
    <Skeleton label={t('loading.label')} lines={8} />
  );
}

async function makeDraft(query: URLSearchParams): Promise<PacketDraft> {
  const { name, unit } = await library.ownName();
  const draft = emptyDraft(name, unit);
  const topicId = query.get('topic');
  const planId = query.get('plan');
  const named = (query.get('article') ?? '').split(',').filter(Boolean);
  const chosen = query.get('new') === 'chosen' ? askedArticles() : named;
  if (topicId !== null) {
    const topic = await library.openTopic(topicId);
    const ids = topic.items.flatMap((item) => (item.kind === 'note' ? [] : [item.articleId]));
    return { ...draft, title: topic.title, note: topic.intro, articleIds: [...new Set(ids)] };
  }
  if (planId !== null) {
    const { plan, entries } = await library.openPlan(planId);
    const ids = entries.flatMap(({ article }) => (article ? [article.articleId] : []));
    return { ...draft, title: plan.title, planId, articleIds: [...new Set(ids)] };
  }
  return { ...draft, articleIds: chosen };
}

/** Texts and passages go, own words do not: those are ticked one by one. */
function emptyDraft(name: string, unit: string): PacketDraft {
  return {
    ...{ id: newId(), revision: 0, title: '', note: '', articleIds: [], questions: [], planId: null, templateIds: [] },
    ...{ withText: true, withPictures: true, withPassages: true, withNotes: false, reflectionIds: [], counts: null },
    ...{ name, unit, isSigned: true, madeAt: null, createdAt: 0, updatedAt: 0 },
  };
}

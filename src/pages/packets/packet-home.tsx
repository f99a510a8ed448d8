import { toFailure } from '../../core/model/failure.ts';
import type { PacketDraft } from '../../core/packet/packet-draft.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { RemovedPacket, ShownPacket } from '../../services/received-packets.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { useLibraryFacts } from '../use-library-facts.ts';
import { ChoosePackets } from './choose-packets.tsx';
import { DraftCard } from './draft-card.tsx';
import { ReceivedCard } from './received-card.tsx';

/** Changes that come in a row are looked at once, milliseconds. */
const REST = 100;

const read = (): Promise<[ShownPacket[], PacketDraft[]]> =>
  Promise.all([library.listPackets(), library.listPacketDrafts()]);

export interface PacketHomeProps {
  push: (toast: ToastMessage) => void;
  onFiles: (files: readonly File[]) => void;
}

export function PacketHome({ push, onFiles }: PacketHomeProps) {
  const { facts, failure, reload } = useLibraryFacts(read, REST);
  const [received, drafts] = facts ?? [[], []];

  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });

  async function removeReceived({ packet }: ShownPacket): Promise<void> {
    try {
      const removed: RemovedPacket = await library.removePacket(packet.id);
      const onAction = (): void => void library.restorePacket(removed).catch(fail);
      const text = t('packets.removedReceived', { title: packet.title || t('packets.untitled') });
      push({ id: `removed-${packet.id}`, text, action: { label: t('undo'), onAction } });
    } catch (thrown) {
      fail(thrown);
    }
  }

  async function removeDraft({ id, title }: PacketDraft): Promise<void> {
    try {
      const removed = await library.removePacketDraft(id);
      const onAction = (): void => void library.savePacketDraft(removed).catch(fail);
      const text = t('packets.removedDraft', { title: title || t('packets.untitled') });
      push({ id: `removed-${id}`, text, action: { label: t('undo'), onAction } });
    } catch (thrown) {
      fail(thrown);
    }
  }

  const acts = (
    <>
      <Button variant="primary" icon="plus" onClick={() => location.assign(surfaceUrl('packets', { new: '' }))}>
        {t('packets.new')}
      </Button>
      <ChoosePackets onFiles={onFiles} />
    </>
  );
  const isEmpty = received.length === 0 && drafts.length === 0;
  return (
    <>
      <div class="page-title-row">
        <h1 class="page-title">{t('packets.heading')}</h1>
        {facts !== null && !isEmpty && <div class="page-actions">{acts}</div>}
      </div>
      <p class="page-lead">{t('packets.lead')}</p>
      {failure && (
        <Banner tone="error" action={{ label: t('retry'), onAction: reload }}>
          {t(`error.${failure.code}`)}
        </Banner>
      )}
      {facts === null ? (
        !failure && <Skeleton label={t('loading.label')} lines={6} />
      ) : isEmpty ? (
        <EmptyState drawing="sheaf" title={t('packets.emptyTitle')} action={acts}>
          {t('packets.emptyText')}
        </EmptyState>
      ) : (
        <>
          {received.length > 0 && (
            <section class="packets-section" aria-labelledby="packets-received">
              <div class="packets-section-head">
                <h2 id="packets-received" class="packets-section-title">
                  {t('packets.received')}
                </h2>
                <a class="packets-link" href={surfaceUrl('packets', { view: 'group' })}>
                  {t('packets.groupLink')}
                </a>
              </div>
              <ul class="page-cards packets-cards">
                {received.map((shown) => (
                  <ReceivedCard key={shown.packet.id} shown={shown} onRemove={() => void removeReceived(shown)} />
                ))}
              </ul>
            </section>
          )}
          {drafts.length > 0 && (
            <section class="packets-section" aria-labelledby="packets-mine">
              <h2 id="packets-mine" class="packets-section-title">
                {t('packets.mine')}
              </h2>
              <ul class="page-cards packets-cards">
                {drafts.map((draft) => (
                  <DraftCard key={draft.id} draft={draft} onRemove={() => void removeDraft(draft)} />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </>
  );
}

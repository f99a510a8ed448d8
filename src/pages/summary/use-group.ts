import { useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import type { MemberCounts } from '../../core/summary/member-counts.ts';
import type { Span } from '../../core/summary/span.ts';
import { t } from '../../i18n/t.ts';
import type { ChangedCounts } from '../../services/member-counts.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { today } from '../today.ts';
import { useLibraryFacts } from '../use-library-facts.ts';
import { readPackets } from './read-packets.ts';

const REST = 100;
const read = (): Promise<MemberCounts[]> => library.listMemberCounts();

/** The packets of a group, and what is done with them. */
export function useGroup(push: (toast: ToastMessage) => void) {
  const { facts, failure, reload } = useLibraryFacts(read, REST);
  const [refused, setRefused] = useState<string[]>([]);
  const [isBusy, setBusy] = useState(false);

  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });
  const tell = (text: string, changed: ChangedCounts): void => {
    const onAction = (): void => void library.undoMemberCounts(changed).catch(fail);
    push({ id: `group-${Date.now()}`, text, action: { label: t('undo'), onAction } });
  };

  async function take(packets: Omit<MemberCounts, 'importedAt'>[]): Promise<void> {
    const changed = await library.addMemberCounts(packets);
    const replaced = changed.before.length;
    const count = new Set(packets.map(({ id }) => id)).size;
    tell(replaced > 0 ? t('group.replaced', { count, replaced }) : t('group.added', { count }), changed);
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await work();
    } catch (thrown) {
      fail(thrown);
    } finally {
      setBusy(false);
    }
  }

  return {
    members: facts,
    failure,
    reload,
    refused,
    isBusy,
    forgive: (): void => setRefused([]),
    addFiles: (files: readonly File[]): void => {
      if (files.length === 0) return;
      void attempt(async () => {
        const { packets, refused: bad } = await readPackets(files);
        setRefused(bad);
        if (bad.length === 0) await take(packets);
      });
    },
    addOwn: (span: Span): void =>
      void attempt(async () => {
        const [summary, owner, memberId] = await Promise.all([
          library.summarise(span),
          library.ownName(),
          library.memberId(),
        ]);
        if (!summary) return;
        const id = `${memberId}:${span.from}:${span.to}`;
        await take([{ id, memberId, ...owner, ...span, madeOn: today(), counts: summary.counts }]);
      }),
    remove: (member: MemberCounts): void =>
      void attempt(async () => {
        const changed = await library.removeMemberCounts([member.id]);
        tell(t('group.removed', { name: member.name || t('group.noName') }), changed);
      }),
  };
}

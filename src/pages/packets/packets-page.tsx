import { useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { ToastRegion } from '../../ui/toast.tsx';
import { useFileDrop } from '../open-files/use-file-drop.ts';
import { PageHead } from '../page-head.tsx';
import { useToasts } from '../use-toasts.ts';
import { useWork } from '../use-work.ts';
import { WorkDialog } from '../work-dialog.tsx';
import { GroupNotesView } from './group-notes-view.tsx';
import { NewPacket } from './new-packet.tsx';
import { OpenedPackets } from './opened-packets.tsx';
import { PacketHome } from './packet-home.tsx';
import { PacketMaker } from './packet-maker.tsx';
import { useOpening } from './use-opening.ts';

/**
 * Study packets: those that came and those that are made. In the address `?draft=` is one that is made, `?new` asks for one
 * of articles (`&article=`, parted by commas), a topic or a plan, and `?view=group` lays members' packets together.
 */
export function PacketsPage() {
  const [query] = useState(() => new URLSearchParams(location.search));
  const { toasts, push, dismiss } = useToasts();
  const { work, run, stop } = useWork();
  const opening = useOpening(push, run);
  const isOver = useFileDrop(opening.add);
  const draftId = query.get('draft');
  const isOpening = opening.opened.length > 0;
  return (
    <div class="page">
      <PageHead current="packets" />
      <main class="page-main packets">
        {isOver && (
          <p class="packets-drop" role="status">
            {t('packets.drop')}
          </p>
        )}
        {isOpening ? (
          <OpenedPackets opening={opening} />
        ) : draftId !== null ? (
          <PacketMaker key={draftId} id={draftId} push={push} run={run} />
        ) : query.has('new') ? (
          <NewPacket query={query} />
        ) : query.get('view') === 'group' ? (
          <GroupNotesView push={push} />
        ) : (
          <PacketHome push={push} onFiles={opening.add} />
        )}
      </main>
      <WorkDialog work={work} onStop={stop} />
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}

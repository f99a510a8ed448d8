import { t } from '../../i18n/t.ts';
import { formatSize } from '../format-size.ts';
import type { RoomFacts } from './use-room.ts';

const KINDS = ['text', 'images', 'files', 'versions', 'trash', 'rest'] as const;

/** Room by kind: a bar to see, and the same as a list to read. What is nothing is left out. */
export function RoomBar({ facts: { room, usage } }: { facts: RoomFacts }) {
  const { text, images, files, versions, trash } = room;
  const known = text + images + files + versions + trash;
  const sizes = { text, images, files, versions, trash, rest: Math.max(0, usage - known) };
  const total = Math.max(1, known + sizes.rest);
  const shown = KINDS.filter((kind) => sizes[kind] > 0);
  return (
    <div class="room">
      <div class="room-bar" aria-hidden="true">
        {shown.map((kind) => (
          <span key={kind} class={`room-part room-${kind}`} style={{ flexGrow: sizes[kind] / total }} />
        ))}
      </div>
      <dl class="room-kinds">
        {shown.map((kind) => (
          <div key={kind} class="room-kind">
            <dt>
              <span class={`room-key room-${kind}`} aria-hidden="true" />
              {t(`storage.kind.${kind}`)}
            </dt>
            <dd>{formatSize(sizes[kind])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

import type { PacketDraft } from '../../core/packet/packet-draft.ts';
import { formatDay } from '../../core/text/dates.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Menu } from '../../ui/menu.tsx';
import { localDay } from '../local-day.ts';

export interface DraftCardProps {
  draft: PacketDraft;
  onRemove: () => void;
}

/** A packet of the reader's own: opened, it is changed and made anew. */
export function DraftCard({ draft, onRemove }: DraftCardProps) {
  const title = draft.title || t('packets.untitled');
  const made =
    draft.madeAt === null
      ? t('packets.notMade')
      : t('packets.madeTimes', {
          count: draft.revision,
          day: formatDay(localDay(new Date(draft.madeAt)), getLocale()),
        });
  return (
    <li class="page-card packets-card">
      <div class="page-card-body">
        <h3 class="page-card-title packets-card-title">
          <a class="page-card-hit" href={surfaceUrl('packets', { draft: draft.id })}>
            {title}
          </a>
        </h3>
        <p class="packets-soft">{[t('packets.articles', { count: draft.articleIds.length }), made].join(' · ')}</p>
      </div>
      <div class="page-card-actions">
        <Menu
          label={t('packets.acts', { title })}
          items={[
            {
              ...{ id: 'remove', icon: 'trash', danger: true, onSelect: onRemove },
              ...{ label: t('packets.removeDraft'), hint: t('packets.removeDraftHint') },
            },
          ]}
        />
      </div>
    </li>
  );
}

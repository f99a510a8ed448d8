import type { ShelfRow } from '../../core/model/shelf-item.ts';
import { t } from '../../i18n/t.ts';
import type { MenuItem } from '../../ui/menu.tsx';
import { askPacket } from '../ask-packet.ts';

/** What can be done with articles, from a row, the bar of the chosen ones and the keyboard alike. */
export interface RowActs {
  /** @param isRange all from the one chosen last */
  choose: (id: string, isRange: boolean) => void;
  showTag: (tag: string) => void;
  correct: (id: string) => void;
  mark: (ids: string[], isRead: boolean) => void;
  retag: (ids: string[]) => void;
  collect: (ids: string[]) => void;
  review: (ids: string[]) => void;
  write: (ids: string[]) => void;
  exportNotes: (ids: string[]) => void;
  remove: (ids: string[]) => void;
}

export function rowMenu({ id, readState, circulation }: ShelfRow, acts: RowActs): MenuItem[] {
  const isBarred = circulation !== null;
  const isRead = readState === 'read';
  return [
    { id: 'correct', label: t('correct.heading'), icon: 'edit', onSelect: () => acts.correct(id) },
    {
      id: 'read',
      label: t(isRead ? 'library.markUnread' : 'library.markRead'),
      icon: isRead ? 'undo' : 'check',
      onSelect: () => acts.mark([id], !isRead),
    },
    { id: 'tags', label: t('library.retag'), icon: 'tag', onSelect: () => acts.retag([id]) },
    { id: 'topic', label: t('addTo.open'), icon: 'list', onSelect: () => acts.collect([id]) },
    { id: 'review', label: t('review.takeArticle'), icon: 'cards', onSelect: () => acts.review([id]) },
    { id: 'write', label: t('reports.write'), icon: 'edit', onSelect: () => acts.write([id]) },
    {
      id: 'packet',
      label: t('packets.make.ask'),
      icon: 'people',
      disabled: isBarred,
      hint: isBarred ? t('circulation.barred') : undefined,
      onSelect: () => askPacket([id]),
    },
    {
      id: 'export',
      label: t('export.one'),
      icon: 'download',
      disabled: isBarred,
      hint: isBarred ? t('circulation.barred') : undefined,
      onSelect: () => acts.exportNotes([id]),
    },
    {
      id: 'remove',
      label: t('popup.remove'),
      icon: 'trash',
      danger: true,
      divided: true,
      onSelect: () => acts.remove([id]),
    },
  ];
}

import { t } from '../../i18n/t.ts';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { useQuickFormat } from '../quick-export.ts';

export interface ReaderMenuProps {
  isRead: boolean;
  isBarred: boolean;
  onRead: (isRead: boolean) => void;
  onCorrect: () => void;
  onAddToTopic: () => void;
  onReview: () => void;
  onWrite: () => void;
  onHandout: () => void;
  /** In the format of the last export. */
  onExport: () => void;
  onExportAs: () => void;
  onPrint: () => void;
  /** Null where there is no live page. */
  onOriginal: (() => void) | null;
  onRemove: () => void;
}

/** What else can be done with the article. On a narrow screen this is where printing and the live page are found too. */
export function ReaderMenu(props: ReaderMenuProps) {
  const {
    isRead,
    isBarred,
    onRead,
    onCorrect,
    onAddToTopic,
    onReview,
    onWrite,
    onHandout,
    onExport,
    onExportAs,
    onPrint,
    onOriginal,
    onRemove,
  } = props;
  const quick = useQuickFormat();
  const items: MenuItem[] = [
    { id: 'read', label: t('reader.read'), checked: isRead, onSelect: () => onRead(!isRead) },
    { id: 'print', label: t('reader.print'), icon: 'print', onSelect: onPrint },
    ...(onOriginal
      ? [{ id: 'original', label: t('reader.original'), icon: 'external' as const, onSelect: onOriginal }]
      : []),
    { id: 'correct', label: t('correct.heading'), icon: 'edit', divided: true, onSelect: onCorrect },
    { id: 'topic', label: t('addTo.open'), icon: 'list', onSelect: onAddToTopic },
    { id: 'review', label: t('review.takeArticle'), icon: 'cards', onSelect: onReview },
    { id: 'write', label: t('reports.write'), icon: 'edit', onSelect: onWrite },
    {
      id: 'handout',
      label: t('handout.make'),
      icon: 'document',
      disabled: isBarred,
      hint: isBarred ? t('circulation.barred') : undefined,
      onSelect: onHandout,
    },
    {
      id: 'export',
      label: t('export.quick', { name: quick }),
      icon: 'download',
      disabled: isBarred,
      hint: isBarred ? t('circulation.barred') : undefined,
      onSelect: onExport,
    },
    ...(isBarred
      ? []
      : [{ id: 'export-as', label: t('export.other'), icon: 'download' as const, onSelect: onExportAs }]),
    { id: 'remove', label: t('popup.remove'), icon: 'trash', danger: true, divided: true, onSelect: onRemove },
  ];
  return <Menu label={t('reader.more')} items={items} />;
}

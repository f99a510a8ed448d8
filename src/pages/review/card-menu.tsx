import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Menu, type MenuItem } from '../../ui/menu.tsx';

export interface CardMenuProps {
  articleId: string;
  /** Null for what was written of the whole article. */
  passageId: string | null;
  /** Missing where there is nothing to stop: a commitment is given up instead. */
  onSuspend?: () => void;
  onPutOff: () => void;
  onReflect: (reflectionId: null) => void;
}

/** What else can be done with what is asked. */
export function CardMenu({ articleId, passageId, onSuspend, onPutOff, onReflect }: CardMenuProps) {
  const items: MenuItem[] = [
    {
      id: 'open',
      label: t('review.open'),
      icon: 'document',
      onSelect: () => location.assign(readerUrl(articleId, passageId)),
    },
    { id: 'reflect', label: t('review.reflect'), icon: 'person', onSelect: () => onReflect(null) },
    { id: 'putOff', label: t('review.putOff'), icon: 'clock', divided: true, onSelect: onPutOff },
    ...(onSuspend ? [{ id: 'suspend', label: t('review.suspend'), icon: 'close' as const, onSelect: onSuspend }] : []),
  ];
  return <Menu label={t('review.more')} items={items} />;
}

/** The saved copy, at the passage. */
export function readerUrl(articleId: string, passageId: string | null): string {
  return surfaceUrl('reader', { id: articleId }) + (passageId === null ? '' : `#${passageId}`);
}

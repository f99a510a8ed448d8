import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ToolbarSpace } from '../../ui/toolbar.tsx';
import { MinutesLeft } from './minutes-left.tsx';
import type { PlaceWatch } from './place-watch.ts';
import { useWindowPlace } from './use-place-watch.ts';

export interface ReaderToolsProps {
  title: string;
  watch: PlaceWatch | null;
  /** That the whole text takes. */
  minutes: number;
  /** Whether the outline is shown; null where the text has none. */
  isOutlined: boolean | null;
  onOutline: () => void;
  isFinding: boolean;
  onFind: () => void;
  onPrint: () => void;
  /** Null where there is no live page. */
  onOriginal: (() => void) | null;
  /** Text settings, and the menu of what else can be done. */
  children: ComponentChildren;
}

/** The buttons of the toolbar. Those with words of their own in the menu leave the row where it is narrow. */
export function ReaderTools(props: ReaderToolsProps) {
  const { title, watch, minutes, isOutlined, onOutline, isFinding, onFind, onPrint, onOriginal, children } = props;
  const isBelowHeadline = useWindowPlace(watch, ({ offset }) => offset > 0);
  return (
    <>
      {isOutlined !== null && (
        <IconButton icon="outline" label={t('reader.outline')} pressed={isOutlined} onClick={onOutline} />
      )}
      {/* Once the headline is out of sight. Screen readers have it as the page's own name. */}
      <p class="reader-head-title" aria-hidden="true">
        {isBelowHeadline ? title : ''}
      </p>
      <ToolbarSpace />
      <MinutesLeft watch={watch} minutes={minutes} />
      <IconButton icon="search" label={t('reader.findKey')} pressed={isFinding} onClick={onFind} />
      <span class="reader-wide-tools">
        <IconButton icon="print" label={t('reader.print')} onClick={onPrint} />
        {onOriginal && <IconButton icon="external" label={t('reader.original')} onClick={onOriginal} />}
      </span>
      {children}
    </>
  );
}

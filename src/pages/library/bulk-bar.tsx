import { getLocale, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Progress } from '../../ui/skeleton.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { askPacket } from '../ask-packet.ts';
import type { Work } from '../use-work.ts';
import type { RowActs } from './row-acts.tsx';

export interface BulkBarProps {
  ids: string[];
  shown: number;
  work: Work | null;
  onStop: () => void;
  acts: RowActs;
  onChooseAll: () => void;
  onClear: () => void;
}

/** At the foot of the window while articles are chosen, or while something is done with many of them. */
export function BulkBar({ ids, shown, work, onStop, acts, onChooseAll, onClear }: BulkBarProps) {
  if (work) {
    const { label, share, detail, isStopping } = work;
    return (
      <section class="bulk-bar" aria-label={t('library.bulk')}>
        <div class="bulk-work">
          <Progress label={label} value={share ?? undefined} detail={detail} />
          <Button size="sm" busy={isStopping} onClick={onStop}>
            {t(isStopping ? 'work.stopping' : 'work.stop')}
          </Button>
        </div>
      </section>
    );
  }
  if (ids.length === 0) return null;
  return (
    <section class="bulk-bar" aria-label={t('library.bulk')}>
      <Toolbar label={t('library.bulk')}>
        <IconButton icon="close" label={t('library.chooseNone')} onClick={onClear} />
        <span class="bulk-count" role="status">
          {t('library.chosen', { count: ids.length.toLocaleString(getLocale()) })}
        </span>
        {ids.length < shown && (
          <Button size="sm" variant="quiet" onClick={onChooseAll}>
            {t('library.chooseAll', { count: shown.toLocaleString(getLocale()) })}
          </Button>
        )}
        <span class="th-toolbar-space" />
        <span class="bulk-acts">
          <Button size="sm" icon="tag" title={t('library.retag')} onClick={() => acts.retag(ids)}>
            {t('library.retag')}
          </Button>
          <Button size="sm" icon="list" title={t('addTo.open')} onClick={() => acts.collect(ids)}>
            {t('addTo.open')}
          </Button>
          <Button size="sm" icon="edit" title={t('reports.write')} onClick={() => acts.write(ids)}>
            {t('reports.write')}
          </Button>
          <Menu
            label={t('library.mark')}
            icon="check"
            size="sm"
            variant="secondary"
            items={[
              { id: 'read', label: t('library.markRead'), icon: 'check', onSelect: () => acts.mark(ids, true) },
              { id: 'unread', label: t('library.markUnread'), icon: 'undo', onSelect: () => acts.mark(ids, false) },
            ]}
          >
            {t('library.mark')}
          </Menu>
          <Button size="sm" icon="people" title={t('packets.make.ask')} onClick={() => askPacket(ids)}>
            {t('packets.make.ask')}
          </Button>
          <Button size="sm" icon="download" title={t('export.chosen')} onClick={() => acts.exportNotes(ids)}>
            {t('export.chosen')}
          </Button>
          <Button size="sm" variant="quiet" icon="trash" title={t('popup.remove')} onClick={() => acts.remove(ids)}>
            {t('popup.remove')}
          </Button>
        </span>
      </Toolbar>
    </section>
  );
}

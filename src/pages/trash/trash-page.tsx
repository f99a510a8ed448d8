import { useMemo, useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { TrashedItem } from '../../services/trash-list.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import { Checkbox } from '../../ui/toggle.tsx';
import { BulkBar } from '../bulk-bar.tsx';
import { formatSize } from '../format-size.ts';
import { PageHead } from '../page-head.tsx';
import { useToasts } from '../use-toasts.ts';
import { useWork } from '../use-work.ts';
import { WorkDialog } from '../work-dialog.tsx';
import { DropDialog } from './drop-dialog.tsx';
import { TrashItem } from './trash-item.tsx';
import { dayLabel, fitsTrash, TRASH_KINDS, type TrashKind } from './trash-words.ts';
import { useTrash } from './use-trash.ts';
import { useTrashActs } from './use-trash-acts.ts';

const SHOWN_AT_FIRST = 100;

export function TrashPage() {
  const { entries, failure, reload } = useTrash();
  const { work, run, stop } = useWork();
  const { toasts, push, dismiss } = useToasts();
  const { restore, drop } = useTrashActs({ entries: entries ?? [], run, push });
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<TrashKind>('all');
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [dropping, setDropping] = useState<{ items: readonly TrashedItem[]; isAll: boolean } | null>(null);
  const now = Date.now();

  const all = entries ?? [];
  const shown = useMemo(() => (entries ?? []).filter((item) => fitsTrash(item, query, kind)), [entries, query, kind]);
  const chosenItems = shown.filter(({ id }) => chosen.has(id));
  const kinds = TRASH_KINDS.filter((one) => one === 'all' || all.some((item) => item.kind === one));
  const bytes = all.reduce((sum, item) => sum + item.bytes, 0);

  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const afterwards = (): void => {
    setChosen(new Set());
    reload();
  };
  const bringBack = (items: readonly TrashedItem[]): void => void restore(items).then(afterwards);
  const clearFilter = (): void => {
    setQuery('');
    setKind('all');
  };

  return (
    <div class="page">
      <PageHead current="trash" />
      <main class="page-main">
        <div class="page-title-row">
          <h1 class="page-title">{t('trash.heading')}</h1>
          <div class="page-actions">
            <a href={surfaceUrl('storage')}>{t('trash.storage')}</a>
            {all.length > 0 && (
              <Button variant="danger" icon="trash" onClick={() => setDropping({ items: all, isAll: true })}>
                {t('trash.empty')}
              </Button>
            )}
          </div>
        </div>
        <p class="page-lead">{t('trash.lead')}</p>
        {failure && (
          <Banner tone="error" action={{ label: t('retry'), onAction: reload }}>
            {t(`error.${failure.code}`)}
          </Banner>
        )}
        {entries === null ? (
          !failure && <Skeleton label={t('loading.label')} lines={6} />
        ) : all.length === 0 ? (
          <EmptyState drawing="basket" title={t('trash.emptyTitle')}>
            {t('trash.emptyHint')}
          </EmptyState>
        ) : (
          <>
            <div class="trash-filters">
              <TextField
                type="search"
                icon="search"
                label={t('trash.search')}
                hideLabel
                placeholder={t('trash.search')}
                value={query}
                onInput={(value) => {
                  setQuery(value);
                  setLimit(SHOWN_AT_FIRST);
                }}
              />
              {kinds.length > 2 && (
                <Select
                  label={t('trash.kinds')}
                  hideLabel
                  value={kind}
                  options={kinds.map((value) => ({ value, label: t(`trash.kind.${value}`) }))}
                  onChange={setKind}
                />
              )}
            </div>
            <div class="trash-tools">
              <Checkbox
                label={t('list.chooseAll')}
                checked={chosenItems.length > 0 && chosenItems.length === shown.length}
                mixed={chosenItems.length > 0 && chosenItems.length < shown.length}
                onChange={(isChosen) => setChosen(new Set(isChosen ? shown.map(({ id }) => id) : []))}
              />
              <span class="page-count">{t('trash.total', { count: all.length, size: formatSize(bytes) })}</span>
            </div>
            {shown.length === 0 ? (
              <EmptyState
                drawing="search"
                title={t('list.nothing')}
                action={<Button onClick={clearFilter}>{t('list.showAll')}</Button>}
              >
                {t('list.nothingText')}
              </EmptyState>
            ) : (
              byDay(shown.slice(0, limit), now).map(({ day, items }) => (
                <section key={day} class="trash-day" aria-label={day}>
                  <h2 class="trash-day-title">{day}</h2>
                  <ul class="trash-list">
                    {items.map((item) => (
                      <TrashItem
                        key={item.id}
                        item={item}
                        now={now}
                        isChosen={chosen.has(item.id)}
                        onChoose={(isChosen) => choose(item.id, isChosen)}
                        onRestore={() => bringBack([item])}
                        onDrop={() => setDropping({ items: [item], isAll: false })}
                      />
                    ))}
                  </ul>
                </section>
              ))
            )}
            {shown.length > limit && (
              <Button block onClick={() => setLimit(limit + SHOWN_AT_FIRST)}>
                {t('list.more', { count: shown.length - limit })}
              </Button>
            )}
            <BulkBar count={chosenItems.length}>
              <Button size="sm" variant="primary" icon="undo" onClick={() => bringBack(chosenItems)}>
                {t('trash.restoreChosen')}
              </Button>
              <Button
                size="sm"
                variant="danger"
                icon="trash"
                onClick={() => setDropping({ items: chosenItems, isAll: false })}
              >
                {t('trash.dropChosen')}
              </Button>
            </BulkBar>
          </>
        )}
      </main>
      {dropping && (
        <DropDialog
          title={dropping.isAll ? t('trash.emptyAsk') : t('trash.dropTitle', { count: dropping.items.length })}
          text={
            dropping.isAll
              ? t('trash.emptyText', { count: dropping.items.length, size: formatSize(bytes) })
              : t('trash.dropText')
          }
          confirm={t(dropping.isAll ? 'trash.empty' : 'trash.drop')}
          onClose={() => setDropping(null)}
          onConfirm={() => {
            const { items } = dropping;
            setDropping(null);
            void drop(items, afterwards);
          }}
        />
      )}
      <WorkDialog work={work} onStop={stop} />
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}

/** The entries under the day of their deletion, in their order. */
function byDay(items: readonly TrashedItem[], now: number): { day: string; items: TrashedItem[] }[] {
  const days: { day: string; items: TrashedItem[] }[] = [];
  for (const item of items) {
    const day = dayLabel(item.deletedAt, now);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}

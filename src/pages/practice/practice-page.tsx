import { useRef, useState } from 'preact/hooks';
import type { Reflection } from '../../core/model/reflection.ts';
import type { PracticeEntry } from '../../core/practice/practice-entry.ts';
import { isPracticeFiltered, NO_PRACTICE_FILTER } from '../../core/practice/practice-filter.ts';
import { localDay } from '../../core/text/local-day.ts';
import { t } from '../../i18n/t.ts';
import { dropDraft, keepDraft, loadDraft } from '../../platform/drafts.ts';
import { logQuietly } from '../../platform/log.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import type { VirtualListHandle } from '../../ui/virtual-list.tsx';
import { PageHead } from '../page-head.tsx';
import { useCursor } from '../use-cursor.ts';
import { useCovered, usePosition } from '../use-position.ts';
import { useToasts } from '../use-toasts.ts';
import { DropDialog, PostponeDialog } from './practice-dialogs.tsx';
import { PracticeEmpty } from './practice-empty.tsx';
import { PracticeFilters } from './practice-filters.tsx';
import { PracticeHelp } from './practice-help.tsx';
import { PracticeList } from './practice-list.tsx';
import { PracticeTools } from './practice-tools.tsx';
import { usePractice } from './use-practice.ts';
import { usePracticeActs } from './use-practice-acts.ts';
import { usePracticeItems } from './use-practice-items.ts';
import { usePracticeKeys } from './use-practice-keys.ts';
import { usePracticeView } from './use-practice-view.ts';

/** What is over is out of the way until it is asked for. */
const FOLDED = ['done', 'dropped'];

type Asking =
  | { what: 'postpone'; one: Reflection }
  | { what: 'drop'; one: Reflection; typed: string }
  | { what: 'help' };

/** Every reflection and every promise of the library in one place. */
export function PracticePage() {
  const { view, anchor, showPart, narrow } = usePracticeView();
  const { part, filter } = view;
  const practice = usePractice(part);
  const { entries, total, isWhole, topics, failure } = practice;
  const { toasts, push, dismiss } = useToasts();
  const acts = usePracticeActs(push);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set(FOLDED));
  const [held, setHeld] = useState<PracticeEntry | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const today = localDay(Date.now());
  const { groups, items, promises } = usePracticeItems({ entries, view, topics, today, folded, held });

  const list = useRef<VirtualListHandle>(null);
  const cursor = useCursor(items, list, '.practice-focus');
  const covered = useCovered('.page-head');
  // What is come back to may be among what is still to be read.
  const isThere = isWhole || (anchor !== null && items.some(({ id }) => id === anchor.id));
  usePosition(view, anchor, isThere ? items : null, list);

  const find = (id: string | null): PracticeEntry | null =>
    (entries ?? []).find(({ reflection }) => reflection.id === id) ?? null;
  const rowActs = {
    finish: (one: Reflection) => void acts.finish(one),
    reopen: (one: Reflection) => void acts.reopen(one),
    postpone: (one: Reflection) => setAsking({ what: 'postpone', one }),
    drop: (one: Reflection) =>
      void loadDraft(reasonDraft(one))
        .catch(() => null)
        .then((draft) => setAsking({ what: 'drop', one, typed: draft?.note ?? '' })),
    edit: (one: Reflection) => setHeld(find(one.id)),
    remove: (one: Reflection) => {
      setHeld(null);
      void acts.remove(one.id);
    },
  };
  const closeForm = (): void => {
    const at = items.findIndex(({ id }) => id === held?.reflection.id);
    setHeld(null);
    if (at >= 0) cursor.go(at);
  };
  usePracticeKeys({
    cursor,
    count: items.length,
    find,
    acts: rowActs,
    part,
    onPart: showPart,
    onHelp: () => setAsking({ what: 'help' }),
  });

  const shown = groups.reduce((sum, group) => sum + group.entries.length, 0);
  return (
    <div class="page">
      <PageHead current="practice" />
      <main class="page-main practice" onFocusIn={cursor.onFocusIn} onFocusOut={cursor.onFocusOut}>
        <div class="page-title-row">
          <h1 class="page-title">{t('practice.heading')}</h1>
          <PracticeTools groups={groups} isWhole={isWhole} push={push} onHelp={() => setAsking({ what: 'help' })} />
        </div>
        {failure && (
          <Banner tone="error" action={{ label: t('retry'), onAction: practice.reload }}>
            {t(`error.${failure.code}`)}
          </Banner>
        )}
        {entries === null ? (
          !failure && <Skeleton label={t('loading.label')} lines={10} />
        ) : (
          <>
            {total > 0 && (
              <>
                <SegmentedControl
                  label={t('practice.part')}
                  value={part}
                  options={[
                    { value: 'commitments', label: partLabel('practice.part.commitments', promises, isWhole) },
                    { value: 'all', label: partLabel('practice.part.all', total, true) },
                  ]}
                  onChange={showPart}
                />
                <PracticeFilters part={part} filter={filter} entries={entries} topics={topics} onNarrow={narrow} />
                {isPracticeFiltered(filter) && (
                  <p class="practice-shown" role="status">
                    {t('practice.shown', { count: shown })}{' '}
                    <Button size="sm" variant="quiet" icon="close" onClick={() => narrow(NO_PRACTICE_FILTER)}>
                      {t('practice.showAll')}
                    </Button>
                  </p>
                )}
              </>
            )}
            {items.length > 0 ? (
              <PracticeList
                items={items}
                part={part}
                today={today}
                acts={rowActs}
                editing={held?.reflection.id ?? null}
                entries={entries}
                cursor={cursor.index}
                covered={covered}
                handle={list}
                onFold={(key, isFolded) => {
                  const next = new Set(folded);
                  if (isFolded) next.add(key);
                  else next.delete(key);
                  setFolded(next);
                }}
                onClose={closeForm}
              />
            ) : isWhole ? (
              <PracticeEmpty
                part={part}
                total={total}
                isFiltered={isPracticeFiltered(filter)}
                onShowAll={() => narrow(NO_PRACTICE_FILTER)}
                onPart={showPart}
              />
            ) : (
              <Skeleton label={t('loading.label')} lines={10} />
            )}
          </>
        )}
      </main>
      {asking?.what === 'postpone' && (
        <PostponeDialog
          reflection={asking.one}
          onPostpone={(day) => {
            setAsking(null);
            void acts.postpone(asking.one, day);
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.what === 'drop' && (
        <DropDialog
          reflection={asking.one}
          typed={asking.typed}
          onType={(note) => keepQuietly(keepDraft(reasonDraft(asking.one), { note, tags: [] }))}
          onDrop={(reason) => {
            setAsking(null);
            void acts.giveUp(asking.one, reason).then((isDone) => {
              if (isDone) keepQuietly(dropDraft(reasonDraft(asking.one)));
            });
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.what === 'help' && <PracticeHelp onClose={() => setAsking(null)} />}
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}

function partLabel(key: 'practice.part.commitments' | 'practice.part.all', count: number, isKnown: boolean): string {
  return isKnown ? `${t(key)} (${count})` : t(key);
}

/** Where a reason is kept while it is typed. */
function reasonDraft({ id }: Reflection): string {
  return `drop-reason:${id}`;
}

function keepQuietly(work: Promise<void>): void {
  work.catch((thrown) => logQuietly('draft not kept', thrown));
}

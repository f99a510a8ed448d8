import { useMemo, useState } from 'preact/hooks';
import type { TagMove } from '../../core/tags/move-tags.ts';
import { filterTree, tagTree } from '../../core/tags/tag-tree.ts';
import { foldBare } from '../../core/text/fold.ts';
import { normaliseTag } from '../../core/text/tags.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import { BulkBar } from '../bulk-bar.tsx';
import { PageHead } from '../page-head.tsx';
import { library } from '../page-library.ts';
import { useToasts } from '../use-toasts.ts';
import { useWork } from '../use-work.ts';
import { WorkDialog } from '../work-dialog.tsx';
import { AlikeSection, alikeGroups, groupName } from './alike-section.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { NestDialog } from './nest-dialog.tsx';
import { RecentActs, UnfinishedActs } from './recent-acts.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { TagRow } from './tag-row.tsx';
import { useTagActs } from './use-tag-acts.ts';
import { useTags } from './use-tags.ts';

/** A small tree is shown whole; of a large one the top level first. */
const SMALL = 60;
const SHOWN_AT_FIRST = 100;
const order = new Intl.Collator('vi', { numeric: true });

type Asking =
  | { what: 'rename'; tags: [string] }
  | { what: 'merge' | 'remove'; tags: string[] }
  | { what: 'nest'; tags: string[]; parent?: string };

export function TagsPage() {
  const { facts, failure, reload } = useTags();
  const { work, run, stop } = useWork();
  const { toasts, push, fail, dismiss } = useToasts();
  const [query, setQuery] = useState('');
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<Asking | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const acts = facts?.acts ?? [];
  const { begin, undo, goOn } = useTagActs({ acts, run, push, onChanged: reload });

  const counted = useMemo(() => facts?.counted ?? [], [facts]);
  const tree = useMemo(() => tagTree(counted, order.compare), [counted]);
  const wanted = foldBare(normaliseTag(query));
  const shown = useMemo(
    () => (wanted === '' ? tree : filterTree(tree, (tag) => foldBare(tag).includes(wanted))),
    [tree, wanted],
  );
  const alike = useMemo(() => (facts ? alikeGroups(counted, facts.apart) : []), [counted, facts]);
  const known = new Set(counted.map(({ tag }) => tag));
  const picked = [...chosen].filter((tag) => known.has(tag));
  const isOpenAtFirst = counted.length <= SMALL || wanted !== '';

  const flip = (set: ReadonlySet<string>, one: string, isIn: boolean): ReadonlySet<string> => {
    const next = new Set(set);
    if (isIn) next.add(one);
    else next.delete(one);
    return next;
  };
  const close = (): void => setAsking(null);
  function act(kind: 'rename' | 'merge' | 'nest' | 'remove', moves: TagMove[]): void {
    setAsking(null);
    setChosen(new Set());
    void begin(kind, moves);
  }
  async function keepApart(group: readonly string[]): Promise<void> {
    try {
      await library.keepTagsApart(groupName(group));
    } catch (thrown) {
      fail(thrown);
    }
    reload();
  }

  return (
    <div class="page">
      <PageHead current="tags" />
      <main class="page-main">
        <h1 class="page-title">{t('tagPage.heading')}</h1>
        <p class="page-lead">{t('tagPage.lead')}</p>
        {failure && (
          <Banner tone="error" action={{ label: t('retry'), onAction: reload }}>
            {t(`error.${failure.code}`)}
          </Banner>
        )}
        {work === null && (
          <UnfinishedActs
            acts={acts.filter(({ state }) => state !== 'done')}
            onGoOn={(one) => void goOn(one)}
            onUndo={(one) => void undo(one)}
          />
        )}
        {facts === null ? (
          !failure && <Skeleton label={t('loading.label')} lines={8} />
        ) : counted.length === 0 ? (
          <EmptyState drawing="page" title={t('tagPage.emptyTitle')}>
            {t('tagPage.emptyText')}
          </EmptyState>
        ) : (
          <>
            <AlikeSection
              groups={alike}
              onMerge={(tags) => setAsking({ what: 'merge', tags })}
              onApart={(group) => void keepApart(group)}
            />
            <section class="tag-part" aria-label={t('tagPage.tree')}>
              <div class="tag-tools">
                <TextField
                  type="search"
                  icon="search"
                  label={t('tagPage.filter')}
                  hideLabel
                  placeholder={t('tagPage.filter')}
                  value={query}
                  onInput={setQuery}
                />
                <span class="page-count">
                  {t('tagPage.shown', { count: counted.filter(({ own }) => own > 0).length })}
                </span>
              </div>
              {shown.length === 0 ? (
                <EmptyState
                  drawing="search"
                  title={t('list.nothing')}
                  action={<Button onClick={() => setQuery('')}>{t('list.showAll')}</Button>}
                >
                  {t('list.nothingText')}
                </EmptyState>
              ) : (
                <ul class="tag-tree">
                  {shown.slice(0, limit).map((node) => (
                    <TagRow
                      key={node.tag}
                      node={node}
                      isOpen={(tag) => turned.has(tag) !== isOpenAtFirst}
                      onOpen={(tag, isOpen) => setTurned(flip(turned, tag, isOpen !== isOpenAtFirst))}
                      chosen={chosen}
                      onChoose={(tag, isChosen) => setChosen(flip(chosen, tag, isChosen))}
                      onRename={(tag) => setAsking({ what: 'rename', tags: [tag] })}
                      onNest={(tags) => setAsking({ what: 'nest', tags })}
                      onRemove={(tags) => setAsking({ what: 'remove', tags })}
                      dragged={dragged}
                      onDrag={setDragged}
                      onDrop={(parent) => {
                        if (dragged !== null) setAsking({ what: 'nest', tags: [dragged], parent });
                        setDragged(null);
                      }}
                    />
                  ))}
                </ul>
              )}
              {shown.length > limit && (
                <Button block onClick={() => setLimit(limit + 2 * SHOWN_AT_FIRST)}>
                  {t('list.more', { count: shown.length - limit })}
                </Button>
              )}
            </section>
            <RecentActs acts={acts.filter(({ state }) => state === 'done')} onUndo={(one) => void undo(one)} />
            <BulkBar count={picked.length}>
              {picked.length > 1 && (
                <Button size="sm" variant="primary" onClick={() => setAsking({ what: 'merge', tags: picked })}>
                  {t('tagPage.merge')}
                </Button>
              )}
              <Button size="sm" onClick={() => setAsking({ what: 'nest', tags: picked })}>
                {t('tagPage.nest')}
              </Button>
              <Button
                size="sm"
                variant="danger"
                icon="trash"
                onClick={() => setAsking({ what: 'remove', tags: picked })}
              >
                {t('tagPage.remove')}
              </Button>
            </BulkBar>
          </>
        )}
      </main>
      {asking?.what === 'rename' && (
        <RenameDialog tag={asking.tags[0]} counted={counted} onClose={close} onConfirm={act} />
      )}
      {asking?.what === 'merge' && (
        <MergeDialog tags={asking.tags} counted={counted} onClose={close} onConfirm={(moves) => act('merge', moves)} />
      )}
      {asking?.what === 'nest' && (
        <NestDialog
          tags={asking.tags}
          parent={asking.parent}
          counted={counted}
          onClose={close}
          onConfirm={(moves) => act('nest', moves)}
        />
      )}
      {asking?.what === 'remove' && (
        <RemoveDialog
          tags={asking.tags}
          counted={counted}
          onClose={close}
          onConfirm={(moves) => act('remove', moves)}
        />
      )}
      <WorkDialog work={work} onStop={stop} />
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}

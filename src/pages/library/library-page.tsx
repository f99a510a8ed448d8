import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { restoreEach } from '../../annotator/restore-each.ts';
import { EXPORT_FORMATS } from '../../core/export/registry.ts';
import { toFailure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ToastRegion } from '../../ui/toast.tsx';
import { CorrectionDialog } from '../correction-dialog.tsx';
import { OpenFiles } from '../open-files/open-files.tsx';
import { PageHead } from '../page-head.tsx';
import { library } from '../page-library.ts';
import { useToasts } from '../use-toasts.ts';
import { ArticleItem } from './article-item.tsx';
import { downloadNotes } from './download.ts';
import { filterAddress, type LibraryFilter, matchesFilter, readFilter, tagChoices } from './library-filter.ts';
import { SelectionTools } from './selection-tools.tsx';
import { TagFilter } from './tag-filter.tsx';
import { useArticles } from './use-articles.ts';

const SHOWN_AT_FIRST = 100;

/** The day where the reader is, `YYYY-MM-DD`: the Swedish way of writing it. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format();
}

export function LibraryPage() {
  const { items, failure, setFailure } = useArticles();
  const [filter, setFilter] = useState<LibraryFilter>(() => readFilter(location.search));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { toasts, push, dismiss } = useToasts();
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const [correcting, setCorrecting] = useState<string | null>(null);
  const corrected = items?.find(({ article }) => article.id === correcting);
  const search = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const onPop = (): void => setFilter(readFilter(location.search));
    const onKey = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof Element && event.target.matches('input,textarea,select');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      search.current?.querySelector('input')?.focus();
    };
    addEventListener('popstate', onPop);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('popstate', onPop);
      removeEventListener('keydown', onKey);
    };
  }, []);

  const tags = useMemo(() => tagChoices(items ?? []), [items]);
  const shown = useMemo(() => (items ?? []).filter((item) => matchesFilter(item, filter)), [items, filter]);
  const chosenIds = shown.map(({ article }) => article.id).filter((id) => chosen.has(id));

  function narrow(next: LibraryFilter): void {
    // A step of its own for a tag; typing letters replaces the one before.
    if (next.tag !== filter.tag) history.pushState(null, '', filterAddress(next));
    else history.replaceState(null, '', filterAddress(next));
    setFilter(next);
    setLimit(SHOWN_AT_FIRST);
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      const failure = toFailure(thrown);
      // Said of what was pressed: the list itself is sound, and trying again would not change it.
      if (failure.code === 'not-shareable') push({ id: failure.code, tone: 'error', text: t('error.not-shareable') });
      else setFailure(failure);
    }
  }

  const exportNotes = (ids: string[] | 'all') =>
    attempt(async () => {
      const [format] = EXPORT_FORMATS;
      const { notes, leftOut } = await library.exportArticles(ids);
      if (!format || notes.length === 0) return;
      const name = downloadNotes(notes, format, today());
      const done = t('export.done', { name, count: notes.length });
      const text = leftOut > 0 ? `${done}. ${t('export.leftOut', { count: leftOut })}` : done;
      push({ id: name + Date.now(), text });
    });

  const remove = (ids: string[]) =>
    attempt(async () => {
      const trashed: string[] = [];
      try {
        for (const id of ids) trashed.push(await library.removeArticle(id));
      } finally {
        // Also where one of them failed: what was deleted before it can be brought back.
        if (trashed.length > 0) tellRemoved(trashed);
      }
    });

  function tellRemoved(trashed: string[]): void {
    setChosen(new Set());
    const undo = (): void => {
      void attempt(async () => {
        await restoreEach(trashed, library.restoreTrash);
      });
    };
    const text = t('library.removed', { count: trashed.length });
    push({ id: trashed.join(), text, action: { label: t('undo'), onAction: undo } });
  }

  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };

  const isEmpty = items !== null && items.length === 0;
  return (
    <div class="library">
      <PageHead current="library">
        <div ref={search}>
          <TextField
            type="search"
            icon="search"
            label={t('library.search')}
            hideLabel
            placeholder={t('library.search')}
            value={filter.title}
            onInput={(title) => narrow({ ...filter, title })}
          />
        </div>
      </PageHead>
      <main class="library-main">
        <div class="library-title-row">
          <h1 class="library-title">{t('library.heading')}</h1>
          <OpenFiles />
          {items !== null && !isEmpty && (
            <Button icon="download" onClick={() => void exportNotes('all')}>
              {t('export.all')}
            </Button>
          )}
        </div>
        {failure && (
          <Banner tone="error" action={{ label: t('retry'), onAction: () => location.reload() }}>
            {t(`error.${failure.code}`)}
          </Banner>
        )}
        {items === null ? (
          !failure && <Skeleton label={t('loading.label')} lines={8} />
        ) : isEmpty ? (
          <EmptyState
            drawing="book"
            title={t('library.emptyTitle')}
            action={
              <Button variant="primary" icon="document" onClick={() => location.assign(surfaceUrl('welcome'))}>
                {t('library.emptyAction')}
              </Button>
            }
          >
            {t('library.emptyText')}
          </EmptyState>
        ) : (
          <>
            <TagFilter tags={tags} value={filter.tag} onChange={(tag) => narrow({ ...filter, tag })} />
            <SelectionTools
              shown={shown.length}
              total={items.length}
              chosen={chosenIds.length}
              onChooseAll={(isChosen) => setChosen(new Set(isChosen ? shown.map(({ article }) => article.id) : []))}
              onExport={() => void exportNotes(chosenIds)}
              onRemove={() => void remove(chosenIds)}
            />
            {shown.length === 0 ? (
              <EmptyState
                drawing="search"
                title={t('library.nothingTitle')}
                action={<Button onClick={() => narrow({ title: '', tag: '' })}>{t('library.showAll')}</Button>}
              >
                {t('library.nothingText')}
              </EmptyState>
            ) : (
              <ul class="library-list" aria-label={t('library.heading')}>
                {shown.slice(0, limit).map((item) => (
                  <li key={item.article.id}>
                    <ArticleItem
                      item={item}
                      isChosen={chosen.has(item.article.id)}
                      onChoose={(isChosen) => choose(item.article.id, isChosen)}
                      onTag={(tag) => narrow({ ...filter, tag })}
                      onCorrect={() => setCorrecting(item.article.id)}
                      onExport={() => void exportNotes([item.article.id])}
                      onRemove={() => void remove([item.article.id])}
                    />
                  </li>
                ))}
              </ul>
            )}
            {shown.length > limit && (
              <Button block onClick={() => setLimit(limit + SHOWN_AT_FIRST)}>
                {t('library.more', { count: shown.length - limit })}
              </Button>
            )}
          </>
        )}
      </main>
      {corrected && <CorrectionDialog article={corrected.article} onClose={() => setCorrecting(null)} />}
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}

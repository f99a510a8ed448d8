import { useCallback, useMemo, useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { usedSources } from '../../core/report/used-sources.ts';
import { foldBare } from '../../core/text/fold.ts';
import { t } from '../../i18n/t.ts';
import type { ReportSource } from '../../services/report-sources.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AddArticlesDialog } from '../add-articles-dialog.tsx';
import { library } from '../page-library.ts';
import { useLibraryFacts } from '../use-library-facts.ts';
import type { PanelProps } from './panel-tab.ts';
import { SourceArticle } from './source-article.tsx';
import { useSourceActs } from './use-source-acts.ts';

const REST = 400;

/** The studied texts with their passages and reflections: one press puts them into the paper. */
export function SourcesPanel({ report, doc, editor, push }: PanelProps) {
  const [query, setQuery] = useState('');
  const [isAdding, setAdding] = useState(false);
  const ids = report.articleIds.join(' ');
  const read = useCallback(() => library.reportSources(ids === '' ? [] : ids.split(' ')), [ids]);
  const { facts: sources, failure, reload } = useLibraryFacts(read, REST);
  const used = useMemo(() => usedSources(doc), [doc]);
  const acts = useSourceActs({ report, editor, push });

  async function drop({ articleId, article }: ReportSource): Promise<void> {
    const before = report.articleIds;
    await library.editReport(report.id, { articleIds: before.filter((id) => id !== articleId) });
    const onAction = (): void => void library.editReport(report.id, { articleIds: before }).catch(fail);
    const text = t('report.sources.dropped', { title: article?.title || t('article.untitled') });
    push({ id: `dropped-${articleId}`, text, action: { label: t('undo'), onAction } });
  }
  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });

  const words = foldBare(query).split(/\s+/).filter(Boolean);
  const fits = (text: string): boolean => {
    const folded = foldBare(text);
    return words.every((word) => folded.includes(word));
  };
  const shown = (sources ?? []).flatMap((source) => narrow(source, fits));
  const add = (
    <Button size="sm" icon="plus" onClick={() => setAdding(true)}>
      {t('report.sources.add')}
    </Button>
  );
  return (
    <div class="sources">
      {failure && (
        <Banner tone="error" action={{ label: t('retry'), onAction: reload }}>
          {t(`error.${failure.code}`)}
        </Banner>
      )}
      {sources === null ? (
        !failure && <Skeleton label={t('loading.label')} lines={6} />
      ) : sources.length === 0 ? (
        <EmptyState drawing="book" title={t('report.sources.emptyTitle')} action={add}>
          {t('report.sources.emptyText')}
        </EmptyState>
      ) : (
        <>
          <div class="sources-head">
            <TextField
              type="search"
              icon="search"
              label={t('report.sources.search')}
              hideLabel
              placeholder={t('report.sources.search')}
              value={query}
              onInput={setQuery}
            />
            {add}
          </div>
          {shown.length === 0 && <p class="sources-none">{t('report.sources.none')}</p>}
          {shown.map((source) => (
            <SourceArticle
              key={source.articleId}
              source={source}
              used={used}
              acts={acts}
              onDrop={() => void drop(source).catch(fail)}
            />
          ))}
        </>
      )}
      {isAdding && (
        <AddArticlesDialog
          title={t('report.sources.addTitle')}
          action={(count) => (count === 0 ? t('report.sources.add') : t('report.sources.addDone', { count }))}
          hint={t('reports.studiedNone')}
          known={report.articleIds}
          onAdd={(ids) => library.addReportArticles(report.id, ids)}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

/** What of a source fits; all of it where its own name does. */
function narrow(source: ReportSource, fits: (text: string) => boolean): ReportSource[] {
  const { article, passages, reflections, stories } = source;
  if (fits(article?.title ?? '')) return [source];
  const kept = {
    ...source,
    passages: passages.filter(({ quote, note }) => fits(`${quote} ${note}`)),
    reflections: reflections.filter(({ evidence, shortcoming, cause, action }) =>
      fits(`${evidence} ${shortcoming} ${cause} ${action}`),
    ),
    stories: stories.filter((story) => fits(`${story.title} ${story.situation} ${story.who} ${story.lesson}`)),
  };
  return kept.passages.length + kept.reflections.length + kept.stories.length > 0 ? [kept] : [];
}

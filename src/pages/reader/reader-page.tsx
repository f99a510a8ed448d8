import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Article, ArticleBody } from '../../core/model/article.ts';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Wordmark } from '../../ui/brand/wordmark.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExternalLink } from '../../ui/external-link.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TagList } from '../../ui/tag.tsx';
import { articleDetails } from '../format.ts';
import { library, onLibraryChange } from '../page-library.ts';
import { ReaderPassages } from './reader-passages.tsx';
import { SavedBody } from './saved-body.tsx';
import { useAnnotator } from './use-annotator.ts';

interface Opened {
  article: Article;
  body: ArticleBody;
}

/** The saved copy: read, marked and noted like the live page, with nothing fetched from anywhere. */
export function ReaderPage() {
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const { annotator, marks } = useAnnotator(id, root);

  const load = useCallback(async () => {
    try {
      const { article, body } = await library.openArticle(id);
      setOpened((before) => ({ article, body: before?.body ?? body }));
      document.title = article.title || t('article.untitled');
      setFailure(null);
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  }, [id]);

  useEffect(() => {
    const lifetime = new AbortController();
    void load();
    onLibraryChange((change) => change.articleId === id && void load(), lifetime.signal);
    return () => lifetime.abort();
  }, [load, id]);

  return (
    <div class="reader">
      <header class="reader-head">
        <a class="reader-back" href={surfaceUrl('library')}>
          <Icon name="arrow-left" />
          <span>{t('reader.back')}</span>
        </a>
        <Wordmark label={t('app.name')} size="sm" />
      </header>
      {failure ? (
        <EmptyState
          drawing="page"
          title={t('reader.missingTitle')}
          action={<Button onClick={() => location.assign(surfaceUrl('library'))}>{t('reader.back')}</Button>}
        >
          {t(`error.${failure.code}`)}
        </EmptyState>
      ) : opened ? (
        <div class="reader-sheet">
          <main class="reader-article" lang={opened.article.lang || undefined}>
            <ArticleHead
              article={opened.article}
              hasLead={!opened.body.text.includes(opened.article.lead.slice(0, 80))}
            />
            <SavedBody body={opened.body} onRoot={setRoot} />
          </main>
          <ReaderPassages marks={marks} onReveal={(passageId) => annotator?.reveal(passageId)} />
        </div>
      ) : (
        <div class="reader-sheet">
          <Skeleton label={t('loading.label')} lines={12} />
        </div>
      )}
    </div>
  );
}

/** @param hasLead whether the lead stands above the body only: many pages repeat it as the first paragraph. */
function ArticleHead({ article, hasLead }: { article: Article; hasLead: boolean }) {
  return (
    <header class="reader-article-head">
      <p class="reader-kind">{t(`article.kind.${article.kind}`)}</p>
      <h1 class="reader-title">{article.title || t('article.untitled')}</h1>
      <p class="reader-details">{articleDetails(article).join(' · ')}</p>
      <p class="reader-source">
        <ExternalLink href={article.url} newTabLabel={t('link.newTab')}>
          {t('reader.original')}
        </ExternalLink>
      </p>
      {hasLead && article.lead && <p class="reader-lead">{article.lead}</p>}
      <TagList tags={article.tags} />
      {article.note && (
        <aside class="reader-note" aria-label={t('popup.note')}>
          {article.note}
        </aside>
      )}
    </header>
  );
}

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
import { LightMarkdown } from '../../ui/light-markdown.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TagList } from '../../ui/tag.tsx';
import { ArticleFacts } from '../article-facts.tsx';
import { CirculationBadge } from '../circulation-badge.tsx';
import { CorrectionDialog } from '../correction-dialog.tsx';
import { ImagesLine } from '../images-line.tsx';
import { library, onLibraryChange } from '../page-library.ts';
import { TextFaultNotice } from '../text-fault-notice.tsx';
import { useImageState } from '../use-image-state.ts';
import { ReaderPassages } from './reader-passages.tsx';
import { SavedBody } from './saved-body.tsx';
import { useAnnotator } from './use-annotator.ts';
import { useNamedPassage } from './use-named-passage.ts';
import { useSavedImages } from './use-saved-images.ts';
import { Versions } from './versions.tsx';

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
  useNamedPassage(annotator, marks);
  const imageState = useImageState(id);
  const images = useSavedImages(imageState);

  const load = useCallback(async () => {
    try {
      const { article, body } = await library.openArticle(id);
      // The same copy as before stays as it stands: what is selected in it stays selected.
      setOpened((before) => ({ article, body: before && before.body.html === body.html ? before.body : body }));
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
          <main class="reader-article">
            <ReaderFacts article={opened.article} />
            <div class="reader-copy">
              <Versions article={opened.article} body={opened.body} images={images} />
              {imageState && <ImagesLine articleId={id} state={imageState} />}
            </div>
            {/* Title and text together are what passages stand in: a marked headline is found here too. */}
            <article class="reader-text" lang={opened.article.lang || undefined} ref={setRoot}>
              <h1 class="reader-title">{opened.article.title || t('article.untitled')}</h1>
              {hasOwnLead(opened) && <p class="reader-lead">{opened.article.lead}</p>}
              <SavedBody body={opened.body} images={images} />
            </article>
          </main>
          <aside class="reader-side">
            <ReaderNote article={opened.article} />
            <ReaderPassages marks={marks} onReveal={(passageId) => annotator?.reveal(passageId)} />
          </aside>
        </div>
      ) : (
        <div class="reader-sheet">
          <Skeleton label={t('loading.label')} lines={12} />
        </div>
      )}
    </div>
  );
}

/** Whether the lead stands above the body only: many pages repeat it as the first paragraph. */
function hasOwnLead({ article, body }: Opened): boolean {
  return article.lead !== '' && !body.text.includes(article.lead.slice(0, 80));
}

/** What is known of the article, with what must be known before it is quoted, and the ways to correct and check it. */
function ReaderFacts({ article }: { article: Article }) {
  const [isCorrecting, setCorrecting] = useState(false);
  return (
    <header class="reader-facts">
      <ArticleFacts article={article} kindLabel={t(`article.kind.${article.kind}`)} />
      <CirculationBadge circulation={article.circulation} />
      <div class="reader-facts-actions">
        <Button size="sm" variant="quiet" icon="edit" onClick={() => setCorrecting(true)}>
          {t('correct.heading')}
        </Button>
        <ExternalLink href={article.url} newTabLabel={t('link.newTab')}>
          {t('reader.original')}
        </ExternalLink>
      </div>
      <TextFaultNotice fault={article.textFault} />
      {isCorrecting && <CorrectionDialog article={article} onClose={() => setCorrecting(false)} />}
    </header>
  );
}

/** What the reader wrote of the whole article: beside the text, not in it. */
function ReaderNote({ article }: { article: Article }) {
  if (!article.note && article.tags.length === 0) return null;
  return (
    <section class="reader-note" aria-label={t('popup.note')}>
      {article.note && <LightMarkdown text={article.note} />}
      <TagList tags={article.tags} />
    </section>
  );
}

import type { ArticleBody } from '../../core/model/article.ts';
import { lacksCopy } from '../../core/model/lacks-copy.ts';
import { hasOwnLead } from '../../core/passages/own-lead.ts';
import type { ShownImage } from '../../dom/sanitise/fill-slot.ts';
import { isTextAlone, readableHtml } from '../../dom/saved-copy/readable-html.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { SavedBody } from './saved-body.tsx';
import type { SavedArticle } from './use-saved-article.ts';

export interface ReaderTextProps {
  saved: SavedArticle;
  images: ReadonlyMap<string, ShownImage | null>;
  onRoot: (root: HTMLElement | null) => void;
  /** Null where the article has no page on the web. */
  onOriginal: (() => void) | null;
}

/** Title and text together are what passages stand in: a marked headline is found here too. */
export function ReaderText({ saved, images, onRoot, onOriginal }: ReaderTextProps) {
  const { article, body } = saved;
  const isEmpty = body.html.trim() === '' && body.text.trim() === '';
  return (
    <>
      {isEmpty && !lacksCopy(article) && (
        <Banner tone="warning" title={t('reader.emptyTitle')}>
          {t('reader.emptyText')}
        </Banner>
      )}
      <article class="reader-text" lang={article.lang || undefined} dir="auto" ref={onRoot}>
        <h1 class="reader-title">{article.title || t('article.untitled')}</h1>
        {hasOwnLead(article.lead, body.text) && <p class="reader-lead">{article.lead}</p>}
        <SavedBody body={readableBody(body)} images={images} />
      </article>
      {isEmpty && lacksCopy(article) && <CopyNotice onOriginal={onOriginal} />}
    </>
  );
}

/** Said plainly: nothing is lost, the text was never here. */
function CopyNotice({ onOriginal }: Pick<ReaderTextProps, 'onOriginal'>) {
  return (
    <Banner
      title={t('copy.lacking')}
      action={onOriginal ? { label: t('copy.openToSave'), onAction: onOriginal } : undefined}
    >
      {t(onOriginal ? 'copy.readerText' : 'copy.readerNoPage')}
    </Banner>
  );
}

const bodies = new WeakMap<ArticleBody, ArticleBody>();

/** The body as it was saved; where its layout is lost and its words are not, those, a paragraph a line. */
function readableBody(body: ArticleBody): ArticleBody {
  if (!isTextAlone(body)) return body;
  let made = bodies.get(body);
  if (!made) {
    made = { ...body, html: readableHtml(body) };
    bodies.set(body, made);
  }
  return made;
}

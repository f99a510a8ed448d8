import type { Article } from '../../core/model/article.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { LightMarkdown } from '../../ui/light-markdown.tsx';
import { TagList } from '../../ui/tag.tsx';
import { ArticleFacts } from '../article-facts.tsx';
import { CirculationBadge } from '../circulation-badge.tsx';
import { TextlessNotice } from '../open-files/textless-notice.tsx';
import { TextFaultNotice } from '../text-fault-notice.tsx';
import { ReaderSource } from './reader-source.tsx';

export interface ReaderFactsProps {
  article: Article;
  onCorrect: () => void;
}

/** What is known of the article, with what must be known before it is quoted, and the ways to correct and check it. */
export function ReaderFacts({ article, onCorrect }: ReaderFactsProps) {
  return (
    <header class="reader-facts">
      <ArticleFacts article={article} kindLabel={t(`article.kind.${article.kind}`)} />
      <CirculationBadge circulation={article.circulation} />
      <div class="reader-facts-actions">
        <Button size="sm" variant="quiet" icon="edit" onClick={onCorrect}>
          {t('correct.heading')}
        </Button>
        <ReaderSource article={article} />
      </div>
      <TextlessNotice file={article.file} />
      <TextFaultNotice fault={article.textFault} />
      <ReaderNote article={article} />
    </header>
  );
}

/** What the reader wrote of the whole article: above the text, not in it. */
function ReaderNote({ article }: { article: Article }) {
  if (!article.note && article.tags.length === 0) return null;
  return (
    <section class="reader-note" aria-label={t('popup.note')}>
      {article.note && <LightMarkdown text={article.note} />}
      <TagList tags={article.tags} />
    </section>
  );
}

import type { Article } from '../../core/model/article.ts';
import { FailureError, toFailure } from '../../core/model/failure.ts';
import type { Passage } from '../../core/model/passage.ts';
import type { Reflection } from '../../core/model/reflection.ts';
import { citeInPaper } from '../../core/report/cite-in-paper.ts';
import { reflectionBlocks } from '../../core/report/reflection-blocks.ts';
import type { QuotationSource } from '../../core/report/report-doc.ts';
import { STORY_STEPS, type Story } from '../../core/stories/story.ts';
import { type MessageKey, t } from '../../i18n/t.ts';
import { library } from '../page-library.ts';
import { articleSource } from './article-source.ts';
import { insertCitation, insertQuotation } from './editor/insert.ts';
import type { PanelProps } from './panel-tab.ts';

export interface SourceActs {
  quote: (passage: Passage) => void;
  cite: (passage: Passage) => void;
  citeArticle: (article: Article) => void;
  reflect: (reflection: Reflection) => void;
  tell: (story: Story) => void;
}

/** Puts what was studied into the paper; each can be undone there and from the message. */
export function useSourceActs({ report, editor, push }: Pick<PanelProps, 'report' | 'editor' | 'push'>): SourceActs {
  const told = (key: MessageKey): void =>
    // One message for all: an undo takes back what was put in last.
    push({ id: 'put', text: t(key), action: { label: t('undo'), onAction: editor.undo } });
  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });

  /** @throws FailureError `not-shareable`: a paper is handed in, and what bears a marking is not shared. */
  async function sourceOf({ id, articleId }: Passage): Promise<QuotationSource> {
    const source = await library.passageSource(id);
    if (source.circulation !== null) throw new FailureError('not-shareable');
    return { citation: citeInPaper(source), articleId, passageId: id };
  }

  return {
    quote: (passage) =>
      void editor
        .insertLater(sourceOf(passage).then((source) => (state) => insertQuotation(state, passage.quote, source)))
        .then(() => told('report.sources.quoted'), fail),
    cite: (passage) =>
      void editor
        .insertLater(sourceOf(passage).then((source) => (state) => insertCitation(state, source)))
        .then(() => told('report.sources.cited'), fail),
    citeArticle(article) {
      if (article.circulation !== null) return fail(new FailureError('not-shareable'));
      editor.insertCitation(articleSource(article));
      told('report.sources.cited');
    },
    reflect(reflection) {
      editor.insertIntoSections(reflectionBlocks(reflection, report.template));
      told('report.sources.reflected');
    },
    tell(story) {
      const lines = STORY_STEPS.flatMap((step) => story[step].split('\n')).map((line) => line.trim());
      editor.insertParagraphs(lines.filter((line) => line !== ''));
      told('report.sources.told');
    },
  };
}

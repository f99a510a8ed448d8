import { t } from './t.ts';

/** What the columns and rows of an exported table are called. The shape is the core's `CsvLabels`. */
export function csvLabels() {
  return {
    columns: {
      kind: t('csv.kind'),
      title: t('csv.title'),
      quote: t('export.passages'),
      role: t('csv.role'),
      note: t('csv.note'),
      tags: t('csv.tags'),
      place: t('csv.place'),
      page: t('csv.page'),
      scope: t('csv.scope'),
      evidence: t('reflection.evidence'),
      shortcoming: t('reflection.shortcoming'),
      cause: t('reflection.cause'),
      causeKind: t('csv.causeKind'),
      action: t('reflection.action'),
      dueOn: t('reflection.dueOn'),
      state: t('csv.state'),
      dropReason: t('csv.dropReason'),
      link: t('csv.link'),
      siteName: t('correct.siteName'),
      author: t('correct.byline'),
      publishedAt: t('correct.publishedAt'),
      isUnsure: t('csv.isUnsure'),
      documentType: t('correct.ref.type'),
      documentNumber: t('correct.ref.number'),
      documentDate: t('correct.ref.date'),
      documentBody: t('correct.ref.body'),
      url: t('csv.url'),
      articleTags: t('csv.articleTags'),
      savedOn: t('csv.savedOn'),
      createdOn: t('csv.createdOn'),
      articleId: t('csv.articleId'),
      passageId: t('csv.passageId'),
      reflectionId: t('csv.reflectionId'),
    },
    kinds: { article: t('csv.kind.article'), passage: t('csv.kind.passage'), reflection: t('csv.kind.reflection') },
    open: t('studyPage.open'),
  };
}

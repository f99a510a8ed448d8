import { t } from './t.ts';

/** What a page that stands on its own says. The shape is the core's `StudyPageLabels`. */
export function studyPageLabels() {
  return {
    contents: t('studyPage.contents'),
    ownContents: t('studyPage.ownContents'),
    search: t('studyPage.search'),
    searchHint: t('studyPage.searchHint'),
    searchFound: t('studyPage.searchFound'),
    searchMany: t('studyPage.searchMany'),
    searchNone: t('studyPage.searchNone'),
    legend: t('studyPage.legend'),
    legendHint: t('studyPage.legendHint'),
    markName: t('studyPage.markName'),
    backToText: t('studyPage.backToText'),
    tags: t('studyPage.tags'),
    documentNumber: t('correct.documentRef'),
    issuedOn: t('correct.ref.date'),
    issuedBy: t('correct.ref.body'),
    file: t('studyPage.file'),
    updated: t('correct.modifiedAt'),
    articleCount: t('studyPage.articleCount'),
    apart: t('studyPage.apart'),
    onlyPassages: t('export.passages'),
    missingPicture: t('reader.imageMissing'),
    table: t('reader.table'),
    madeOn: t('studyPage.madeOn'),
    works: t('studyPage.works'),
    open: t('studyPage.open'),
  };
}

import { journalFiles } from '../platform/journal-files.ts';
import { withLock } from '../platform/lock.ts';
import { newId } from '../platform/new-id.ts';
import { LibraryDatabase } from '../storage/database.ts';
import { SearchIndex } from '../storage/search-index.ts';
import {
  barSharing,
  countSaved,
  editArticle,
  findArticle,
  openArticle,
  openBody,
  openPage,
  saveArticle,
  whenOpen,
} from './articles.ts';
import type { LibraryChange, ServiceContext } from './context.ts';
import { exportArticles } from './export.ts';
import { originalFile } from './files.ts';
import { imageRoom, keepImages, nextImageJob, openImages, queueImages, stopImages } from './images.ts';
import { indexLibrary, indexProgress, rebuildIndex } from './index-library.ts';
import { beginAnew, findLostLibrary, keepJournal, restoreJournal } from './journal.ts';
import { markRead, restoreReadings } from './mark-read.ts';
import { addMemberCounts, listMemberCounts, memberId, removeMemberCounts, undoMemberCounts } from './member-counts.ts';
import { ownName } from './own-profile.ts';
import { loadPaperLook, openPaper, paperSources, savePaperLook } from './paper.ts';
import { passageSource } from './passage-source.ts';
import { createPassage, editPassage, findPassage, listPassages, rankPassages } from './passages.ts';
import { listPassedOver, passOver, tellAgain } from './passed-over.ts';
import {
  editPlanItem,
  movePlanItem,
  orderPlan,
  putBackPlanItem,
  removePlanItems,
  restorePlanItems,
  sortPlan,
  tickPlanItem,
} from './plan-items.ts';
import { addToPlan, createPlan, listPlans, nextInPlans, openPlan, renamePlan } from './plans.ts';
import { countDue, practiceEntries, practiceIds, practiceOf } from './practice.ts';
import { loadProfile, saveProfile } from './profile.ts';
import { finishReading, openReading, saveReading } from './readings.ts';
import { findReflection, listReflections, saveReflection } from './reflections.ts';
import { removeArticles, restoreArticles } from './remove-articles.ts';
import { removeRestored } from './remove-restored.ts';
import { reportSources } from './report-sources.ts';
import { listTemplates, removeTemplate, saveTemplate } from './report-templates.ts';
import {
  keepReportVersion,
  keepUnsavedDoc,
  listReportVersions,
  nameReportVersion,
  openReportVersion,
  restoreReportVersion,
} from './report-versions.ts';
import {
  addReportArticles,
  createReport,
  duplicateReport,
  editReport,
  listReports,
  openReport,
  removeReport,
} from './reports.ts';
import { restoreTrash, restoreTrashed } from './restore-trash.ts';
import { answerReview, lastAnswer, undoReview } from './review-answer.ts';
import { askMore, keepReviewPlace, putOffCard } from './review-day.ts';
import {
  countByRole,
  dueAt,
  reviewArticles,
  reviewedPassages,
  reviewPassages,
  reviewRoles,
  takeBackEnrolment,
} from './review-enrol.ts';
import { exportReviews, importReviews, takeBackImport } from './review-file.ts';
import { countReviews, reviewToday } from './review-queue.ts';
import { reviewSettings, saveReviewSettings } from './review-settings.ts';
import { reviewStatistics } from './review-statistics.ts';
import { freeContents, measureRoom } from './room.ts';
import { saveReport } from './save-report.ts';
import { searchLibrary } from './search.ts';
import { articlesById, dropShelfPacks, newestShelf, openShelf, packShelf, shelfItems } from './shelf.ts';
import {
  addStoryPassages,
  createStory,
  editStory,
  listStories,
  openStory,
  orderStories,
  placeStoryPassage,
  removeStory,
  removeStoryPassage,
  tieStory,
} from './stories.ts';
import { storyPassages, toldQuotes, topicPassages } from './story-material.ts';
import {
  addStoryPicture,
  editStoryPicture,
  placeStoryPicture,
  removeStoryPicture,
  storyPictures,
} from './story-pictures.ts';
import { summarise } from './summary.ts';
import { saveSummaryWords, summaryWords } from './summary-words.ts';
import { beginTagAct, continueTagAct, forgetTagActs, listTagActs, tellTagAct, undoTagAct } from './tag-acts.ts';
import { restoreTags, tagArticles } from './tag-articles.ts';
import { countTags, keepTagsApart, listTags, recountTags, suggestTags, tagsApart } from './tags.ts';
import { moveTopicItem, orderTopic, removeTopicItems, restoreTopicItems } from './topic-items.ts';
import { topicPlaces } from './topic-places.ts';
import { listTitles, resolveTopicItems, scanPassages } from './topic-view.ts';
import { addToTopic, createTopic, editTopic, editTopicNote, listTopics, openTopic } from './topics.ts';
import { removeArticle, removePassage, removePlan, removeReflection, removeTopic } from './trash.ts';
import { dropTrash, expireTrash, listTrash } from './trash-list.ts';
import { countVersions, listVersions, removeVersion, renewArticle, takeBackRenewal, useVersion } from './versions.ts';

type UseCase<Input extends unknown[], Output> = (context: ServiceContext, ...input: Input) => Output;
type Bound<Case> = Case extends UseCase<infer Input, infer Output> ? (...input: Input) => Output : never;

const USE_CASES = {
  whenOpen,
  countSaved,
  openShelf,
  dropShelfPacks,
  newestShelf,
  shelfItems,
  articlesById,
  packShelf,
  tagArticles,
  restoreTags,
  markRead,
  restoreReadings,
  removeArticles,
  restoreArticles,
  topicPlaces,
  openArticle,
  openPage,
  saveArticle,
  editArticle,
  barSharing,
  createPassage,
  editPassage,
  findArticle,
  findPassage,
  listPassages,
  passageSource,
  rankPassages,
  openBody,
  openReading,
  saveReading,
  finishReading,
  saveReflection,
  practiceIds,
  practiceEntries,
  practiceOf,
  countDue,
  findReflection,
  listReflections,
  listTags,
  suggestTags,
  countTags,
  recountTags,
  tagsApart,
  keepTagsApart,
  beginTagAct,
  continueTagAct,
  undoTagAct,
  tellTagAct,
  listTagActs,
  forgetTagActs,
  removeArticle,
  removePassage,
  removeReflection,
  removeTopic,
  removePlan,
  restoreTrash,
  restoreTrashed,
  removeRestored,
  listTrash,
  dropTrash,
  expireTrash,
  measureRoom,
  freeContents,
  listTopics,
  openTopic,
  createTopic,
  editTopic,
  editTopicNote,
  addToTopic,
  moveTopicItem,
  orderTopic,
  resolveTopicItems,
  scanPassages,
  listTitles,
  removeTopicItems,
  restoreTopicItems,
  listPlans,
  nextInPlans,
  openPlan,
  createPlan,
  renamePlan,
  addToPlan,
  editPlanItem,
  tickPlanItem,
  putBackPlanItem,
  movePlanItem,
  sortPlan,
  orderPlan,
  removePlanItems,
  restorePlanItems,
  summarise,
  summaryWords,
  saveSummaryWords,
  ownName,
  memberId,
  listMemberCounts,
  addMemberCounts,
  removeMemberCounts,
  undoMemberCounts,
  listReports,
  openReport,
  createReport,
  editReport,
  saveReport,
  addReportArticles,
  duplicateReport,
  removeReport,
  reportSources,
  listReportVersions,
  openReportVersion,
  keepReportVersion,
  keepUnsavedDoc,
  nameReportVersion,
  restoreReportVersion,
  listStories,
  openStory,
  createStory,
  editStory,
  addStoryPassages,
  removeStoryPassage,
  placeStoryPassage,
  orderStories,
  tieStory,
  removeStory,
  storyPassages,
  topicPassages,
  toldQuotes,
  storyPictures,
  addStoryPicture,
  editStoryPicture,
  placeStoryPicture,
  removeStoryPicture,
  exportArticles,
  keepJournal,
  findLostLibrary,
  restoreJournal,
  beginAnew,
  searchLibrary,
  indexLibrary,
  indexProgress,
  rebuildIndex,
  loadProfile,
  saveProfile,
  listTemplates,
  saveTemplate,
  removeTemplate,
  openPaper,
  paperSources,
  loadPaperLook,
  savePaperLook,
  originalFile,
  queueImages,
  nextImageJob,
  keepImages,
  stopImages,
  openImages,
  imageRoom,
  renewArticle,
  listVersions,
  useVersion,
  takeBackRenewal,
  removeVersion,
  countVersions,
  reviewToday,
  countReviews,
  answerReview,
  undoReview,
  lastAnswer,
  keepReviewPlace,
  askMore,
  putOffCard,
  reviewedPassages,
  reviewPassages,
  reviewArticles,
  reviewRoles,
  countByRole,
  dueAt,
  takeBackEnrolment,
  reviewStatistics,
  exportReviews,
  importReviews,
  takeBackImport,
  reviewSettings,
  saveReviewSettings,
  listPassedOver,
  passOver,
  tellAgain,
};

/** The library of this browser: every use case, ready to call. */
export type Library = { [Name in keyof typeof USE_CASES]: Bound<(typeof USE_CASES)[Name]> };

/** The one place where use cases meet the browser. `announce` tells other contexts of a change. */
export function composeLibrary(announce: (change: LibraryChange) => void): Library {
  const context: ServiceContext = {
    db: new LibraryDatabase(),
    index: new SearchIndex(),
    journal: journalFiles(),
    lock: withLock,
    now: Date.now,
    newId,
    announce,
  };
  const bound = Object.entries(USE_CASES).map(([name, useCase]) => [
    name,
    (useCase as UseCase<unknown[], unknown>).bind(null, context),
  ]);
  return Object.fromEntries(bound) as Library;
}

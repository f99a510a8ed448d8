import { newId } from '../platform/new-id.ts';
import { LibraryDatabase } from '../storage/database.ts';
import {
  barSharing,
  editArticle,
  findArticle,
  listArticles,
  openArticle,
  openBody,
  openPage,
  saveArticle,
} from './articles.ts';
import type { LibraryChange, ServiceContext } from './context.ts';
import { exportArticles } from './export.ts';
import { imageRoom, keepImages, mediaTotals, nextImageJob, openImages, queueImages, stopImages } from './images.ts';
import { passageSource } from './passage-source.ts';
import { createPassage, editPassage, findPassage, rankPassages } from './passages.ts';
import { findReflection, listReflections, saveReflection } from './reflections.ts';
import { listTags, suggestTags } from './tags.ts';
import { removeArticle, removePassage, removeReflection, restoreTrash } from './trash.ts';
import { listVersions, putVersionBack, removeVersion, renewArticle, takeBackRenewal, useVersion } from './versions.ts';

type UseCase<Input extends unknown[], Output> = (context: ServiceContext, ...input: Input) => Output;
type Bound<Case> = Case extends UseCase<infer Input, infer Output> ? (...input: Input) => Output : never;

const USE_CASES = {
  listArticles,
  openArticle,
  openPage,
  saveArticle,
  editArticle,
  barSharing,
  createPassage,
  editPassage,
  findArticle,
  findPassage,
  passageSource,
  rankPassages,
  openBody,
  saveReflection,
  findReflection,
  listReflections,
  listTags,
  suggestTags,
  removeArticle,
  removePassage,
  removeReflection,
  restoreTrash,
  exportArticles,
  queueImages,
  nextImageJob,
  keepImages,
  stopImages,
  openImages,
  imageRoom,
  mediaTotals,
  renewArticle,
  listVersions,
  useVersion,
  takeBackRenewal,
  removeVersion,
  putVersionBack,
};

/** The library of this browser: every use case, ready to call. */
export type Library = { [Name in keyof typeof USE_CASES]: Bound<(typeof USE_CASES)[Name]> };

/** The one place where use cases meet the browser. `announce` tells other contexts of a change. */
export function composeLibrary(announce: (change: LibraryChange) => void): Library {
  const context: ServiceContext = { db: new LibraryDatabase(), now: Date.now, newId, announce };
  const bound = Object.entries(USE_CASES).map(([name, useCase]) => [
    name,
    (useCase as UseCase<unknown[], unknown>).bind(null, context),
  ]);
  return Object.fromEntries(bound) as Library;
}

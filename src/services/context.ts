import type { JournalStore } from '../core/journal/journal-store.ts';
import type { Article } from '../core/model/article.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import type { SearchIndex } from '../storage/search-index.ts';

/** Something in the library changed: who shows it looks again. */
export interface LibraryChange {
  /** Empty where no single article changed. */
  articleId: string;
  urlKey: string;
  /** The topic that changed, came or went. */
  topicId?: string;
  /** The study plan that changed, came or went. */
  planId?: string;
  /** The template of papers that changed, came or went. */
  templateId?: string;
  /** Who writes the papers changed. */
  isProfile?: true;
  /** The paper that changed, came or went. */
  reportId?: string;
  /** The story that changed, came or went. */
  storyId?: string;
  /** Any number of articles changed: who shows one looks again. */
  isMany?: true;
  /** The schedule of reviews changed. */
  isReview?: true;
}

/** What every use case is given. Time, ids and the way to tell others are arguments, so tests hold them. */
export interface ServiceContext {
  db: LibraryDatabase;
  /** Full-text search over it. */
  index: SearchIndex;
  /** The journal's files. */
  journal: JournalStore;
  /** Does work that must not run twice at once in the whole extension; false where somebody else is at it. */
  lock(name: string, work: () => Promise<void>): Promise<boolean>;
  now(): number;
  newId(): string;
  announce(change: LibraryChange): void;
}

/** Tells of a change to an article, where there still is one. */
export function announceArticle(context: ServiceContext, article: Article | undefined): void {
  if (article) context.announce({ articleId: article.id, urlKey: article.urlKey });
}

export function announceTopic({ announce }: ServiceContext, topicId: string): void {
  announce({ articleId: '', urlKey: '', topicId });
}

export function announcePlan({ announce }: ServiceContext, planId: string): void {
  announce({ articleId: '', urlKey: '', planId });
}

export function announceTemplate({ announce }: ServiceContext, templateId: string): void {
  announce({ articleId: '', urlKey: '', templateId });
}

export function announceReport({ announce }: ServiceContext, reportId: string): void {
  announce({ articleId: '', urlKey: '', reportId });
}

export function announceStory({ announce }: ServiceContext, storyId: string): void {
  announce({ articleId: '', urlKey: '', storyId });
}

/** Tells of a change to so many articles that naming each would be no help. */
export function announceMany({ announce }: ServiceContext): void {
  announce({ articleId: '', urlKey: '', isMany: true });
}

/** Tells of a change to the schedule of reviews alone. */
export function announceReview({ announce }: ServiceContext): void {
  announce({ articleId: '', urlKey: '', isReview: true });
}

import type { Transaction } from 'dexie';
import type { Migration } from './migration.ts';

/**
 * Reviews, stories, reports, plans and the counts of others. A reflection's action may be dropped, with a reason. A
 * document is found by its number, and what was read by when.
 */
export const study: Migration = {
  version: 7,
  stores: {
    reviewCards: 'id, [line+dueAt]',
    reviewEvents: 'id, at, cardId',
    stories: 'id, topicId, updatedAt',
    storyPictures: 'id, storyId',
    reports: 'id, updatedAt',
    reportVersions: 'id, [reportId+at]',
    reportTemplates: 'id, updatedAt',
    plans: 'id, updatedAt',
    memberCounts: 'id',
    articles: 'id, &urlKey, savedAt, *tags, documentRef.number',
    readings: 'articleId, finishedAt',
    reflections: 'id, articleId, passageId, dueOn, createdAt, updatedAt',
  },
  async upgrade(transaction: Transaction) {
    await transaction
      .table('reflections')
      .toCollection()
      .modify((reflection) => {
        reflection.droppedAt = null;
        reflection.dropReason = '';
      });
  },
};

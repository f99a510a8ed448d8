import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { saveArticle } from '../../../src/services/articles.ts';
import { createPassage } from '../../../src/services/passages.ts';
import { saveReflection } from '../../../src/services/reflections.ts';
import { createTopic } from '../../../src/services/topics.ts';
import { removeArticle, removePassage, removeReflection, removeTopic } from '../../../src/services/trash.ts';
import { LibraryDatabase } from '../../../src/storage/database.ts';
import { MIGRATIONS } from '../../../src/storage/migrations/registry.ts';
import { makePassage } from '../make-passage.ts';
import { makeReflection } from '../make-reflection.ts';
import { makeContext, makeDraft } from '../services/make-context.ts';

test('trash of before is listed as that of today', async () => {
  const context = makeContext();
  await saveArticle(context, makeDraft());
  await createPassage(context, 'article-000001', makePassage());
  await createPassage(context, 'article-000001', makePassage({ id: 'passage-000002', quote: 'tối' }));
  await saveReflection(context, makeReflection());
  await createTopic(context, { id: 'topic-000001', title: 'Chuyên đề' });
  await removeReflection(context, makeReflection().id);
  await removePassage(context, 'passage-000001');
  await removeArticle(context, 'article-000001');
  await removeTopic(context, 'topic-000001');

  const before = MIGRATIONS.filter(({ stores }) => !('trashed' in stores)).slice(0, 4);
  const old = new LibraryDatabase('version-4', before);
  await old.trash.bulkAdd(await context.db.trash.toArray());
  old.close();
  const today = new LibraryDatabase('version-4');
  expect(await today.trashed.toArray()).toEqual(await context.db.trashed.toArray());
  expect(await today.trashed.count()).toBe(4);
});

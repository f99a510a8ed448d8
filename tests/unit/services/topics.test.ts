import { expect, test } from 'vitest';
import type { TopicItem } from '../../../src/core/model/topic.ts';
import { saveArticle } from '../../../src/services/articles.ts';
import { createPassage } from '../../../src/services/passages.ts';
import { restoreTrash } from '../../../src/services/restore-trash.ts';
import { moveTopicItem, removeTopicItems, restoreTopicItems } from '../../../src/services/topic-items.ts';
import {
  addToTopic,
  createTopic,
  editTopic,
  editTopicNote,
  listTopics,
  openTopic,
} from '../../../src/services/topics.ts';
import { removeTopic } from '../../../src/services/trash.ts';
import { makePassage } from '../make-passage.ts';
import { makeContext, makeDraft } from './make-context.ts';

const TOPIC = 'topic-000001';
const ARTICLE = 'article-000001';
const PASSAGE = 'passage-000001';

async function filled() {
  const context = makeContext();
  await saveArticle(context, makeDraft());
  await createPassage(context, ARTICLE, makePassage());
  await createTopic(context, { id: TOPIC, title: '  Sinh hoạt   chi bộ ', intro: 'Vì sao còn đơn điệu?' });
  return context;
}

const shown = (items: readonly TopicItem[]): string[] =>
  items.map((item) => (item.kind === 'note' ? item.text : item.kind));

test('a topic is made once, with one line of title, and listed with its counts', async () => {
  const context = await filled();
  await createTopic(context, { id: TOPIC, title: 'Làm lại' });
  await addToTopic(context, TOPIC, [
    { kind: 'article', articleId: ARTICLE },
    { kind: 'passage', passageId: PASSAGE },
    { kind: 'note', id: 'note-0000001', text: 'Hỏi lại đồng chí bí thư' },
  ]);
  await createTopic(context, { id: 'topic-000002', title: 'Mới hơn' });
  const [newest, older] = await listTopics(context);
  expect(newest).toMatchObject({ title: 'Mới hơn', articles: 0, passages: 0, notes: 0 });
  expect(older).toMatchObject({ title: 'Sinh hoạt chi bộ', articles: 1, passages: 1, notes: 1 });
  expect(context.changes.filter(({ topicId }) => topicId === TOPIC)).not.toEqual([]);
});

test('the same thing stands in a topic once, and in several topics; what is gone is counted', async () => {
  const context = await filled();
  const items = [
    { kind: 'passage', passageId: PASSAGE },
    { kind: 'passage', passageId: PASSAGE },
    { kind: 'article', articleId: 'gone' },
    { kind: 'note', id: 'note-0000001', text: 'Một' },
  ] as const;
  expect(await addToTopic(context, TOPIC, items)).toMatchObject({ known: 1, missing: 1 });
  const again = await addToTopic(context, TOPIC, items);
  expect(again).toMatchObject({ added: [], known: 3, missing: 1 });
  await createTopic(context, { id: 'topic-000002', title: 'Khác' });
  expect((await addToTopic(context, 'topic-000002', [items[0]])).added).toHaveLength(1);
});

test('words written in two tabs are joined; of two titles the last counts', async () => {
  const context = await filled();
  await editTopic(context, TOPIC, { intro: 'Tab một viết.' }, { intro: 'Vì sao còn đơn điệu?' });
  const both = await editTopic(
    context,
    TOPIC,
    { title: 'Tên mới', intro: 'Tab hai viết.' },
    { intro: 'Vì sao còn đơn điệu?' },
  );
  expect(both).toMatchObject({ title: 'Tên mới', intro: 'Tab hai viết.\n\nTab một viết.' });
  await addToTopic(context, TOPIC, [{ kind: 'note', id: 'note-0000001', text: 'Gốc' }]);
  await editTopicNote(context, TOPIC, 'note-0000001', 'Một', 'Gốc');
  const { items } = await editTopicNote(context, TOPIC, 'note-0000001', 'Hai', 'Gốc');
  expect(shown(items)).toEqual(['Hai\n\nMột']);
  // Its own words, saved again with the right base, replace.
  expect(shown((await editTopicNote(context, TOPIC, 'note-0000001', 'Ba', 'Hai\n\nMột')).items)).toEqual(['Ba']);
});

test('a move keeps what another tab added meanwhile, and is taken back', async () => {
  const context = await filled();
  const note = (id: string) => ({ kind: 'note' as const, id, text: id });
  await addToTopic(context, TOPIC, ['note-a', 'note-b', 'note-c'].map(note));
  await addToTopic(context, TOPIC, [note('note-d')], 'note-a');
  const stood = await moveTopicItem(context, TOPIC, 'note-c', 'note-d');
  expect(shown((await openTopic(context, TOPIC)).items)).toEqual(['note-c', 'note-d', 'note-a', 'note-b']);
  expect(stood).toBeNull();
  expect(await moveTopicItem(context, TOPIC, 'note-c', 'note-d')).toBeUndefined();
  await moveTopicItem(context, TOPIC, 'note-c', stood ?? null);
  expect(shown((await openTopic(context, TOPIC)).items)).toEqual(['note-d', 'note-a', 'note-b', 'note-c']);
});

test('items taken out come back where they stood; a note is in the trash meanwhile', async () => {
  const context = await filled();
  await addToTopic(context, TOPIC, [
    { kind: 'article', articleId: ARTICLE },
    { kind: 'note', id: 'note-0000001', text: 'Lời của tôi' },
    { kind: 'passage', passageId: PASSAGE },
  ]);
  const { items } = await openTopic(context, TOPIC);
  const removed = await removeTopicItems(
    context,
    TOPIC,
    items.slice(0, 2).map(({ id }) => id),
  );
  expect(await context.db.trashed.toArray()).toMatchObject([{ kind: 'topic-note', title: 'Lời của tôi' }]);
  await restoreTopicItems(context, TOPIC, removed);
  expect((await openTopic(context, TOPIC)).items).toEqual(items);
  expect(await context.db.trash.count()).toBe(0);

  const [, note] = items;
  const { trashIds } = await removeTopicItems(context, TOPIC, [note?.id ?? '']);
  await restoreTrash(context, trashIds[0] ?? '');
  expect((await openTopic(context, TOPIC)).items).toEqual(items);
});

test('a deleted topic comes back as it was', async () => {
  const context = await filled();
  await addToTopic(context, TOPIC, [{ kind: 'article', articleId: ARTICLE }]);
  const before = await openTopic(context, TOPIC);
  const trashId = await removeTopic(context, TOPIC);
  expect(await listTopics(context)).toEqual([]);
  await expect(openTopic(context, TOPIC)).rejects.toThrow('not-found');
  await expect(addToTopic(context, TOPIC, [{ kind: 'article', articleId: ARTICLE }])).rejects.toThrow('not-found');
  await restoreTrash(context, trashId);
  expect(await openTopic(context, TOPIC)).toEqual(before);
});

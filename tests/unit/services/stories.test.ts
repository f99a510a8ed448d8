import { expect, test } from 'vitest';
import { STORY_PICTURE_CAPS } from '../../../src/core/stories/picture-caps.ts';
import { saveArticle } from '../../../src/services/articles.ts';
import { createPassage } from '../../../src/services/passages.ts';
import { saveReflection } from '../../../src/services/reflections.ts';
import { removeRestored } from '../../../src/services/remove-restored.ts';
import { restoreTrash, restoreTrashed } from '../../../src/services/restore-trash.ts';
import { measureRoom } from '../../../src/services/room.ts';
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
} from '../../../src/services/stories.ts';
import { citeInStory, storyPassages, toldQuotes, topicPassages } from '../../../src/services/story-material.ts';
import {
  addStoryPicture,
  editStoryPicture,
  placeStoryPicture,
  removeStoryPicture,
  storyPictures,
} from '../../../src/services/story-pictures.ts';
import { addToTopic, createTopic } from '../../../src/services/topics.ts';
import { removeArticle, removePassage, removeTopic } from '../../../src/services/trash.ts';
import { listTrash } from '../../../src/services/trash-list.ts';
import { makeExtracted } from '../make-extracted.ts';
import { makePassage } from '../make-passage.ts';
import { makeReflection } from '../make-reflection.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

const STORY = 'story-000001';
const TOPIC = 'topic-000001';
const PASSAGE = 'passage-000001';
const picture = (id: string) => ({ id, blob: new Blob(['ảnh'], { type: 'image/webp' }), width: 4, height: 3 });

async function filled(): Promise<TestContext> {
  const context = makeContext();
  await saveArticle(context, makeDraft());
  await createPassage(context, 'article-000001', makePassage());
  await createTopic(context, { id: TOPIC, title: 'Sinh hoạt chi bộ' });
  await createStory(context, { id: STORY, topicId: TOPIC, passageIds: [PASSAGE, PASSAGE] });
  return context;
}

test('a story is made once, with its passages once, and the next one of its topic behind it', async () => {
  const context = await filled();
  await createStory(context, { id: STORY, title: 'Làm lại' });
  expect(await openStory(context, STORY)).toMatchObject({ title: '', topicId: TOPIC, passageIds: [PASSAGE], rank: 0 });
  await createStory(context, { id: 'story-000002', topicId: TOPIC });
  await createStory(context, { id: 'story-000003' });
  const ranks = (await listStories(context)).map(({ id, rank }) => `${id} ${rank}`);
  expect(ranks).toEqual(['story-000001 0', 'story-000003 0', 'story-000002 1']);
  expect(context.changes).toContainEqual({ articleId: '', urlKey: '', storyId: STORY });
});

test('steps written in two tabs are both kept', async () => {
  const context = await filled();
  await editStory(context, STORY, { lesson: 'Bên này' }, { lesson: '' });
  await editStory(context, STORY, { lesson: 'Bên kia', title: 'Tên' }, { lesson: '' });
  expect(await openStory(context, STORY)).toMatchObject({ lesson: 'Bên kia\n\nBên này', title: 'Tên' });
});

test('passages come, change places, go and come back where they were', async () => {
  const context = await filled();
  await addStoryPassages(context, STORY, ['p2', PASSAGE, 'p3']);
  await placeStoryPassage(context, STORY, 'p3', PASSAGE);
  expect((await openStory(context, STORY)).passageIds).toEqual(['p3', PASSAGE, 'p2']);
  const before = await removeStoryPassage(context, STORY, PASSAGE);
  expect((await openStory(context, STORY)).passageIds).toEqual(['p3', 'p2']);
  await placeStoryPassage(context, STORY, PASSAGE, before);
  expect((await openStory(context, STORY)).passageIds).toEqual(['p3', PASSAGE, 'p2']);
});

test('stories of a topic are put in order, and one is tied to another topic as its last', async () => {
  const context = await filled();
  for (const id of ['b', 'c']) await createStory(context, { id, topicId: TOPIC });
  await orderStories(context, ['c', STORY]);
  const order = async () => (await listStories(context)).filter(({ topicId }) => topicId === TOPIC).map(({ id }) => id);
  expect(await order()).toEqual(['c', STORY, 'b']);
  await tieStory(context, 'c', null);
  await tieStory(context, 'c', TOPIC);
  expect(await order()).toEqual([STORY, 'b', 'c']);
});

test('a story is in the trash with its pictures, comes back whole, and goes again', async () => {
  const context = await filled();
  await editStory(context, STORY, { title: 'Buổi họp' });
  await addStoryPicture(context, STORY, picture('pic-1'));
  const before = await openStory(context, STORY);
  const trashId = await removeStory(context, STORY);
  expect(await listStories(context)).toEqual([]);
  expect(await storyPictures(context, ['pic-1'])).toEqual([]);
  expect(await listTrash(context)).toMatchObject([{ kind: 'story', title: 'Buổi họp', items: 1, passages: 1 }]);
  const restored = await restoreTrashed(context, trashId);
  expect(restored).toMatchObject({ kind: 'story', subject: STORY, storyId: STORY, isJoined: false });
  expect(await openStory(context, STORY)).toEqual(before);
  expect(await storyPictures(context, ['pic-1'])).toMatchObject([{ id: 'pic-1', storyId: STORY, width: 4 }]);
  await restoreTrash(context, trashId);
  if (restored) await removeRestored(context, restored);
  expect(await listStories(context)).toEqual([]);
  expect(await listTrash(context)).toHaveLength(1);
});

test('a story whose topic goes stays, and is the topic’s again once that is back', async () => {
  const context = await filled();
  const trashId = await removeTopic(context, TOPIC);
  expect(await openStory(context, STORY)).toMatchObject({ topicId: TOPIC });
  await restoreTrash(context, trashId);
  expect((await listStories(context)).filter(({ topicId }) => topicId === TOPIC)).toHaveLength(1);
});

test('pictures have words and an order, are capped, counted in the room, and go to the trash one by one', async () => {
  const context = await filled();
  for (const id of ['pic-1', 'pic-2', 'pic-3']) await addStoryPicture(context, STORY, picture(id));
  await addStoryPicture(context, STORY, picture('pic-1'));
  await editStoryPicture(context, 'pic-1', { caption: 'Bà con họp' });
  await placeStoryPicture(context, STORY, 'pic-3', 'pic-1');
  expect((await openStory(context, STORY)).pictureIds).toEqual(['pic-3', 'pic-1', 'pic-2']);
  expect((await measureRoom(context)).images).toBe(3 * picture('x').blob.size);
  const trashId = await removeStoryPicture(context, 'pic-1');
  expect((await openStory(context, STORY)).pictureIds).toEqual(['pic-3', 'pic-2']);
  expect(await listTrash(context)).toMatchObject([{ kind: 'story-picture', title: 'Bà con họp' }]);
  await restoreTrash(context, trashId);
  expect((await openStory(context, STORY)).pictureIds).toEqual(['pic-3', 'pic-1', 'pic-2']);
  expect(await storyPictures(context, ['pic-1'])).toMatchObject([{ caption: 'Bà con họp' }]);
  for (let at = 3; at < STORY_PICTURE_CAPS.count; at++) await addStoryPicture(context, STORY, picture(`more-${at}`));
  await expect(addStoryPicture(context, STORY, picture('too-many'))).rejects.toMatchObject({
    failure: { code: 'too-many-pictures' },
  });
});

test('a picture of a story that is gone finds no way back', async () => {
  const context = await filled();
  await addStoryPicture(context, STORY, picture('pic-1'));
  const trashId = await removeStoryPicture(context, 'pic-1');
  await removeStory(context, STORY);
  await expect(restoreTrash(context, trashId)).rejects.toMatchObject({ failure: { code: 'not-found' } });
  expect(await listTrash(context)).toHaveLength(2);
});

test('passages come with their source and reflections; one that was deleted says so', async () => {
  const context = await filled();
  await saveReflection(context, makeReflection());
  const [shown] = await storyPassages(context, [PASSAGE]);
  expect(shown).toMatchObject({ kind: 'passage', isBarred: false, reflections: [{ id: 'reflection-000001' }] });
  if (shown?.kind === 'passage') expect(citeInStory(shown.source)).not.toBe('');
  const trashId = await removePassage(context, PASSAGE);
  expect(await storyPassages(context, [PASSAGE])).toMatchObject([{ kind: 'gone', trashId }]);
  expect([...(await toldQuotes(context, [PASSAGE])).keys()]).toEqual([]);
  await restoreTrash(context, trashId);
  await removeArticle(context, 'article-000001');
  expect(await storyPassages(context, [PASSAGE, 'never'])).toMatchObject([
    { kind: 'gone', trashId: null },
    { kind: 'gone', trashId: null, title: '' },
  ]);
});

test('a passage of a marked article is shown to its reader, and never counted among what is told', async () => {
  const context = makeContext();
  const extracted = makeExtracted({ circulation: 'internal' });
  await saveArticle(context, makeDraft({ extracted, acceptRestricted: true }));
  await createPassage(context, 'article-000001', makePassage());
  expect(await storyPassages(context, [PASSAGE])).toMatchObject([{ kind: 'passage', isBarred: true }]);
  expect((await toldQuotes(context, [PASSAGE])).size).toBe(0);
});

test('a topic offers its own passages first, then those of its articles', async () => {
  const context = await filled();
  await createPassage(context, 'article-000001', makePassage({ id: 'passage-000002', quote: 'Chi bộ' }));
  await addToTopic(context, TOPIC, [
    { kind: 'article', articleId: 'article-000001' },
    { kind: 'passage', passageId: 'passage-000002' },
  ]);
  const offered = await topicPassages(context, TOPIC);
  expect(offered.map(({ passage }) => passage.id)).toEqual(['passage-000002', PASSAGE]);
  expect(await topicPassages(context, 'gone')).toEqual([]);
});

import { expect, test } from 'vitest';
import type { ArticleBody } from '../../../src/core/model/article.ts';
import type { GuestNote } from '../../../src/core/packet/guest-note.ts';
import { findArticle, saveArticle } from '../../../src/services/articles.ts';
import { createPassage, findPassage } from '../../../src/services/passages.ts';
import { findReflection, saveReflection } from '../../../src/services/reflections.ts';
import { restoreTrashed } from '../../../src/services/restore-trash.ts';
import { freeContents, measureRoom } from '../../../src/services/room.ts';
import { addToTopic, createTopic, openTopic } from '../../../src/services/topics.ts';
import { removeArticle, removePassage, removeReflection, removeTopic } from '../../../src/services/trash.ts';
import { daysLeft, dropTrash, expireTrash, listTrash } from '../../../src/services/trash-list.ts';
import { changeLibrary } from '../../../src/storage/change-library.ts';
import { makeExtracted } from '../make-extracted.ts';
import { makePassage } from '../make-passage.ts';
import { makeReflection } from '../make-reflection.ts';
import { makeContext, makeDraft } from './make-context.ts';

const ARTICLE = 'article-000001';
const DAY = 24 * 60 * 60 * 1000;

async function filled() {
  const context = makeContext();
  await saveArticle(context, makeDraft());
  await createPassage(context, ARTICLE, makePassage());
  await saveReflection(context, makeReflection());
  return context;
}

test('the list says what is inside, the newest first', async () => {
  const context = await filled();
  await createPassage(context, ARTICLE, makePassage({ id: 'passage-000002', quote: 'tối' }));
  await removePassage(context, 'passage-000002');
  await removeArticle(context, ARTICLE);
  const [article, passage] = await listTrash(context);
  expect(article).toMatchObject({ kind: 'article', from: 'Báo Mẫu', passages: 1, reflections: 1, articleId: ARTICLE });
  expect(article?.bytes).toBeGreaterThan(300);
  expect(passage).toMatchObject({ kind: 'passage', title: 'tối', articleId: ARTICLE });
});

test('days left count down from 30', () => {
  expect(daysLeft(0, 0)).toBe(30);
  expect(daysLeft(0, DAY - 1)).toBe(30);
  expect(daysLeft(0, 29.5 * DAY)).toBe(1);
  expect(daysLeft(0, 40 * DAY)).toBe(0);
});

test('what is older than 30 days goes by itself, in chunks, and nothing younger', async () => {
  const context = makeContext();
  for (let index = 0; index < 30; index++) {
    const id = `article-${String(index).padStart(6, '0')}`;
    await saveArticle(context, makeDraft({ id, url: `https://bao-mau.example/${id}` }));
    await removeArticle(context, id);
  }
  const [youngest] = await listTrash(context);
  const later = { ...context, now: () => (youngest?.deletedAt ?? 0) + 30 * DAY };
  expect(await expireTrash({ ...context, now: () => later.now() - DAY })).toBe(false);
  expect(await listTrash(context)).toHaveLength(30);
  expect(await expireTrash(later)).toBe(true);
  expect(await expireTrash(later)).toBe(false);
  expect((await listTrash(context)).map(({ id }) => id)).toEqual([youngest?.id]);
  expect(await context.db.trash.count()).toBe(1);
});

test('dropped for good, an entry is neither listed nor restored', async () => {
  const context = await filled();
  const id = await removeArticle(context, ARTICLE);
  expect(await dropTrash(context, [id])).toBe(1);
  expect(await listTrash(context)).toEqual([]);
  expect(await restoreTrashed(context, id)).toBeNull();
});

test('a reflection deleted before actions could be dropped comes back whole', async () => {
  const context = await filled();
  const id = await removeReflection(context, makeReflection().id);
  const entry = await context.db.trash.get(id);
  if (entry?.kind !== 'reflection') throw new Error('not in the trash');
  const { droppedAt: _, dropReason: __, ...older } = entry.reflection;
  await context.db.trash.put({ ...entry, reflection: older as typeof entry.reflection });
  await restoreTrashed(context, id);
  expect(await findReflection(context, makeReflection().id)).toMatchObject({ droppedAt: null, dropReason: '' });
});

test('where the page was saved anew, its words go there, and so does what else is in the trash of it', async () => {
  const context = await filled();
  await createTopic(context, { id: 'topic-000001', title: 'Chuyên đề' });
  await addToTopic(context, 'topic-000001', [{ kind: 'passage', passageId: 'passage-000001' }]);
  const reflection = await removeReflection(context, makeReflection().id);
  const passage = await removePassage(context, 'passage-000001');
  const article = await removeArticle(context, ARTICLE);
  await saveArticle(context, makeDraft({ id: 'article-000009' }));

  // The article is still in the trash: the passage finds the newer copy by its address.
  expect(await restoreTrashed(context, passage)).toMatchObject({ isJoined: true });
  expect((await findPassage(context, 'passage-000001'))?.articleId).toBe('article-000009');
  const again = await removePassage(context, 'passage-000001');
  expect(await restoreTrashed(context, article)).toMatchObject({ subject: 'article-000009', isJoined: true });
  expect((await openTopic(context, 'topic-000001')).items).toMatchObject([{ articleId: 'article-000009' }]);
  expect(await restoreTrashed(context, again)).toMatchObject({ kind: 'passage' });
  expect(await restoreTrashed(context, reflection)).toMatchObject({ kind: 'reflection' });
  expect((await findReflection(context, makeReflection().id))?.articleId).toBe('article-000009');
});

test('where the page was saved anew, the deleted text is an older copy, and pictures, copies and topics come too', async () => {
  const context = await filled();
  const { db } = context;
  const picture = { articleId: ARTICLE, blob: new Blob(['x']), bytes: 1 };
  const old = (await db.bodies.get(ARTICLE)) as ArticleBody;
  await changeLibrary(db, 0, async (touched) => {
    await db.images.add({ ...picture, id: 'image-1', url: 'https://bao-mau.example/a.jpg' });
    await db.images.add({ ...picture, id: 'image-2', url: 'https://bao-mau.example/b.jpg' });
    const older = { title: 'Cũ', lead: '', publishedAt: null, modifiedAt: null, savedAt: 1 };
    await db.versions.add({ ...old, ...older, id: 'version-1' });
    touched.contents(ARTICLE);
  });
  await createTopic(context, { id: 'topic-000001', title: 'Chuyên đề' });
  await addToTopic(context, 'topic-000001', [{ kind: 'article', articleId: ARTICLE }]);
  const topic = await removeTopic(context, 'topic-000001');
  const article = await removeArticle(context, ARTICLE);
  const extracted = makeExtracted({ text: 'Nay đã viết khác hẳn.', html: '<p>Nay đã viết khác hẳn.</p>' });
  const newer = await saveArticle(context, makeDraft({ id: 'article-000009', extracted }));
  await db.images.add({ ...picture, articleId: newer.id, id: 'image-3', url: 'https://bao-mau.example/a.jpg' });

  expect(await restoreTrashed(context, article)).toMatchObject({ subject: newer.id, isJoined: true });
  const versions = await db.versions.where('articleId').equals(newer.id).toArray();
  expect(versions.map(({ text }) => text)).toEqual([old.text, old.text]);
  expect((await db.bodies.get(newer.id))?.text).toBe('Nay đã viết khác hẳn.');
  expect(await db.images.orderBy('id').primaryKeys()).toEqual(['image-2', 'image-3']);
  await restoreTrashed(context, topic);
  expect((await openTopic(context, 'topic-000001')).items).toMatchObject([{ articleId: newer.id }]);
});

test('a passage whose article is gone for good stays in the trash', async () => {
  const context = await filled();
  const passage = await removePassage(context, 'passage-000001');
  const article = await removeArticle(context, ARTICLE);
  await expect(restoreTrashed(context, passage)).rejects.toThrow('not-found');
  await dropTrash(context, [article]);
  await expect(restoreTrashed(context, passage)).rejects.toThrow('not-found');
  expect((await listTrash(context)).map(({ id }) => id)).toEqual([passage]);
});

test('room is freed by kind, comes back from the trash, and the article stays', async () => {
  const context = await filled();
  const { db } = context;
  await changeLibrary(db, 0, async (touched) => {
    const blob = new Blob(['x'.repeat(1000)]);
    await db.images.add({ id: 'image-1', articleId: ARTICLE, url: 'https://bao-mau.example/a.jpg', blob, bytes: 1000 });
    await db.files.add({ articleId: ARTICLE, name: 'a.pdf', mediaType: 'application/pdf', blob });
    const body = await db.bodies.get(ARTICLE);
    const older = { title: 'Cũ', lead: '', publishedAt: null, modifiedAt: null, savedAt: 1 };
    if (body) await db.versions.add({ ...body, ...older, id: 'version-1' });
    touched.contents(ARTICLE);
  });
  const before = await measureRoom(context);
  expect(before).toMatchObject({ images: 1000, files: expect.any(Number), trash: 0 });
  expect(before.versions).toBeGreaterThan(0);
  expect(before.text).toBe(before.versions);

  const trashId = await freeContents(context, ARTICLE, 'images', false);
  expect(await measureRoom(context)).toMatchObject({ images: 0, files: before.files, trash: 1000, trashed: 1 });
  expect(await restoreTrashed(context, trashId ?? '')).toMatchObject({ kind: 'contents' });
  expect(await measureRoom(context)).toEqual(before);

  expect(await freeContents(context, ARTICLE, 'versions', true)).toBeNull();
  expect(await freeContents(context, ARTICLE, 'versions', false)).toBeNull();
  expect(await measureRoom(context)).toMatchObject({ versions: 0, text: before.text, trash: 0 });
  expect(await findArticle(context, ARTICLE)).toBeDefined();
});

function guestNote(id: string, articleId = ARTICLE): GuestNote {
  const at = { createdAt: 1, updatedAt: 1 };
  const maker = { id: 'maker-1', name: 'Chị Hoa', unit: 'Tổ 3' };
  return {
    id,
    articleId,
    packetId: 'packet-1',
    revision: 1,
    maker,
    kind: 'note',
    passage: null,
    text: 'Đọc kỹ',
    reflection: null,
    ...at,
  };
}

test('what others wrote to an article waits for it, and goes with it only when it goes for good', async () => {
  const context = await filled();
  await saveArticle(context, makeDraft({ id: 'article-000002', url: 'https://bao-mau.example/khac' }));
  await context.db.guestNotes.bulkPut([guestNote('note-1'), guestNote('note-2', 'article-000002')]);
  await restoreTrashed(context, await removeArticle(context, ARTICLE));
  expect(await context.db.guestNotes.count()).toBe(2);
  await dropTrash(context, [await removeArticle(context, ARTICLE)]);
  expect(await context.db.guestNotes.toCollection().primaryKeys()).toEqual(['note-2']);
  await removeArticle(context, 'article-000002');
  await expireTrash(context);
  expect(await context.db.guestNotes.count()).toBe(1);
  await expireTrash({ ...context, now: () => context.now() + 31 * DAY });
  expect(await context.db.guestNotes.count()).toBe(0);
});

test('they stay as long as another entry, or the library, has the article', async () => {
  const context = await filled();
  await context.db.guestNotes.put(guestNote('note-1'));
  const article = await findArticle(context, ARTICLE);
  if (!article) throw new Error('not saved');
  const first = await removeArticle(context, ARTICLE);
  // As a backup brings it back while it lies in the trash.
  await changeLibrary(context.db, 1, () => context.db.articles.put(article));
  const second = await removeArticle(context, ARTICLE);
  await dropTrash(context, [first]);
  expect(await context.db.guestNotes.count()).toBe(1);
  await changeLibrary(context.db, 1, () => context.db.articles.put(article));
  await dropTrash(context, [second]);
  expect(await context.db.guestNotes.count()).toBe(1);
});

test('where the page was saved anew they come to the newer copy with what is restored', async () => {
  const context = await filled();
  await context.db.guestNotes.put(guestNote('note-1'));
  const trashId = await removeArticle(context, ARTICLE);
  await saveArticle(context, makeDraft({ id: 'article-000002' }));
  await restoreTrashed(context, trashId);
  expect(await context.db.guestNotes.get('note-1')).toMatchObject({ articleId: 'article-000002' });
});

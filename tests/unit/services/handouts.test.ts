import { expect, test } from 'vitest';
import { handoutSheet } from '../../../src/core/handout/handout-sheet.ts';
import { barSharing, editArticle, saveArticle } from '../../../src/services/articles.ts';
import { handoutOffers, handoutPassageStates, openHandout } from '../../../src/services/handout-material.ts';
import {
  addHandoutPassages,
  addHandoutSources,
  codeHandoutSource,
  placeHandoutPassage,
  putBackHandoutPassages,
  putBackHandoutSource,
  removeHandoutPassages,
  removeHandoutSource,
  renewHandoutPassage,
  shortenHandoutPassage,
} from '../../../src/services/handout-passages.ts';
import {
  createHandout,
  duplicateHandout,
  editHandout,
  listHandouts,
  removeHandout,
} from '../../../src/services/handouts.ts';
import { createPassage } from '../../../src/services/passages.ts';
import { saveProfile } from '../../../src/services/profile.ts';
import { removeRestored } from '../../../src/services/remove-restored.ts';
import { restoreTrash, restoreTrashed } from '../../../src/services/restore-trash.ts';
import { addToTopic, createTopic, openTopic } from '../../../src/services/topics.ts';
import { removeArticle, removePassage, removeTopic } from '../../../src/services/trash.ts';
import { dropTrash, listTrash } from '../../../src/services/trash-list.ts';
import { makeExtracted } from '../make-extracted.ts';
import { makePassage } from '../make-passage.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

const HANDOUT = 'handout-000001';
const TOPIC = 'topic-000001';
const DOCUMENT = 'Điều 5. Sinh hoạt\nMỗi quý chọn một việc khó. Giao rõ người làm.\nHọp đúng ngày.';

/** A document and a piece of news, with passages of each, and a text that bears a marking. */
async function filled(): Promise<TestContext> {
  const context = makeContext();
  const documentRef = { type: 'Nghị quyết', number: '12-NQ/ĐU', date: '2026-02-05', body: 'Đảng uỷ xã' };
  const outline = [
    { level: 'article' as const, label: 'Điều 5', title: 'Sinh hoạt', start: 0, end: DOCUMENT.length, children: [] },
  ];
  const save = (id: string, over: Parameters<typeof makeExtracted>[0]): Promise<unknown> =>
    saveArticle(context, {
      ...makeDraft({ id, url: `https://bao-mau.example/${id}`, extracted: makeExtracted(over) }),
      acceptRestricted: true,
    });
  await save('a1', { title: 'Nghị quyết về sinh hoạt', documentRef, outline, text: DOCUMENT, byline: [] });
  await save('a2', { title: 'Đổi mới cách học' });
  await save('a3', { title: 'Báo cáo kiểm tra', circulation: 'internal' });
  const mark = (id: string, articleId: string, quote: string, role: 'task' | 'question' | 'figure' = 'task') =>
    createPassage(context, articleId, makePassage({ id, quote, role }));
  await mark('p1', 'a1', 'Mỗi quý chọn một việc khó. Giao rõ người làm.');
  await mark('p2', 'a1', 'Họp đúng ngày.', 'question');
  await mark('p3', 'a2', 'họp vào tối thứ sáu', 'figure');
  await mark('p4', 'a3', 'họp vào tối thứ sáu');
  await createTopic(context, { id: TOPIC, title: 'Sinh hoạt chi bộ' });
  await addToTopic(
    context,
    TOPIC,
    ['a1', 'a2', 'a3'].map((articleId) => ({ kind: 'article' as const, articleId })),
  );
  await saveProfile(context, { unit: 'Chi bộ Bến Lúa', place: 'Bến Lúa' });
  return context;
}

const stored = async (context: TestContext) => (await openHandout(context, HANDOUT)).handout;

test('one made of a topic has its title, passages with their places, sources, and no text with a marking', async () => {
  const context = await filled();
  await createHandout(context, { id: HANDOUT, topicId: TOPIC });
  await createHandout(context, { id: HANDOUT, topicId: TOPIC });
  const { handout, topicTitle, leftOut } = await openHandout(context, HANDOUT);
  expect(handout).toMatchObject({ title: 'Sinh hoạt chi bộ', summary: '', unit: 'Chi bộ Bến Lúa', place: 'Bến Lúa' });
  expect(handout.passages.map(({ passageId, citation }) => [passageId, citation])).toEqual([
    ['p1', 'Nghị quyết số 12-NQ/ĐU, ngày 05/02/2026, của Đảng uỷ xã, Điều 5'],
    ['p3', 'Lê Thị Mẫu: “Đổi mới cách học”, Báo Mẫu, ngày 07/03/2026'],
  ]);
  expect(handout.sources.map(({ articleId, url, hasCode }) => [articleId, url, hasCode])).toEqual([
    ['a1', 'https://bao-mau.example/a1', true],
    ['a2', 'https://bao-mau.example/a2', true],
  ]);
  expect([topicTitle, leftOut]).toEqual(['Sinh hoạt chi bộ', ['Báo cáo kiểm tra']]);
  expect(context.changes.filter(({ handoutId }) => handoutId === HANDOUT)).toHaveLength(1);
  expect(await listHandouts(context)).toMatchObject([{ id: HANDOUT, passages: 2, questions: 0, hasSummary: false }]);
});

test('passages that were put into a topic by hand come first, and are all that it takes', async () => {
  const context = await filled();
  await addToTopic(context, TOPIC, [{ kind: 'passage', passageId: 'p3' }]);
  expect((await createHandout(context, { id: HANDOUT, topicId: TOPIC })).passages.map((one) => one.passageId)).toEqual([
    'p3',
  ]);
});

test('one made of an article or of passages takes those', async () => {
  const context = await filled();
  const ofArticle = await createHandout(context, { id: 'h1', articleIds: ['a1'] });
  expect(ofArticle).toMatchObject({ title: 'Nghị quyết về sinh hoạt', topicId: null, passages: [{ passageId: 'p1' }] });
  const ofPassages = await createHandout(context, { id: 'h2', passageIds: ['p3', 'p2', 'p4'] });
  expect(ofPassages.passages.map(({ passageId }) => passageId)).toEqual(['p3', 'p2']);
  expect(ofPassages.sources.map(({ articleId }) => articleId)).toEqual(['a2', 'a1']);
});

test('nothing is made of a text with a marking, or of one that is gone', async () => {
  const context = await filled();
  await expect(createHandout(context, { id: 'h1', articleIds: ['a3'] })).rejects.toThrow('not-shareable');
  await expect(createHandout(context, { id: 'h1', passageIds: ['p4'] })).rejects.toThrow('not-shareable');
  await expect(createHandout(context, { id: 'h1', articleIds: ['a9'] })).rejects.toThrow('not-found');
  await expect(createHandout(context, { id: 'h1', topicId: 't9' })).rejects.toThrow('not-found');
  expect(await listHandouts(context)).toEqual([]);
});

test('it stays readable when its article is deleted, and says so', async () => {
  const context = await filled();
  const { passages } = await createHandout(context, { id: HANDOUT, topicId: TOPIC });
  await removeArticle(context, 'a1');
  await removePassage(context, 'p3');
  await dropTrash(
    context,
    (await listTrash(context)).map(({ id }) => id),
  );
  const handout = await stored(context);
  expect(handoutSheet(handout, 'vi').passages).toHaveLength(2);
  expect([...(await handoutPassageStates(context, passages)).values()]).toEqual(['gone', 'gone']);
});

test('a passage that was corrected in the library is offered anew, and taken on request', async () => {
  const context = await filled();
  await createHandout(context, { id: HANDOUT, topicId: TOPIC });
  await shortenHandoutPassage(context, HANDOUT, 'p1', [0]);
  await editArticle(context, 'a2', { title: 'Tên đã sửa' });
  const { passages } = await stored(context);
  expect([...(await handoutPassageStates(context, passages))]).toEqual([
    ['p1', 'same'],
    ['p3', 'changed'],
  ]);
  await renewHandoutPassage(context, HANDOUT, 'p3');
  await renewHandoutPassage(context, HANDOUT, 'p1');
  const renewed = await stored(context);
  expect(renewed.passages[1]?.citation).toContain('Tên đã sửa');
  expect(renewed.sources[1]?.citation).toContain('Tên đã sửa');
  expect(renewed.passages[0]?.kept).toEqual([0]);
});

test('a marking that is found later takes the text off the sheet for good', async () => {
  const context = await filled();
  await createHandout(context, { id: HANDOUT, topicId: TOPIC });
  const copy = await duplicateHandout(context, HANDOUT, { id: 'copy', title: 'Bản sao' });
  expect(copy).toMatchObject({ title: 'Bản sao', topicId: TOPIC });
  const trashId = await removeHandout(context, 'copy');
  await barSharing(context, 'a1', 'secret');
  const isPrinted = async (): Promise<string[]> =>
    handoutSheet(await stored(context), 'vi').passages.map(({ id }) => id);
  expect(await isPrinted()).toEqual(['p3']);
  expect((await openHandout(context, HANDOUT)).leftOut).toEqual([
    'Nghị quyết số 12-NQ/ĐU, ngày 05/02/2026, của Đảng uỷ xã',
    'Báo cáo kiểm tra',
  ]);
  // The one in the trash comes back without it too.
  await restoreTrash(context, trashId);
  expect(handoutSheet((await openHandout(context, 'copy')).handout, 'vi').sources.map(({ id }) => id)).toEqual(['a2']);
  // Also when nothing in the library says any more why.
  await removeArticle(context, 'a1');
  await dropTrash(
    context,
    (await listTrash(context)).map(({ id }) => id),
  );
  expect(await isPrinted()).toEqual(['p3']);
});

test('passages come, change places, go and come back where they were', async () => {
  const context = await filled();
  await createHandout(context, { id: HANDOUT, articleIds: ['a1'] });
  expect(await addHandoutPassages(context, HANDOUT, ['p3', 'p2', 'p1', 'p4'])).toEqual({
    added: 2,
    leftOut: ['Báo cáo kiểm tra'],
  });
  const ids = async (): Promise<string[]> => (await stored(context)).passages.map(({ passageId }) => passageId);
  expect(await ids()).toEqual(['p1', 'p3', 'p2']);
  expect((await stored(context)).sources.map(({ articleId }) => articleId)).toEqual(['a1', 'a2']);
  await placeHandoutPassage(context, HANDOUT, 'p2', 'p1');
  expect(await ids()).toEqual(['p2', 'p1', 'p3']);
  const removed = await removeHandoutPassages(context, HANDOUT, ['p1', 'p2']);
  expect(await ids()).toEqual(['p3']);
  await putBackHandoutPassages(context, HANDOUT, removed);
  await putBackHandoutPassages(context, HANDOUT, removed);
  expect(await ids()).toEqual(['p2', 'p1', 'p3']);
});

test('sources come and go, but none that a quotation needs', async () => {
  const context = await filled();
  await createHandout(context, { id: HANDOUT, articleIds: ['a1'] });
  expect(await addHandoutSources(context, HANDOUT, ['a2', 'a3', 'a1'])).toEqual(['Báo cáo kiểm tra']);
  expect(await removeHandoutSource(context, HANDOUT, 'a1')).toBeNull();
  const removed = await removeHandoutSource(context, HANDOUT, 'a2');
  expect((await stored(context)).sources).toHaveLength(1);
  if (removed) await putBackHandoutSource(context, HANDOUT, removed);
  await codeHandoutSource(context, HANDOUT, 'a2', false);
  expect((await stored(context)).sources.map(({ articleId, hasCode }) => [articleId, hasCode])).toEqual([
    ['a1', true],
    ['a2', false],
  ]);
});

test('words of two tabs are joined, and questions of both stay', async () => {
  const context = await filled();
  await createHandout(context, { id: HANDOUT, articleIds: ['a1'] });
  await editHandout(context, HANDOUT, { summary: 'Bên này', questions: [{ id: 'q1', text: 'Một?' }] }, { summary: '' });
  await editHandout(
    context,
    HANDOUT,
    { summary: 'Bên kia', questions: [{ id: 'q2', text: 'Hai?' }], paper: 'a5' },
    { summary: '', questions: [] },
  );
  const { summary, questions, paper } = await stored(context);
  expect(summary).toBe('Bên kia\n\nBên này');
  expect(new Set(questions.map(({ text }) => text))).toEqual(new Set(['Một?', 'Hai?']));
  expect(paper).toBe('a5');
});

test('it offers passages of its topic and of its texts, none with a marking', async () => {
  const context = await filled();
  const offered = await handoutOffers(context, TOPIC, ['a1', 'a3']);
  expect(offered.map(({ passage }) => passage.id).sort()).toEqual(['p1', 'p2', 'p3']);
  expect((await handoutOffers(context, null, ['a2'])).map(({ passage }) => passage.id)).toEqual(['p3']);
});

test('one that was deleted comes back as it was, and goes again', async () => {
  const context = await filled();
  await createHandout(context, { id: HANDOUT, topicId: TOPIC });
  const before = await stored(context);
  const trashId = await removeHandout(context, HANDOUT);
  expect(await listHandouts(context)).toEqual([]);
  expect(await listTrash(context)).toMatchObject([{ kind: 'handout', title: 'Sinh hoạt chi bộ', passages: 2 }]);
  const restored = await restoreTrashed(context, trashId);
  expect(restored).toMatchObject({ kind: 'handout', subject: HANDOUT, handoutId: HANDOUT, isJoined: false });
  expect(await stored(context)).toEqual(before);
  expect(context.changes.at(-1)).toEqual({ articleId: '', urlKey: '', handoutId: HANDOUT });
  if (restored) await removeRestored(context, restored);
  expect(await listHandouts(context)).toEqual([]);
  expect(await listTrash(context)).toHaveLength(1);
});

test('its words are noted for the journal, which outlasts a lost library', async () => {
  const context = await filled();
  await createHandout(context, { id: HANDOUT, topicId: TOPIC });
  await context.db.unjournaled.clear();
  await editHandout(context, HANDOUT, { summary: 'Lời của mình' });
  expect(await context.db.unjournaled.toCollection().primaryKeys()).toEqual([`handouts/${HANDOUT}`]);
});

test('a topic that goes leaves its handouts', async () => {
  const context = await filled();
  await createHandout(context, { id: HANDOUT, topicId: TOPIC });
  await removeTopic(context, TOPIC);
  await expect(openTopic(context, TOPIC)).rejects.toThrow('not-found');
  expect(await openHandout(context, HANDOUT)).toMatchObject({ topicTitle: null, leftOut: [] });
});

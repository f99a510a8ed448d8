import { beforeEach, describe, expect, test } from 'vitest';
import { openArticle, openPage, saveArticle } from '../../../src/services/articles.ts';
import { createPassage } from '../../../src/services/passages.ts';
import { findReflection, listReflections, saveReflection } from '../../../src/services/reflections.ts';
import { restoreTrash } from '../../../src/services/restore-trash.ts';
import { removeArticle, removePassage, removeReflection } from '../../../src/services/trash.ts';
import { makePassage } from '../make-passage.ts';
import { makeReflection } from '../make-reflection.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

const WHOLE = { id: 'reflection-000002', passageId: null };
const notFound = { failure: { code: 'not-found' } };

let context: TestContext;

beforeEach(async () => {
  context = makeContext();
  await saveArticle(context, makeDraft());
  await createPassage(context, 'article-000001', makePassage());
  context.changes.length = 0;
});

describe('saving a reflection', () => {
  test('keeps it in NFC, tells of the change, and shows it with its page and article', async () => {
    const evidence = 'Đơn vị có 12 hộ nghèo'.normalize('NFD');
    const saved = await saveReflection(context, makeReflection({ evidence, scope: 'unit' }));
    expect(saved).toMatchObject({ evidence: evidence.normalize('NFC'), scope: 'unit', passageId: 'passage-000001' });
    expect(context.changes.map(({ articleId }) => articleId)).toEqual(['article-000001']);
    await saveReflection(context, makeReflection({}, WHOLE));
    const ids = ['reflection-000001', 'reflection-000002'];
    expect((await openPage(context, makeDraft().url)).reflections.map(({ id }) => id)).toEqual(ids);
    expect((await openArticle(context, 'article-000001')).reflections.map(({ id }) => id)).toEqual(ids);
    expect((await openPage(context, 'https://bao-mau.example/khac')).reflections).toEqual([]);
  });

  test('twice with the same words is one, unchanged', async () => {
    const first = await saveReflection(context, makeReflection());
    expect(await saveReflection(context, makeReflection())).toEqual(first);
    expect(await context.db.reflections.count()).toBe(1);
    expect(context.changes).toHaveLength(1);
  });

  test('writes only what changed: another field keeps what was written elsewhere', async () => {
    await saveReflection(context, makeReflection({ action: 'Mở lớp' }));
    await saveReflection(context, makeReflection({ action: 'Mở hai lớp' }, { changed: ['action'] }));
    const old = makeReflection({ action: 'Mở lớp', shortcoming: 'Ít người dự' }, { changed: ['shortcoming'] });
    expect(await saveReflection(context, old)).toMatchObject({ action: 'Mở hai lớp', shortcoming: 'Ít người dự' });
  });

  test('joins words that its writer has not heard of, and writes over those he has', async () => {
    await saveReflection(context, makeReflection({ evidence: 'Họp 3 buổi' }));
    const edit = (evidence: string, base: string) =>
      saveReflection(context, makeReflection({ evidence }, { changed: ['evidence'], base: { evidence: base } }));
    expect((await edit('Họp 4 buổi', 'Họp 3 buổi'.normalize('NFD'))).evidence).toBe('Họp 4 buổi');
    const both = await edit('Họp 3 buổi, vắng 5', 'Họp 3 buổi');
    expect(both.evidence).toBe('Họp 3 buổi, vắng 5\n\nHọp 4 buổi');
    // A retry whose first answer was lost.
    expect(await edit('Họp 3 buổi, vắng 5', 'Họp 3 buổi')).toEqual(both);
  });

  test('of one deleted meanwhile makes it anew with all its words', async () => {
    await saveReflection(context, makeReflection());
    await removeReflection(context, 'reflection-000001');
    const typed = makeReflection({ action: 'Mở lớp' }, { changed: ['action'] });
    expect(await saveReflection(context, typed)).toMatchObject(typed.fields);
  });

  test('never moves it to another article', async () => {
    await saveArticle(context, makeDraft({ id: 'article-000002', url: 'https://bao-mau.example/bai-hai' }));
    await saveReflection(context, makeReflection());
    const moved = makeReflection({ action: 'Mở lớp' }, { articleId: 'article-000002', passageId: null });
    expect(await saveReflection(context, moved)).toMatchObject({
      articleId: 'article-000001',
      passageId: 'passage-000001',
    });
  });

  test.each([
    ['an unknown article', { articleId: 'article-none' }],
    ['an unknown passage', { passageId: 'passage-none' }],
    ['a passage of another article', { articleId: 'article-000002' }],
  ])('on %s is refused, and nothing is written', async (_what, place) => {
    await saveArticle(context, makeDraft({ id: 'article-000002', url: 'https://bao-mau.example/bai-hai' }));
    context.changes.length = 0;
    await expect(saveReflection(context, makeReflection({}, place))).rejects.toMatchObject(notFound);
    expect(await context.db.reflections.count()).toBe(0);
    expect(context.changes).toEqual([]);
  });

  test('lists those of the articles asked for', async () => {
    await saveArticle(context, makeDraft({ id: 'article-000002', url: 'https://bao-mau.example/bai-hai' }));
    await saveReflection(context, makeReflection({}, { ...WHOLE, articleId: 'article-000002' }));
    await saveReflection(context, makeReflection());
    const both = await listReflections(context, ['article-000001', 'article-000002']);
    expect(both.map(({ id }) => id)).toEqual(['reflection-000002', 'reflection-000001']);
    expect(await listReflections(context, ['article-000002'])).toHaveLength(1);
    expect(await listReflections(context, [])).toEqual([]);
  });
});

describe('deleting', () => {
  test('a reflection comes back as it was, once', async () => {
    const saved = await saveReflection(context, makeReflection({ dueOn: '2026-12-31', doneAt: 5 }));
    const trashId = await removeReflection(context, saved.id);
    expect(await findReflection(context, saved.id)).toBeUndefined();
    await restoreTrash(context, trashId);
    await restoreTrash(context, trashId);
    expect(await findReflection(context, saved.id)).toEqual(saved);
    await expect(removeReflection(context, 'reflection-none')).rejects.toMatchObject(notFound);
  });

  test('a passage takes its reflections along and brings them back; those of the article stay', async () => {
    const saved = await saveReflection(context, makeReflection());
    const whole = await saveReflection(context, makeReflection({}, WHOLE));
    const trashId = await removePassage(context, 'passage-000001');
    expect(await context.db.reflections.toArray()).toEqual([whole]);
    await restoreTrash(context, trashId);
    expect(await context.db.reflections.toArray()).toEqual([saved, whole]);
  });

  test('an article takes all of them along, and they come back exactly as they were', async () => {
    await saveReflection(context, makeReflection());
    await saveReflection(context, makeReflection({}, WHOLE));
    const before = await openArticle(context, 'article-000001');
    const trashId = await removeArticle(context, 'article-000001');
    expect(await context.db.reflections.count()).toBe(0);
    await restoreTrash(context, trashId);
    expect(await openArticle(context, 'article-000001')).toEqual(before);
  });

  test('reflections of a deleted article join the copy that was saved since, one deleted before it too', async () => {
    await saveReflection(context, makeReflection());
    await saveReflection(context, makeReflection({}, WHOLE));
    const one = await removeReflection(context, 'reflection-000001');
    const all = await removeArticle(context, 'article-000001');
    await saveArticle(context, makeDraft({ id: 'article-000009' }));
    await restoreTrash(context, all);
    await restoreTrash(context, one);
    const { reflections } = await openPage(context, makeDraft().url);
    expect(reflections.map(({ id, articleId }) => [id, articleId])).toEqual([
      ['reflection-000001', 'article-000009'],
      ['reflection-000002', 'article-000009'],
    ]);
  });

  test('newer words are not overwritten by an undo', async () => {
    await saveReflection(context, makeReflection());
    const trashId = await removeReflection(context, 'reflection-000001');
    await saveReflection(context, makeReflection({ action: 'Viết sau khi xoá' }));
    await restoreTrash(context, trashId);
    expect(await findReflection(context, 'reflection-000001')).toMatchObject({ action: 'Viết sau khi xoá' });
  });

  test('a reflection whose passage is gone stays in the trash until the passage is back', async () => {
    const saved = await saveReflection(context, makeReflection());
    const reflection = await removeReflection(context, saved.id);
    const passage = await removePassage(context, 'passage-000001');
    await expect(restoreTrash(context, reflection)).rejects.toMatchObject(notFound);
    await restoreTrash(context, passage);
    await restoreTrash(context, reflection);
    expect(await findReflection(context, saved.id)).toEqual(saved);
  });

  test('what was deleted before there were reflections still comes back', async () => {
    const { article, body, passages } = await openArticle(context, 'article-000001');
    await removeArticle(context, article.id);
    await context.db.trash.clear();
    await context.db.trash.add({ id: 'trash-old-article', deletedAt: 1, kind: 'article', article, body, passages });
    await restoreTrash(context, 'trash-old-article');
    const [passage] = passages;
    if (!passage) throw new Error('no passage');
    await removePassage(context, passage.id);
    await context.db.trash.clear();
    await context.db.trash.add({ id: 'trash-old-passage', deletedAt: 1, kind: 'passage', passage });
    await restoreTrash(context, 'trash-old-passage');
    expect(await openArticle(context, article.id)).toEqual({ article, body, passages, reflections: [] });
  });
});

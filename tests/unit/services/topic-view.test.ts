import { expect, test } from 'vitest';
import { saveArticle } from '../../../src/services/articles.ts';
import { createPassage } from '../../../src/services/passages.ts';
import { suggestTags } from '../../../src/services/tags.ts';
import { resolveTopicItems, scanPassages } from '../../../src/services/topic-view.ts';
import { addToTopic, createTopic } from '../../../src/services/topics.ts';
import { removeArticle, removePassage } from '../../../src/services/trash.ts';
import { dropTrash } from '../../../src/services/trash-list.ts';
import { makeExtracted } from '../make-extracted.ts';
import { makePassage } from '../make-passage.ts';
import { makeContext, makeDraft } from './make-context.ts';

const TOPIC = 'topic-000001';
const ARTICLE = 'article-000001';

async function filled() {
  const context = makeContext();
  await saveArticle(context, makeDraft());
  await createPassage(context, ARTICLE, makePassage());
  await createTopic(context, { id: TOPIC, title: 'Chuyên đề' });
  const { topic } = await addToTopic(context, TOPIC, [
    { kind: 'article', articleId: ARTICLE },
    { kind: 'passage', passageId: 'passage-000001' },
    { kind: 'note', id: 'note-0000001', text: 'Lời' },
  ]);
  return { context, items: topic.items };
}

test('items are shown with what they stand for; what is deleted says where it is', async () => {
  const { context, items } = await filled();
  const kinds = async () => (await resolveTopicItems(context, items)).map(({ kind }) => kind);
  expect(await kinds()).toEqual(['article', 'passage', 'note']);
  const passage = await removePassage(context, 'passage-000001');
  expect((await resolveTopicItems(context, items))[1]).toMatchObject({ kind: 'gone', trashId: passage });
  const article = await removeArticle(context, ARTICLE);
  expect((await resolveTopicItems(context, items))[0]).toMatchObject({ kind: 'gone', trashId: article });
  await dropTrash(context, [passage, article]);
  expect(await resolveTopicItems(context, items)).toMatchObject([
    { kind: 'gone', trashId: null },
    { kind: 'gone', trashId: null },
    { kind: 'note' },
  ]);
});

test('a passage deleted with its article is found under the article', async () => {
  const { context, items } = await filled();
  const article = await removeArticle(context, ARTICLE);
  expect((await resolveTopicItems(context, items))[1]).toMatchObject({ kind: 'gone', trashId: article });
});

test('passages are found by quotation and note, without diacritics, newest first', async () => {
  const { context } = await filled();
  const other = makePassage({ id: 'passage-000002', quote: 'ba hộ', note: 'tối thứ sáu cũng vậy' });
  await createPassage(context, ARTICLE, other);
  const { found, next } = await scanPassages(context, 'thu sau');
  expect(found.map(({ passage }) => passage.id)).toEqual(['passage-000002', 'passage-000001']);
  expect(found[0]?.articleTitle).toBe(makeExtracted().title);
  expect(next).toBeNull();
});

test('tags are suggested from the text of an article, of the page at an address, and of one not saved yet', async () => {
  const { context } = await filled();
  const text = 'Tổ tự quản họp. Tổ tự quản ghi sổ tay. Cả xóm theo tổ tự quản.';
  const url = 'https://bao-mau.example/to-tu-quan';
  await saveArticle(context, makeDraft({ id: 'article-000002', url, extracted: makeExtracted({ text }) }));
  expect(await suggestTags(context, '', { articleId: 'article-000002' })).toContain('tổ-tự-quản');
  expect(await suggestTags(context, '', { url })).toContain('tổ-tự-quản');
  const unsaved = { title: '', text, siteName: '', kind: 'news', tags: ['tổ-tự-quản'] };
  expect(await suggestTags(context, '', unsaved)).not.toContain('tổ-tự-quản');
  expect(await suggestTags(context, 'tu quan', { url })).toEqual(['tổ-tự-quản']);
  expect(await suggestTags(context, '', { url: 'https://khac.example/' })).toEqual([]);
});

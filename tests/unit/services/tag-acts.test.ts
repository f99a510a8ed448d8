import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TagMove } from '../../../src/core/tags/move-tags.ts';
import { editArticle, saveArticle } from '../../../src/services/articles.ts';
import { createPassage } from '../../../src/services/passages.ts';
import { restoreTrash } from '../../../src/services/restore-trash.ts';
import { beginTagAct, continueTagAct, forgetTagActs, listTagActs, undoTagAct } from '../../../src/services/tag-acts.ts';
import { removeArticle } from '../../../src/services/trash.ts';
import type { TagAct } from '../../../src/storage/tag-act.ts';
import { recountAll } from '../../../src/storage/tag-count.ts';
import { makePassage } from '../make-passage.ts';
import { libraryRows } from './library-rows.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

type Step = (context: TestContext, id: string) => ReturnType<typeof continueTagAct>;

async function toEnd(context: TestContext, id: string, step: Step): Promise<void> {
  while (!(await step(context, id)).isOver);
}

async function act(context: TestContext, kind: TagAct['kind'], moves: TagMove[]): Promise<string> {
  const { id, state } = await beginTagAct(context, kind, moves);
  if (state === 'running') await toEnd(context, id, continueTagAct);
  return id;
}

const whole = ({ db }: TestContext) => libraryRows(db);

async function filled(tagged: readonly (readonly string[])[]): Promise<TestContext> {
  const context = makeContext();
  for (const [index, tags] of tagged.entries()) {
    const id = `article-${String(index).padStart(6, '0')}`;
    await saveArticle(context, makeDraft({ id, url: `https://bao-mau.example/${id}`, tags: [...tags] }));
    const passage = makePassage({ id: `passage-${String(index).padStart(6, '0')}`, tags: [...tags].reverse() });
    await createPassage(context, id, passage);
  }
  return context;
}

const tagsOf = async ({ db }: TestContext): Promise<string[][]> =>
  (await db.articles.toArray()).map(({ tags }) => tags);

describe('an act on tags', () => {
  test('renames a tag with all below it, on articles, passages and the shelf', async () => {
    const context = await filled([['đảng', 'đảng/kỷ-luật'], ['đảng-viên']]);
    const id = await act(context, 'rename', [{ from: 'đảng', to: 'xây-dựng/đảng' }]);
    expect(await tagsOf(context)).toEqual([['xây-dựng/đảng', 'xây-dựng/đảng/kỷ-luật'], ['đảng-viên']]);
    expect((await context.db.passages.get('passage-000000'))?.tags).toEqual(['xây-dựng/đảng/kỷ-luật', 'xây-dựng/đảng']);
    expect(await context.db.shelf.get('article-000000')).toMatchObject({
      tags: ['xây-dựng/đảng', 'xây-dựng/đảng/kỷ-luật'],
      passageTags: ['xây-dựng/đảng/kỷ-luật', 'xây-dựng/đảng'],
    });
    expect(await listTagActs(context)).toMatchObject([{ id, state: 'done', articles: 1, passages: 1 }]);
    expect(context.changes.at(-1)).toMatchObject({ isMany: true });
    const kept = await context.db.tagCounts.toArray();
    expect(kept.find(({ tag }) => tag === 'xây-dựng')).toMatchObject({ own: 0, articles: 1, passages: 1 });
    expect(await recountAll(context.db)).toHaveLength(kept.length);
    expect(await context.db.tagCounts.toArray()).toEqual(kept);
  });

  test('never joins words that differ in diacritics', async () => {
    const words = ['cần', 'cán', 'can'];
    const context = await filled(words.map((word) => [word]));
    await act(context, 'rename', [{ from: 'cần', to: 'cấn' }]);
    await act(context, 'merge', [{ from: 'can', to: 'căn' }]);
    expect(await tagsOf(context)).toEqual([['cấn'], ['cán'], ['căn']]);
  });

  test('stopped in the middle it goes on after a restart, and each article is changed once', async () => {
    const context = await filled(Array.from({ length: 60 }, () => ['a']));
    const { id, chunks } = await beginTagAct(context, 'nest', [{ from: 'a', to: 'a/a' }]);
    expect(chunks).toBe(2);
    expect(await continueTagAct(context, id)).toMatchObject({ isOver: false, share: 1 / 2 });
    const [stopped] = await listTagActs(context);
    expect(stopped).toMatchObject({ state: 'running', done: 1 });
    await toEnd(context, id, continueTagAct);
    expect(new Set((await tagsOf(context)).flat())).toEqual(new Set(['a/a']));
    // Once more is no error, and changes nothing.
    expect(await continueTagAct(context, id)).toMatchObject({ isOver: true });
    expect(new Set((await tagsOf(context)).flat())).toEqual(new Set(['a/a']));
  });

  test('stopped in the middle it can be taken back, and so can half of that', async () => {
    const context = await filled(Array.from({ length: 110 }, (_, index) => [`t${index % 7}`, 'a']));
    const before = await whole(context);
    const { id } = await beginTagAct(context, 'remove', [{ from: 'a', to: null }]);
    await continueTagAct(context, id);
    await continueTagAct(context, id);
    expect(await undoTagAct(context, id)).toMatchObject({ isOver: false });
    await toEnd(context, id, undoTagAct);
    expect(await whole(context)).toEqual(before);
  }, 30_000);

  test('taken back it leaves what was changed by hand since', async () => {
    const context = await filled([['a', 'b'], ['a']]);
    const id = await act(context, 'remove', [{ from: 'a', to: null }]);
    await editArticle(context, 'article-000000', { tags: ['b', 'mới'] });
    const trashId = await removeArticle(context, 'article-000001');
    await toEnd(context, id, undoTagAct);
    expect(await tagsOf(context)).toEqual([['b', 'mới', 'a']]);
    await restoreTrash(context, trashId);
  });

  test('refuses a tag that would be cut, for it might meet another', async () => {
    const context = await filled([[`a/${'x'.repeat(90)}`]]);
    const moves = [{ from: 'a', to: 'chuyển-vào-đây/a' }];
    await expect(beginTagAct(context, 'nest', moves)).rejects.toThrow('tag-too-long');
    expect(await listTagActs(context)).toEqual([]);
  });

  test('is forgotten with its record after a time', async () => {
    const context = await filled([['a']]);
    await act(context, 'rename', [{ from: 'a', to: 'b' }]);
    await forgetTagActs(context, context.now());
    expect(await listTagActs(context)).toEqual([]);
    expect(await context.db.tagActChunks.count()).toBe(0);
  });
});

test('acts taken back in turn give back the identical library', async () => {
  const level = fc.constantFrom('học', 'Học', 'đọc', 'cần', 'cán', 'uỷ', 'ủy');
  const tag = fc.array(level, { minLength: 1, maxLength: 2 }).map((levels) => levels.join('/'));
  const tagged = fc.array(fc.uniqueArray(tag, { maxLength: 4 }), { minLength: 1, maxLength: 4 });
  const moves = fc.array(fc.record({ from: tag, to: fc.option(tag) }), { minLength: 1, maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(tagged, fc.array(moves, { minLength: 1, maxLength: 3 }), async (tagged, acts) => {
      const context = await filled(tagged);
      const before = await whole(context);
      const done: string[] = [];
      for (const one of acts) done.push(await act(context, 'merge', one));
      for (const id of done.reverse()) await toEnd(context, id, undoTagAct);
      expect(await whole(context)).toEqual(before);
      context.db.close();
    }),
    { numRuns: 20 },
  );
}, 60_000);

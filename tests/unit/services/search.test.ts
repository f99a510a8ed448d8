import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseQuery } from '../../../src/core/search/parse-query.ts';
import { searchDocument } from '../../../src/core/search/unit.ts';
import { editArticle, saveArticle } from '../../../src/services/articles.ts';
import { indexLibrary, indexProgress, rebuildIndex } from '../../../src/services/index-library.ts';
import { createPassage, editPassage } from '../../../src/services/passages.ts';
import { saveReflection } from '../../../src/services/reflections.ts';
import { restoreTrash } from '../../../src/services/restore-trash.ts';
import { type SearchSettings, searchLibrary } from '../../../src/services/search.ts';
import { removeArticle, removePassage } from '../../../src/services/trash.ts';
import { SearchIndex } from '../../../src/storage/search-index.ts';
import { naiveSearch } from '../core/search/naive-search.ts';
import { makeExtracted } from '../make-extracted.ts';
import { makePassage } from '../make-passage.ts';
import { makeReflection } from '../make-reflection.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

const ID = 'article-000001';

async function save(context: TestContext, id: string, title: string, text: string, tags: string[] = []): Promise<void> {
  const url = `https://bao-mau.example/${id}`;
  await saveArticle(context, makeDraft({ id, url, tags, extracted: makeExtracted({ title, text, lead: '' }) }));
}

/** Titles of articles and quotations of passages, in order. */
async function search(context: TestContext, typed: string, settings?: SearchSettings) {
  const { articles, passages } = await searchLibrary(context, typed, settings);
  return [...articles.map(({ item }) => item.title), ...passages.map(({ passage }) => passage.quote)];
}

async function searchIndexed(context: TestContext, typed: string) {
  await indexLibrary(context);
  return search(context, typed);
}

/** A busy machine: a browser's database is imitated, write by write. */
const PATIENCE = 60_000;

describe('what is saved is found', { timeout: PATIENCE }, () => {
  it('in title, text, tags, note, passages and reflections, with or without diacritics', async () => {
    const context = makeContext();
    await save(context, ID, 'Giữ vững đường lối', 'Chi bộ họp vào tối thứ sáu.', ['xây-dựng-đảng/kỷ-luật']);
    await editArticle(context, ID, { note: 'Hỏi lại đồng chí Bình' });
    await createPassage(context, ID, makePassage({ note: 'đúng với cấp uỷ xã mình' }));
    await saveReflection(context, makeReflection({ shortcoming: 'vắng nhiều buổi' }));
    await indexLibrary(context);
    for (const typed of ['duong loi', 'thứ sáu', 'kỷ luật', 'dong chi binh', 'DUONG', 'tag:ky-luat chi'])
      expect(await search(context, typed), typed).toContain('Giữ vững đường lối');
    for (const typed of ['cấp ủy xã', 'vang nhieu', 'tối thứ sáu']) {
      expect(await search(context, typed), typed).toContain('họp vào tối thứ sáu');
    }
    expect(await search(context, 'không có ở đâu cả')).toEqual([]);
    expect(await search(context, '   ')).toEqual([]);
  });

  it('marks what matched, in the text as it was written', async () => {
    const context = makeContext();
    await save(context, ID, 'Đường lối của Đảng', 'Mở đầu. Cấp uỷ các cấp giữ vững ĐƯỜNG LỐI đã định. Hết.');
    await createPassage(context, ID, makePassage({ quote: 'giữ vững ĐƯỜNG LỐI', note: 'duong loi' }));
    await indexLibrary(context);
    const { articles, passages, total, isComplete } = await searchLibrary(context, 'duong loi');
    const draw = (pieces: { text: string; isMatch: boolean }[] = []): string =>
      pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
    expect(draw(articles[0]?.title)).toBe('[Đường lối] của Đảng');
    expect(articles[0]?.snippets.map(({ field, text }) => `${field}: ${draw(text)}`)).toEqual([
      'body: Mở đầu. Cấp uỷ các cấp giữ vững [ĐƯỜNG LỐI] đã định. Hết.',
    ]);
    expect(draw(passages[0]?.quote)).toBe('giữ vững [ĐƯỜNG LỐI]');
    expect(passages[0]?.snippets).toEqual([{ field: 'note', text: [{ text: 'duong loi', isMatch: true }] }]);
    expect(total).toEqual({ articles: 1, passages: 1 });
    expect(isComplete).toBe(true);
  });

  it('the word as it was typed above its look-alikes, titles above texts, newer ones above older ones', async () => {
    const context = makeContext();
    await save(context, 'a1', 'Đương đầu', 'Ánh dương và đương thời.');
    await save(context, 'a2', 'Chuyện cũ', 'Trên một con đường làng.');
    await save(context, 'a3', 'Con đường', 'Không nói thêm.');
    await save(context, 'a4', 'Chuyện nay', 'Trên một con đường làng.');
    await indexLibrary(context);
    expect(await search(context, 'đường ')).toEqual(['Con đường', 'Chuyện nay', 'Chuyện cũ', 'Đương đầu']);
    expect((await search(context, 'duong')).sort()).toEqual(['Chuyện cũ', 'Chuyện nay', 'Con đường', 'Đương đầu']);
    expect(await search(context, 'đường ', { order: 'newest' })).toEqual([
      'Chuyện nay',
      'Con đường',
      'Chuyện cũ',
      'Đương đầu',
    ]);
    expect(await search(context, 'đường ', { limit: 1, offset: 1 })).toEqual(['Chuyện nay']);
    expect((await searchLibrary(context, 'đường ', { limit: 1 })).articleIds()).toEqual(['a3', 'a4', 'a2', 'a1']);
  });

  it('words side by side above words apart, the number of a document above its mention', async () => {
    const context = makeContext();
    const documentRef = { type: 'Nghị quyết', number: '18-NQ/TW', date: '2017-10-25', body: '' };
    await save(context, 'a1', 'Một', 'Cán sự họp. Bộ phận khác vắng.');
    await save(context, 'a2', 'Hai', 'Cán bộ họp. Phận sự rõ ràng hơn.');
    await saveArticle(
      context,
      makeDraft({
        id: 'a3',
        url: 'https://bao-mau.example/a3',
        extracted: makeExtracted({ title: 'Ba', documentRef }),
      }),
    );
    await save(context, 'a4', 'Bốn', 'Theo 18-NQ/TW thì cần tinh gọn. Nói lại: 18-NQ/TW.');
    await indexLibrary(context);
    expect((await search(context, 'cán bộ ')).slice(0, 2)).toEqual(['Hai', 'Một']);
    expect(await search(context, '18-NQ/TW')).toEqual(['Ba', 'Bốn']);
    expect(await search(context, 'số:18-nq/tw')).toEqual(['Ba']);
    expect(await search(context, 'năm:2017 so:18')).toEqual(['Ba']);
  });
});

describe('a change', { timeout: PATIENCE }, () => {
  it('is found once it is indexed, and what it replaced no more', async () => {
    const context = makeContext();
    await save(context, ID, 'Tên cũ', 'Một bài.');
    expect(await searchIndexed(context, 'cũ')).toEqual(['Tên cũ']);
    await editArticle(context, ID, { title: 'Tên mới' });
    expect((await searchLibrary(context, 'mới')).isComplete).toBe(false);
    expect(await searchIndexed(context, 'mới')).toEqual(['Tên mới']);
    expect(await search(context, 'cũ')).toEqual([]);
  });

  it('of a passage, its removal and its return are followed', async () => {
    const context = makeContext();
    await save(context, ID, 'Bài', 'Một bài khác hẳn.');
    const { id } = await createPassage(context, ID, makePassage());
    expect(await searchIndexed(context, '"tối thứ sáu"')).toEqual(['họp vào tối thứ sáu']);
    await editPassage(context, id, { note: 'xem lại', tags: ['hay'] });
    expect(await searchIndexed(context, 'tag:hay')).toEqual(['họp vào tối thứ sáu']);
    const trashId = await removePassage(context, id);
    expect(await searchIndexed(context, 'tag:hay')).toEqual([]);
    await restoreTrash(context, trashId);
    expect(await searchIndexed(context, 'xem lại')).toEqual(['họp vào tối thứ sáu']);
    const articleTrash = await removeArticle(context, ID);
    expect(await search(context, 'xem lại'), 'gone before it is indexed').toEqual([]);
    expect(await searchIndexed(context, 'bài')).toEqual([]);
    await restoreTrash(context, articleTrash);
    expect(await searchIndexed(context, 'xem lại')).toEqual(['họp vào tối thứ sáu']);
  });

  it('that leaves the words as they were costs no new segment', async () => {
    const context = makeContext();
    await save(context, ID, 'Bài', 'Một bài.');
    await indexLibrary(context);
    const before = await context.index.writer.state();
    await context.db.pending.put({ articleId: ID, at: 1 });
    await indexLibrary(context);
    expect(await context.index.writer.state()).toEqual(before);
    expect(await indexProgress(context)).toEqual({ waiting: 0 });
  });

  it('made while its article is indexed goes on waiting', async () => {
    const context = makeContext();
    await save(context, ID, 'Tên cũ', 'Một bài.');
    const { change } = context.index.writer;
    context.index.writer.change = async (...input) => {
      await change.apply(context.index.writer, input);
      context.index.writer.change = change;
      await editArticle(context, ID, { title: 'Tên mới' });
    };
    expect(await searchIndexed(context, 'mới')).toEqual(['Tên mới']);
  });
});

describe('the index', { timeout: PATIENCE }, () => {
  it('goes on where it was stopped, wherever that was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.record({ kind: fc.constant('save' as const), number: fc.nat(11) }),
            fc.record({ kind: fc.constant('edit' as const), number: fc.nat(11) }),
            fc.record({ kind: fc.constant('remove' as const), number: fc.nat(11) }),
            fc.record({ kind: fc.constant('index' as const), number: fc.nat(12) }),
          ),
          { minLength: 5, maxLength: 40 },
        ),
        async (steps) => {
          const context = makeContext();
          for (const { kind, number } of steps) await take(context, kind, number);
          await indexLibrary(context, { chunk: 2 });
          for (const typed of ['chung', 'riêng3', 'mới', '"bài chung"', '-mới']) {
            const found = await searchLibrary(context, typed, { limit: 100 });
            expect(found.isComplete).toBe(true);
            const ids = found.articles.map(({ item }) => item.id);
            expect(ids.sort(), typed).toEqual(await naiveIds(context, typed));
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('stays as it is where a full disk refuses what is to be added', async () => {
    const context = makeContext();
    await save(context, ID, 'Đường lối', 'Chi bộ họp vào tối thứ sáu.');
    await indexLibrary(context);
    await save(context, 'a2', 'Bài sau', 'Không còn chỗ cho bài này.');
    const refused = Object.assign(new Error('no room'), { name: 'DataError' });
    const change = vi.spyOn(context.index.writer, 'change').mockRejectedValue(refused);
    await expect(indexLibrary(context)).rejects.toMatchObject({ failure: { code: 'storage-refused' } });
    expect(await search(context, 'thứ sáu')).toEqual(['Đường lối']);
    expect(await indexProgress(context)).toEqual({ waiting: 1 });
    change.mockRestore();
    expect(await searchIndexed(context, 'không còn chỗ')).toEqual(['Bài sau']);
  });

  it('is made anew where it was damaged, and says meanwhile that it is not complete', async () => {
    const context = makeContext();
    await save(context, ID, 'Bài về chi bộ', 'Một bài.');
    await indexLibrary(context);
    await context.index.db.blocks.clear();
    expect(await searchLibrary(context, 'chi bộ')).toMatchObject({ articles: [], isComplete: false });
    expect(await searchIndexed(context, 'chi bộ')).toEqual(['Bài về chi bộ']);
    expect((await searchLibrary(context, 'chi bộ')).isComplete).toBe(true);
  });

  it('is made anew where it was deleted, or on demand', async () => {
    const context = makeContext();
    await save(context, ID, 'Bài về chi bộ', 'Một bài.');
    await indexLibrary(context);
    await context.index.db.delete();
    context.index = new SearchIndex(context.index.db.name);
    expect(await searchLibrary(context, 'chi bộ')).toMatchObject({ articles: [], isComplete: false });
    expect(await searchIndexed(context, 'chi bộ')).toEqual(['Bài về chi bộ']);
    await rebuildIndex(context);
    expect(await indexProgress(context)).toEqual({ waiting: 1 });
    expect(await searchIndexed(context, 'chi bộ')).toEqual(['Bài về chi bộ']);
  });

  it('emptied while segments are joined holds nothing twice', async () => {
    const context = makeContext();
    for (let number = 0; number < 8; number++) await save(context, `a${number}`, `Bài ${number}`, 'Chữ.');
    const { blocks } = context.index.db;
    const { get } = blocks;
    // The first block that is read is read by a join.
    blocks.get = (async (...input: Parameters<typeof get>) => {
      blocks.get = get;
      const bytes = await get.apply(blocks, input);
      await rebuildIndex(context);
      return bytes;
    }) as typeof get;
    await indexLibrary(context, { chunk: 1 });
    expect((await context.index.writer.state())?.segments).toHaveLength(1);
    expect((await searchLibrary(context, 'bài')).total.articles).toBe(8);
  });

  it('looked through thoroughly finds what it lacks and what it has too much', async () => {
    const context = makeContext();
    await save(context, 'a1', 'Bài một', 'Chữ.');
    await save(context, 'a2', 'Bài hai', 'Chữ.');
    await indexLibrary(context);
    await context.index.writer.change([], ['a1']);
    await context.db.articles.delete('a2');
    await context.db.shelf.delete('a2');
    await indexLibrary(context);
    expect(await search(context, 'bài')).toEqual([]);
    await indexLibrary(context, { isThorough: true });
    expect(await search(context, 'bài')).toEqual(['Bài một']);
  });

  it('of a newer version of the extension is made anew', async () => {
    const context = makeContext();
    await save(context, ID, 'Bài về chi bộ', 'Một bài.');
    const { name } = context.index.db;
    const newer = indexedDB.open(name, 999);
    await new Promise((resolve) => newer.addEventListener('success', resolve));
    newer.result.close();
    expect(await searchLibrary(context, 'chi bộ')).toMatchObject({ articles: [], isComplete: false });
    expect(await searchIndexed(context, 'chi bộ')).toEqual(['Bài về chi bộ']);
  });

  it('is written by one at a time', async () => {
    const context = makeContext();
    await save(context, ID, 'Bài', 'Một bài.');
    const both = await Promise.all([indexLibrary(context), indexLibrary(context)]);
    expect(both.sort()).toEqual([false, true]);
  });

  it('read by somebody else is seen as it is now', async () => {
    const context = makeContext();
    await save(context, ID, 'Bài', 'Một bài.');
    await indexLibrary(context);
    const other: TestContext = { ...context, index: new SearchIndex(context.index.db.name) };
    expect(await search(other, 'bài')).toEqual(['Bài']);
    await editArticle(context, ID, { title: 'Khác' });
    await indexLibrary(context);
    expect(await search(other, 'khác')).toEqual(['Khác']);
  });

  it('is not searched on for who has typed on', async () => {
    const context = makeContext();
    await save(context, ID, 'Bài', 'Một bài.');
    await indexLibrary(context);
    const signal = AbortSignal.abort();
    await expect(searchLibrary(context, 'bài', { signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});

async function take(context: TestContext, kind: 'save' | 'edit' | 'remove' | 'index', number: number): Promise<void> {
  const id = `a${number}`;
  const isThere = (await context.db.articles.get(id)) !== undefined;
  if (kind === 'save') await save(context, id, `Tên ${number}`, `Bài chung, riêng${number}.`);
  if (kind === 'edit' && isThere) await editArticle(context, id, { title: `Tên mới ${number}` });
  if (kind === 'remove' && isThere) await removeArticle(context, id);
  if (kind === 'index') await indexAndDie(context, number);
}

/** Indexes with a worker that dies after so many writes, in the midst of a join too; another one follows it. */
async function indexAndDie(context: TestContext, writes: number): Promise<void> {
  let left = writes;
  const die = (): void => {
    if (left-- <= 0) throw new Error('the worker died');
  };
  context.index.db.blocks.hook('creating', die);
  await indexLibrary(context, { chunk: 1 }).catch((thrown) => {
    if (!String(thrown).includes('worker died')) expect(String(thrown)).toMatch(/unexpected|storage-refused/);
  });
  context.index.db.close();
  context.index = new SearchIndex(context.index.db.name);
}

async function naiveIds({ db }: TestContext, typed: string): Promise<string[]> {
  const articles = await db.articles.toArray();
  const documents = await Promise.all(
    articles.map(async (article) =>
      searchDocument({ article, body: await db.bodies.get(article.id), passages: [], reflections: [] }),
    ),
  );
  return naiveSearch(documents, parseQuery(typed)).sort();
}

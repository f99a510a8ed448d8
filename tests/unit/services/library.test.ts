import { describe, expect, test } from 'vitest';
import {
  barSharing,
  countSaved,
  editArticle,
  openArticle,
  openPage,
  saveArticle,
} from '../../../src/services/articles.ts';
import { type ExportTally, exportNotes } from '../../../src/services/export-notes.ts';
import { planExport } from '../../../src/services/export-plan.ts';
import { passageSource } from '../../../src/services/passage-source.ts';
import { createPassage, editPassage, findPassage, rankPassages } from '../../../src/services/passages.ts';
import { saveReflection } from '../../../src/services/reflections.ts';
import { restoreTrash } from '../../../src/services/restore-trash.ts';
import { newestShelf } from '../../../src/services/shelf.ts';
import { listTags, suggestTags } from '../../../src/services/tags.ts';
import { removeArticle, removePassage } from '../../../src/services/trash.ts';
import { exportAll } from '../export-all.ts';
import { makeExtracted } from '../make-extracted.ts';
import { makePassage } from '../make-passage.ts';
import { makeReflection } from '../make-reflection.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

describe('marking', () => {
  test('two tabs that mark the same words at once make one passage; the same words elsewhere are another', async () => {
    const context = makeContext();
    const article = await saveArticle(context, makeDraft());
    const [one, two] = await Promise.all([
      createPassage(context, article.id, makePassage({ id: 'passage-tab-1', note: 'ghi chú' })),
      createPassage(context, article.id, makePassage({ id: 'passage-tab-2' })),
    ]);
    expect(two).toEqual(one);
    const { selector } = makePassage();
    const position = { ...selector.position, start: 70, end: 89 };
    const other = makePassage({ id: 'passage-other', selector: { ...selector, position } });
    expect((await createPassage(context, article.id, other)).id).toBe('passage-other');
    expect((await openArticle(context, article.id)).passages).toHaveLength(2);
  });

  test('a passage is told with its place in the document that it stands in', async () => {
    const context = makeContext();
    const text = 'Điều 5. Sinh hoạt\n1. Chi bộ họp vào tối thứ sáu.\n2. Ghi biên bản.';
    const clause = { level: 'clause' as const, label: '1', title: '', start: 18, end: 50, children: [] };
    const outline = [
      {
        level: 'article' as const,
        label: 'Điều 5',
        title: 'Sinh hoạt',
        start: 0,
        end: text.length,
        children: [clause],
      },
    ];
    const article = await saveArticle(context, makeDraft({ extracted: makeExtracted({ text, outline }) }));
    const { id } = await createPassage(context, article.id, makePassage());
    expect(await passageSource(context, id)).toEqual({
      title: article.title,
      url: article.url,
      siteName: article.siteName,
      publishedAt: article.publishedAt,
      documentRef: null,
      byline: ['Lê Thị Mẫu'],
      circulation: null,
      place: 'khoản 1, Điều 5',
    });
    await expect(passageSource(context, 'passage-none')).rejects.toMatchObject({ failure: { code: 'not-found' } });
  });
});

describe('saving a page', () => {
  test('keeps metadata and body apart, and is recognised under any spelling of its address', async () => {
    const context = makeContext();
    const article = await saveArticle(
      context,
      makeDraft({ tags: ['#Học tập', 'học-tập', 'Học-tập', 'cấp uỷ', 'cấp-ủy', 'hoc-tap'], note: 'Đọc lại' }),
    );
    expect(article.tags).toEqual(['Học-tập', 'cấp-uỷ', 'hoc-tap']);
    expect(article).not.toHaveProperty('html');
    const { article: found } = await openPage(context, 'http://bao-mau.example/doi-moi#phan-2');
    expect(found?.id).toBe(article.id);
    expect((await openArticle(context, article.id)).body.text).toBe('Chi bộ họp vào tối thứ sáu.');
    expect(context.changes).toEqual([{ articleId: article.id, urlKey: article.urlKey }]);
  });

  test('a retry after an unknown outcome saves nothing twice', async () => {
    const context = makeContext();
    await saveArticle(context, makeDraft({ note: 'một lần' }));
    const again = await saveArticle(context, makeDraft({ note: 'một lần' }));
    expect(again.note).toBe('một lần');
    expect(await newestShelf(context, 9)).toHaveLength(1);
  });

  test('two tabs saving one page at once make one article and keep what both typed', async () => {
    const context = makeContext();
    await Promise.all([
      saveArticle(context, makeDraft({ id: 'article-tab-1', tags: ['a'], note: 'ghi ở thẻ một' })),
      saveArticle(context, makeDraft({ id: 'article-tab-2', tags: ['b'], note: 'ghi ở thẻ hai' })),
    ]);
    const list = await context.db.articles.toArray();
    expect(list).toHaveLength(1);
    expect(list[0]?.tags.toSorted()).toEqual(['a', 'b']);
    expect(list[0]?.note).toContain('ghi ở thẻ một');
    expect(list[0]?.note).toContain('ghi ở thẻ hai');
    expect(await context.db.bodies.count()).toBe(1);
  });

  test('an edit changes what it names and no more; an unknown article is refused', async () => {
    const context = makeContext();
    const article = await saveArticle(context, makeDraft({ tags: ['cũ'] }));
    const edited = await editArticle(context, article.id, { byline: ['Trần Văn Thử'], publishedAt: null });
    expect(edited).toMatchObject({ byline: ['Trần Văn Thử'], publishedAt: null, tags: ['cũ'], title: article.title });
    await expect(editArticle(context, 'article-none', { note: 'x' })).rejects.toMatchObject({
      failure: { code: 'not-found' },
    });
  });

  test('corrections made before and after saving are the reader’s word, and lead back to the page', async () => {
    const context = makeContext();
    const draft = makeDraft({ corrections: { publishedAt: '2026-03-08' } });
    const article = await saveArticle(context, draft);
    expect(article.publishedAt).toBe('2026-03-08');
    expect(article.origins.publishedAt).toEqual({ source: 'reader', certainty: 'sure' });
    const edited = await editArticle(context, article.id, { siteName: 'Báo Thử', takeBack: ['publishedAt'] });
    expect(edited).toMatchObject({ siteName: 'Báo Thử', publishedAt: '2026-03-07' });
    expect(edited.origins.siteName).toEqual({ source: 'reader', certainty: 'sure' });
    expect(edited.origins.publishedAt).toEqual(draft.extracted.origins.publishedAt);
    expect(edited.asRead).toEqual({ siteName: { value: 'Báo Mẫu', origin: draft.extracted.origins.siteName } });
  });

  test('corrections that come with a second save are not dropped', async () => {
    const context = makeContext();
    await saveArticle(context, makeDraft());
    const again = await saveArticle(context, makeDraft({ id: 'article-000002', corrections: { title: 'Tên đúng' } }));
    expect(again).toMatchObject({ id: 'article-000001', title: 'Tên đúng' });
  });

  test('the list is newest first and counts passages', async () => {
    const context = makeContext();
    await saveArticle(context, makeDraft());
    await saveArticle(context, makeDraft({ id: 'article-000002', url: 'https://bao-mau.example/bai-hai' }));
    await createPassage(context, 'article-000001', makePassage());
    await createPassage(context, 'article-000001', makePassage({ id: 'passage-000002', quote: 'Chi bộ' }));
    const list = await newestShelf(context, 9);
    expect(list.map(({ id, passageCount }) => [id, passageCount])).toEqual([
      ['article-000002', 0],
      ['article-000001', 2],
    ]);
    expect(await countSaved(context)).toEqual({ articles: 2, passages: 2 });
  });
});

describe('passages', () => {
  test('the same id twice is one passage, and text is kept in NFC', async () => {
    const context = makeContext();
    await saveArticle(context, makeDraft());
    const note = 'Việc ở đơn vị'.normalize('NFD');
    const first = await createPassage(context, 'article-000001', makePassage({ note }));
    const second = await createPassage(context, 'article-000001', makePassage({ note: 'khác' }));
    expect(second).toEqual(first);
    expect(first.note).toBe(note.normalize('NFC'));
    expect(await context.db.passages.count()).toBe(1);
  });

  test('a passage without its article is refused, and nothing is written', async () => {
    const context = makeContext();
    await expect(createPassage(context, 'article-none', makePassage())).rejects.toMatchObject({
      failure: { code: 'not-found' },
    });
    expect(await context.db.passages.count()).toBe(0);
    expect(context.changes).toEqual([]);
  });

  test('role, note and tags are edited apart', async () => {
    const context = makeContext();
    await saveArticle(context, makeDraft());
    await createPassage(context, 'article-000001', makePassage({ note: 'giữ', tags: ['giữ'] }));
    const edited = await editPassage(context, 'passage-000001', { role: 'task' });
    expect(edited).toMatchObject({ role: 'task', note: 'giữ', tags: ['giữ'] });
  });

  test('two writers that do not hear of each other lose no word of a note', async () => {
    const context = makeContext();
    const { id } = await saveArticle(context, makeDraft());
    await createPassage(context, id, makePassage({ note: 'đầu' }));
    await editPassage(context, 'passage-000001', { note: 'đầu, thẻ một viết' }, 'đầu');
    const joined = await editPassage(context, 'passage-000001', { note: 'đầu, thẻ hai viết' }, 'đầu'.normalize('NFD'));
    expect(joined.note).toBe('đầu, thẻ hai viết\n\nđầu, thẻ một viết');
    // Who knows what is stored may also take it away.
    expect((await editPassage(context, 'passage-000001', { note: '' }, joined.note)).note).toBe('');

    await editArticle(context, id, { note: 'Thẻ một' }, '');
    expect((await editArticle(context, id, { note: 'Thẻ hai' }, '')).note).toBe('Thẻ hai\n\nThẻ một');
  });
});

describe('deleting', () => {
  test('an article and all that hangs on it come back exactly as they were', async () => {
    const context = makeContext();
    await saveArticle(context, makeDraft({ note: 'ghi chú', tags: ['thẻ'] }));
    await createPassage(context, 'article-000001', makePassage({ note: 'một' }));
    await createPassage(context, 'article-000001', makePassage({ id: 'passage-000002', note: 'hai' }));
    const before = await openArticle(context, 'article-000001');
    const trashId = await removeArticle(context, 'article-000001');
    expect(await newestShelf(context, 9)).toEqual([]);
    expect(await context.db.passages.count()).toBe(0);
    await restoreTrash(context, trashId);
    expect(await openArticle(context, 'article-000001')).toEqual(before);
    expect(await context.db.trash.count()).toBe(0);
  });

  test('restoring twice is no error; a passage comes back alone', async () => {
    const context = makeContext();
    await saveArticle(context, makeDraft());
    const passage = await createPassage(context, 'article-000001', makePassage({ note: 'quý' }));
    const trashId = await removePassage(context, passage.id);
    await restoreTrash(context, trashId);
    await restoreTrash(context, trashId);
    expect((await openArticle(context, 'article-000001')).passages).toEqual([passage]);
  });

  test('an undo keeps the words of both copies where the page was saved again in between', async () => {
    const context = makeContext();
    await saveArticle(context, makeDraft({ note: 'Ghi chú dài của bản cũ', tags: ['cũ'] }));
    const trashId = await removeArticle(context, 'article-000001');
    await saveArticle(context, makeDraft({ id: 'article-000009', note: 'Ghi chú mới', tags: ['mới'] }));
    await restoreTrash(context, trashId);
    const { article } = await openPage(context, makeDraft().url);
    expect(article).toMatchObject({ id: 'article-000009', tags: ['mới', 'cũ'] });
    expect(article?.note).toBe('Ghi chú mới\n\nGhi chú dài của bản cũ');
  });

  test('passages of a deleted article join the copy that was saved since', async () => {
    const context = makeContext();
    await saveArticle(context, makeDraft());
    await createPassage(context, 'article-000001', makePassage());
    const trashId = await removeArticle(context, 'article-000001');
    await saveArticle(context, makeDraft({ id: 'article-000009' }));
    await restoreTrash(context, trashId);
    const { article, passages } = await openPage(context, makeDraft().url);
    expect(article?.id).toBe('article-000009');
    expect(passages.map((passage) => passage.id)).toEqual(['passage-000001']);
  });
});

test('tags are counted over articles and passages and found without diacritics', async () => {
  const context = makeContext();
  await saveArticle(context, makeDraft({ tags: ['xây-dựng-đảng/kỷ-luật', 'chung'] }));
  await createPassage(context, 'article-000001', makePassage({ tags: ['chung'] }));
  expect(await listTags(context)).toEqual([
    { tag: 'chung', count: 2 },
    { tag: 'xây-dựng-đảng/kỷ-luật', count: 1 },
  ]);
  expect(await suggestTags(context, 'ky luat'.replace(' ', '-'))).toEqual(['xây-dựng-đảng/kỷ-luật']);
  expect(await suggestTags(context, 'ĐẢNG')).toEqual(['xây-dựng-đảng/kỷ-luật']);
});

test('an export gives passages in the order of the text, whatever positions they carry', async () => {
  const context = makeContext();
  const [first, second] = ['Chi bộ họp vào tối thứ sáu hằng tuần.', 'Mỗi tổ cử một người ghi biên bản.'];
  await saveArticle(context, makeDraft({ extracted: makeExtracted({ text: `${first}\n${second}` }) }));
  const at = (id: string, quote: string, start: number) => {
    const made = makePassage({ id, quote });
    return {
      ...made,
      selector: { ...made.selector, prefix: '', suffix: '', position: { ...made.selector.position, start } },
    };
  };
  // The later sentence was marked in the saved copy, where positions are small; the earlier one on the live page.
  await createPassage(context, 'article-000001', at('passage-late', second, 38));
  await createPassage(context, 'article-000001', at('passage-gone', 'Câu này không còn trong bản lưu nữa.', 12));
  await createPassage(
    context,
    'article-000001',
    at('passage-beyond', 'Lời bình luận ở dưới bài, bản lưu không có.', 2_000),
  );
  await createPassage(context, 'article-000001', at('passage-early', first, 900));
  const [note] = (await exportAll(context)).notes;
  expect(note?.passages.map((passage) => passage.id)).toEqual([
    'passage-early',
    // Twenty-six units before the later sentence, on the page where both were marked.
    'passage-gone',
    'passage-late',
    'passage-beyond',
  ]);
  expect(await exportAll(context, ['article-none'])).toEqual({
    notes: [],
    planned: { barred: 0, gone: 1 },
    tally: null,
  });
});

describe('the reader’s own order', () => {
  const passage = (id: string, start: number) =>
    makePassage({
      id,
      quote: id,
      selector: { ...makePassage().selector, position: { type: 'TextPositionSelector', start, end: start + 9 } },
    });
  const exported = async (context: TestContext) => (await exportAll(context)).notes[0]?.passages.map(({ id }) => id);

  test('is what an export follows once it was made, and goes with an undo', async () => {
    const context = makeContext();
    await saveArticle(context, makeDraft());
    const ids = ['passage-a', 'passage-b', 'passage-c'];
    for (const [index, id] of ids.entries()) await createPassage(context, 'article-000001', passage(id, index * 100));
    expect(await exported(context)).toEqual(ids);
    context.changes.length = 0;
    const before = await rankPassages(context, 'article-000001', [
      { id: 'passage-c', rank: 1 },
      { id: 'passage-a', rank: 2 },
      { id: 'passage-b', rank: 3 },
      { id: 'passage-gone', rank: 4 },
    ]);
    expect(context.changes).toHaveLength(1);
    expect(await exported(context)).toEqual(['passage-c', 'passage-a', 'passage-b']);
    await createPassage(context, 'article-000001', passage('passage-d', 150));
    expect(await exported(context)).toEqual(['passage-c', 'passage-a', 'passage-b', 'passage-d']);
    await rankPassages(context, 'article-000001', before);
    expect(await exported(context)).toEqual(['passage-a', 'passage-b', 'passage-d', 'passage-c']);
    expect((await findPassage(context, 'passage-a'))?.rank).toBeUndefined();
  });

  test('makes no words newer, and outlives a deletion', async () => {
    const context = makeContext();
    await saveArticle(context, makeDraft());
    const made = await createPassage(context, 'article-000001', passage('passage-a', 0));
    await rankPassages(context, 'article-000001', [{ id: made.id, rank: 7 }]);
    await restoreTrash(context, await removePassage(context, made.id));
    expect(await findPassage(context, made.id)).toEqual({ ...made, rank: 7 });
    await removePassage(context, made.id);
    expect(await createPassage(context, 'article-000001', { ...made, rank: 7 })).toMatchObject({ rank: 7 });
  });
});

describe('a page whose marking bars sharing', () => {
  const secret = makeDraft({ extracted: makeExtracted({ circulation: 'secret' }) });

  test('is not saved unless its reader accepts that it is never shared', async () => {
    const context = makeContext();
    await expect(saveArticle(context, secret)).rejects.toMatchObject({ failure: { code: 'circulation' } });
    expect(await context.db.articles.count()).toBe(0);
    expect(await context.db.bodies.count()).toBe(0);
    expect(context.changes).toEqual([]);
    const article = await saveArticle(context, { ...secret, acceptRestricted: true });
    expect(article.circulation).toBe('secret');
  });

  test('keeps its marking through every edit, a second save and an undo', async () => {
    const context = makeContext();
    const { id } = await saveArticle(context, { ...secret, acceptRestricted: true });
    await editArticle(context, id, { title: 'Tên khác', kind: 'news', circulation: null } as never);
    const trashId = await removeArticle(context, id);
    await saveArticle(context, makeDraft({ id: 'article-000009' }));
    await restoreTrash(context, trashId);
    expect((await openPage(context, secret.url)).article).toMatchObject({
      id: 'article-000009',
      circulation: 'secret',
    });
  });

  test('is barred from sharing when the marking is found later, and never freed', async () => {
    const context = makeContext();
    const { id } = await saveArticle(context, makeDraft());
    expect((await barSharing(context, id, 'secret')).circulation).toBe('secret');
    expect((await barSharing(context, id, 'internal')).circulation).toBe('secret');
  });

  test('is left out of an export, which says so, also where it was found after the count', async () => {
    const context = makeContext();
    const { id } = await saveArticle(context, { ...secret, acceptRestricted: true });
    for (const ids of [[id], 'all' as const]) {
      expect(await exportAll(context, ids)).toMatchObject({ notes: [], planned: { barred: 1 } });
    }
    await saveArticle(context, makeDraft({ id: 'article-000002', url: 'https://bao-mau.example/bai-hai' }));
    await saveReflection(context, makeReflection({}, { articleId: id, passageId: null }));
    const free = { id: 'reflection-000002', articleId: 'article-000002', passageId: null };
    await saveReflection(context, makeReflection({}, free));
    const { notes, planned } = await exportAll(context);
    expect(notes.map(({ article }) => article.id)).toEqual(['article-000002']);
    expect(notes.flatMap(({ reflections }) => reflections.map(({ id }) => id))).toEqual(['reflection-000002']);
    expect(planned.barred).toBe(1);
    const { entries } = await planExport(context, { kind: 'all' });
    await barSharing(context, 'article-000002', 'internal');
    const tallies: ExportTally[] = [];
    const late = exportNotes(context, entries, { needs: [], onTally: (tally) => tallies.push(tally) });
    for await (const note of late) expect(note).toBeNull();
    expect(tallies.at(-1)).toEqual({ notes: 0, passages: 0, barred: 1, gone: 0 });
  });
});

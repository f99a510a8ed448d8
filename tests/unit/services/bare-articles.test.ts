import { describe, expect, test } from 'vitest';
import { hasPosition } from '../../../src/core/anchoring/describe-quote.ts';
import type { Arrival } from '../../../src/core/import/arrival.ts';
import { arrivalOf, type ForeignArticle } from '../../../src/core/import/foreign-article.ts';
import { openArticle, openPage, saveArticle } from '../../../src/services/articles.ts';
import { importArrivals } from '../../../src/services/import-library.ts';
import { indexLibrary } from '../../../src/services/index-library.ts';
import { passageSource } from '../../../src/services/passage-source.ts';
import { editPassage } from '../../../src/services/passages.ts';
import { restoreTrash } from '../../../src/services/restore-trash.ts';
import { searchLibrary } from '../../../src/services/search.ts';
import { shelfItems } from '../../../src/services/shelf.ts';
import { removeArticle } from '../../../src/services/trash.ts';
import { undoImport } from '../../../src/services/undo-import.ts';
import { renewArticle } from '../../../src/services/versions.ts';
import { anchorState } from './anchor-state.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

const TEXT = makeDraft().extracted.text;
const QUOTE = TEXT.split('\n')[0] ?? '';

async function take(context: TestContext, over: Partial<ForeignArticle> = {}, now = context.now()) {
  const foreign: ForeignArticle = {
    url: makeDraft().url,
    name: 'x',
    title: 'Tên trong tệp',
    note: 'Ghi chú trong tệp',
    tags: ['từ tệp'],
    passages: [{ quote: QUOTE, note: 'Lời của đoạn', at: now, key: 'h 1' }],
    ...over,
  };
  async function* arrivals(): AsyncGenerator<Arrival> {
    yield arrivalOf(foreign, now);
  }
  const origin = { format: 'hypothesis', fileName: 'h.json' };
  const record = await importArrivals(context, arrivals(), { policy: 'newest', copyMark: '', origin });
  const { article } = await openPage(context, foreign.url ?? '');
  return { record, id: article?.id ?? '' };
}

describe('an article whose text is not saved', () => {
  test('stands in the library, the search and the trash without one', async () => {
    const context = makeContext();
    const { id } = await take(context);
    expect(await shelfItems(context, [id])).toMatchObject([{ title: 'Tên trong tệp', isBare: true, passageCount: 1 }]);
    expect((await openArticle(context, id)).body.text).toBe('');
    await indexLibrary(context);
    const found = await searchLibrary(context, 'lời của đoạn');
    expect(JSON.stringify(found)).toContain(id);
    const [passage] = (await openArticle(context, id)).passages;
    expect(await passageSource(context, passage?.id ?? '')).toMatchObject({ title: 'Tên trong tệp', place: '' });
    const trashId = await removeArticle(context, id);
    await restoreTrash(context, trashId);
    expect((await openArticle(context, id)).passages).toHaveLength(1);
    expect(await context.db.bodies.get(id)).toBeUndefined();
  });

  test('gets its text when its page is saved; passages, notes and tags stay, what the page says counts', async () => {
    const context = makeContext();
    const { id } = await take(context, { byline: ['Tên trong tệp'] });
    const draft = makeDraft({ id: 'article-000009', tags: ['mới'], note: 'Lời mới' });
    const saved = await saveArticle(context, draft);
    expect(saved).toMatchObject({ id, title: draft.extracted.title, tags: ['từ-tệp', 'mới'] });
    expect(saved.note).toBe('Ghi chú trong tệp\n\nLời mới');
    expect(saved.wordCount).toBeGreaterThan(0);
    const { body, passages } = await openArticle(context, id);
    expect(body.text).toBe(TEXT);
    expect(passages).toMatchObject([{ quote: QUOTE, note: 'Lời của đoạn' }]);
    expect(anchorState(body.text, passages[0]?.selector)).toBe('found');
    const [row] = await shelfItems(context, [id]);
    expect(row?.size.text).toBeGreaterThan(0);
    expect(row?.isBare).toBe(undefined);
  });

  test('the same by taking a new copy of it, and no empty older version is kept', async () => {
    const context = makeContext();
    const { id } = await take(context);
    const { versionId, isChanged } = await renewArticle(context, id, makeDraft().extracted);
    expect({ versionId, isChanged }).toEqual({ versionId: null, isChanged: true });
    expect((await openArticle(context, id)).passages).toHaveLength(1);
  });

  test('a marking on its page bars the copy until its reader accepts that', async () => {
    const context = makeContext();
    const { id } = await take(context);
    const draft = makeDraft({ id: 'article-000009' });
    draft.extracted = { ...draft.extracted, circulation: 'internal' };
    await expect(saveArticle(context, draft)).rejects.toMatchObject({ failure: { code: 'circulation' } });
    expect(await context.db.bodies.get(id)).toBeUndefined();
    const kept = await saveArticle(context, { ...draft, acceptRestricted: true });
    expect(kept).toMatchObject({ id, circulation: 'internal' });
  });

  test('saved by its title alone once more, nothing changes', async () => {
    const context = makeContext();
    const { id } = await take(context);
    const draft = makeDraft({ id: 'article-000009' });
    draft.extracted = { ...draft.extracted, text: '', html: '', title: 'Chỉ có tên' };
    expect(await saveArticle(context, draft)).toMatchObject({ id, title: 'Tên trong tệp', wordCount: 0 });
  });
});

describe('a page that is here already', () => {
  test('keeps its text and what it says of itself, however new the file is', async () => {
    const context = makeContext();
    const saved = await saveArticle(context, makeDraft());
    const { id, record } = await take(context, {}, context.now() + 1_000_000);
    const { article, body, passages } = await openArticle(context, id);
    expect(article).toMatchObject({ id: saved.id, title: saved.title, note: 'Ghi chú trong tệp' });
    expect(article.wordCount).toBe(saved.wordCount);
    expect(body.text).toBe(TEXT);
    expect(passages).toHaveLength(1);
    await undoImport(context, record.id);
    expect((await openArticle(context, id)).article).toEqual(saved);
  });

  test('the same annotation with other words later is the same passage', async () => {
    const context = makeContext();
    const { id } = await take(context);
    const [{ id: passageId } = { id: '' }] = (await openArticle(context, id)).passages;
    await editPassage(context, passageId, { role: 'task' });
    const later = context.now() + 1_000;
    await take(context, {
      passages: [{ quote: QUOTE, note: 'Lời của đoạn, viết thêm', at: 1, changedAt: later, key: 'h 1' }],
    });
    const { passages } = await openArticle(context, id);
    expect(passages.map((one) => one.id)).toEqual([passageId]);
    expect(passages[0]?.note).toContain('viết thêm');
  });
});

describe('a passage that came with its words alone', () => {
  const OTHER = 'tối thứ sáu';

  test('gets its place and its surroundings when the text comes, and an undo still takes it back', async () => {
    const context = makeContext();
    const passages = [QUOTE, OTHER, 'Câu này không có trong bài'].map((quote) => ({ quote, at: 1 }));
    const { id, record } = await take(context, { passages });
    const before = (await openArticle(context, id)).passages;
    expect(before.map(({ selector }) => hasPosition(selector))).toEqual([false, false, false]);
    await saveArticle(context, makeDraft({ id: 'article-000009' }));
    const { article, body, passages: after } = await openArticle(context, id);
    const { title, lead } = article;
    for (const quote of [QUOTE, OTHER]) {
      const placed = after.find((one) => one.quote === quote);
      expect(placed && hasPosition(placed.selector)).toBe(true);
      expect(placed?.selector.prefix).not.toBe('');
      expect(anchorState(`${title}\n${lead}\n${body.text}`, placed?.selector)).toBe('found');
      expect(placed?.updatedAt).toBe(before.find((one) => one.quote === quote)?.updatedAt);
    }
    const absent = (quote: string) => after.find((one) => one.quote === quote && !hasPosition(one.selector));
    expect(absent('Câu này không có trong bài')).toBeDefined();
    // The same file again takes no place away, also where it has other words.
    const changed = passages.map((one) => ({ ...one, note: 'Viết thêm', changedAt: context.now() + 1_000 }));
    await take(context, { passages: changed });
    const again = (await openArticle(context, id)).passages;
    expect(again.map(({ note }) => note)).toEqual(['Viết thêm', 'Viết thêm', 'Viết thêm']);
    expect(again.map(({ selector }) => selector)).toEqual(after.map(({ selector }) => selector));
    const own = makeContext();
    const first = await take(own, { passages });
    await saveArticle(own, makeDraft({ id: 'article-000009' }));
    await undoImport(own, first.record.id);
    expect((await openArticle(own, first.id)).passages).toEqual([]);
    expect(record.counts).toMatchObject({ passages: { new: 3 } });
  });

  test('the same by a new copy, and at once where the text is here already', async () => {
    const context = makeContext();
    const passages = [{ quote: QUOTE, at: 1 }];
    const { id } = await take(context, { passages });
    await renewArticle(context, id, makeDraft().extracted);
    const [renewed] = (await openArticle(context, id)).passages;
    const other = makeContext();
    const saved = await saveArticle(other, makeDraft());
    await take(other, { passages });
    const [brought] = (await openArticle(other, saved.id)).passages;
    for (const passage of [renewed, brought]) expect(passage && hasPosition(passage.selector)).toBe(true);
    expect(brought?.selector).toEqual(renewed?.selector);
  });

  test('stays as it is where its words stand twice, for nothing tells which is meant', async () => {
    const context = makeContext();
    const { id } = await take(context, { passages: [{ quote: 'học đi đôi với hành', at: 1 }] });
    const draft = makeDraft({ id: 'article-000009' });
    const text = 'Ngày đầu bàn học đi đôi với hành ở tổ.\nNgày sau lại bàn học đi đôi với hành ở xã.';
    draft.extracted = { ...draft.extracted, text, html: `<p>${text}</p>` };
    await saveArticle(context, draft);
    const [passage] = (await openArticle(context, id)).passages;
    expect(passage && hasPosition(passage.selector)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { PRINT_FORM } from '../../../src/core/originality/winnow.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { editArticle, saveArticle } from '../../../src/services/articles.ts';
import { indexLibrary } from '../../../src/services/index-library.ts';
import { OriginalityDesk } from '../../../src/services/originality.ts';
import { listPassedOver, passOver, tellAgain } from '../../../src/services/passed-over.ts';
import { restoreTrash } from '../../../src/services/restore-trash.ts';
import { removeArticle } from '../../../src/services/trash.ts';
import { makeExtracted } from '../make-extracted.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

const FIRST = 'Tổ dân phố số bốn lập sổ tay việc nhỏ, mỗi tối thứ năm ghi lại một việc đã làm xong cho hàng xóm.';
const SECOND = 'Bến đò cũ nay thành vườn chung, chiều nào các cụ cũng ra tưới rau rồi ngồi kể chuyện mùa nước nổi.';

async function save(context: TestContext, id: string, text: string): Promise<void> {
  const extracted = makeExtracted({ title: `Bài ${id}`, text, lead: '' });
  await saveArticle(context, makeDraft({ id, url: `https://bao-mau.example/${id}`, extracted }));
}

const deskOf = ({ db, index }: TestContext) => new OriginalityDesk(db, index.db);
const never = new AbortController().signal;

async function ask(desk: OriginalityDesk, text: string, reportId: string | null = null) {
  const { overlaps, waiting } = await desk.ask({ text, cited: [], quoted: [], reportId }, never);
  return { found: overlaps.map(({ kind, id }) => `${kind} ${id}`), waiting, overlaps };
}

function paper(id: string, text: string): Report {
  return {
    id,
    title: `Bài thu hoạch ${id}`,
    articleIds: [],
    template: { id: 't', title: '', sections: [] },
    doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
    day: null,
    wordCount: 0,
    finishedAt: null,
    createdAt: 1,
    updatedAt: 1,
  };
}

describe('a draft held against the library', () => {
  it('finds saved articles, with the words of the source and what it is cited by', async () => {
    const context = makeContext();
    await save(context, 'a1', `Mở đầu. ${FIRST} Hết.`);
    await indexLibrary(context);
    const { overlaps, waiting } = await ask(deskOf(context), `Tôi kể: ${FIRST}`);
    expect(waiting).toBe(0);
    expect(overlaps).toMatchObject([
      {
        kind: 'article',
        id: 'a1',
        title: 'Bài a1',
        source: { citation: '“Bài a1”, Báo Mẫu, 07/03/2026', articleId: 'a1', passageId: null },
      },
    ]);
    const [found] = overlaps;
    const shown = found?.excerpt.slice(found.sourceStart - found.excerptStart, found.sourceEnd - found.excerptStart);
    expect(shown).toBe(FIRST.slice(0, -1));
  });

  it('follows what is saved, changed, removed and put back while it is open', async () => {
    const context = makeContext();
    await save(context, 'a1', FIRST);
    await indexLibrary(context);
    const desk = deskOf(context);
    const draft = `${FIRST} ${SECOND}`;
    expect((await ask(desk, draft)).found).toEqual(['article a1']);
    await save(context, 'a2', SECOND);
    expect(await ask(desk, draft)).toMatchObject({ found: ['article a1'], waiting: 1 });
    await indexLibrary(context);
    expect(await ask(desk, draft)).toMatchObject({ found: ['article a1', 'article a2'], waiting: 0 });
    const trashId = await removeArticle(context, 'a1');
    expect((await ask(desk, draft)).found, 'before it is indexed').toEqual(['article a2']);
    await indexLibrary(context);
    expect((await ask(desk, draft)).found).toEqual(['article a2']);
    await restoreTrash(context, trashId);
    await indexLibrary(context);
    expect((await ask(desk, draft)).found).toEqual(['article a1', 'article a2']);
    expect((await ask(deskOf(context), draft)).found, 'another worker').toEqual(['article a1', 'article a2']);
  });

  it('finds own earlier papers, but not the paper itself', async () => {
    const context = makeContext();
    await indexLibrary(context);
    await context.db.reports.bulkPut([paper('r1', FIRST), paper('r2', FIRST)]);
    const desk = deskOf(context);
    expect((await ask(desk, FIRST, 'r2')).found).toEqual(['report r1']);
    await context.db.reports.put({ ...paper('r1', SECOND), updatedAt: 2 });
    expect((await ask(desk, FIRST, 'r2')).found).toEqual([]);
  });

  it('works where nothing is saved or indexed, and tells how much waits', async () => {
    const context = makeContext();
    expect(await ask(deskOf(context), FIRST)).toMatchObject({ found: [], waiting: 0 });
    await save(context, 'a1', FIRST);
    expect(await ask(deskOf(context), FIRST)).toMatchObject({ found: [], waiting: 1 });
  });

  it('stops at a newer question', async () => {
    const context = makeContext();
    await save(context, 'a1', FIRST);
    await indexLibrary(context);
    const newer = new AbortController();
    newer.abort();
    await expect(
      deskOf(context).ask({ text: FIRST, cited: [], quoted: [], reportId: null }, newer.signal),
    ).rejects.toThrow();
  });
});

describe('fingerprints', () => {
  const rows = ({ index }: TestContext) => index.db.prints.toArray();

  it('are made for an index of before there were any, without indexing anew', async () => {
    const context = makeContext();
    await save(context, 'a1', FIRST);
    await indexLibrary(context);
    const { printForm: _form, ...state } = (await context.index.writer.state()) ?? fail();
    await context.index.db.prints.clear();
    await context.index.db.state.put(state);
    await indexLibrary(context);
    expect((await rows(context)).map(({ articleId }) => articleId)).toEqual(['a1']);
    const after = await context.index.writer.state();
    expect(after?.printForm).toBe(PRINT_FORM);
    expect(after?.segments).toEqual(state.segments);
    expect(await context.db.pending.count()).toBe(0);
  });

  it('are left as they are where only a note changed, and go with their article', async () => {
    const context = makeContext();
    await save(context, 'a1', FIRST);
    await indexLibrary(context);
    const before = await rows(context);
    await editArticle(context, 'a1', { note: 'đọc lại' });
    await indexLibrary(context);
    expect(await rows(context)).toEqual(before);
    await removeArticle(context, 'a1');
    await indexLibrary(context);
    expect(await rows(context)).toEqual([]);
  });
});

it('finds that are passed over are kept by paper, once each', async () => {
  const context = makeContext();
  await passOver(context, 'r1', 'x');
  await passOver(context, 'r1', 'x');
  expect(await passOver(context, 'r1', 'y')).toEqual(['x', 'y']);
  expect(await listPassedOver(context, 'r2')).toEqual([]);
  expect(await tellAgain(context, 'r1', ['x', 'y'])).toEqual([]);
  expect(await context.db.meta.count()).toBe(0);
});

function fail(): never {
  throw new Error('there is no index');
}

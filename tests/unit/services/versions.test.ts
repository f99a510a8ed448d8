import { describe, expect, test } from 'vitest';
import { MOST_VERSIONS } from '../../../src/core/model/article-version.ts';
import { editArticle, openArticle, saveArticle } from '../../../src/services/articles.ts';
import { keepImages, openImages } from '../../../src/services/images.ts';
import { createPassage } from '../../../src/services/passages.ts';
import { restoreTrash } from '../../../src/services/restore-trash.ts';
import { removeArticle } from '../../../src/services/trash.ts';
import {
  listVersions,
  useVersion as makeCurrent,
  removeVersion,
  renewArticle,
  takeBackRenewal,
} from '../../../src/services/versions.ts';
import { makeExtracted } from '../make-extracted.ts';
import { makePassage } from '../make-passage.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

const ID = 'article-000001';
const page = (line: string, over = {}) =>
  makeExtracted({ html: `<p>${line}</p>`, text: line, title: `Tên: ${line}`, ...over });
const first = page('Chi bộ họp tối thứ sáu.');
const second = page('Chi bộ họp sáng chủ nhật.', { modifiedAt: '2026-03-09', byline: ['Trần Văn Thử'] });

async function saved(): Promise<TestContext> {
  const context = makeContext();
  await saveArticle(context, makeDraft({ extracted: first, note: 'ghi chú', tags: ['thẻ'] }));
  return context;
}

describe('a page that is saved again', () => {
  test('unchanged keeps its one copy, and nothing is told', async () => {
    const context = await saved();
    const before = await openArticle(context, ID);
    context.changes.length = 0;
    const same = page('Chi bộ   họp tối THỨ SÁU.');
    expect(await renewArticle(context, ID, same)).toMatchObject({ isChanged: false, versionId: null });
    expect(await openArticle(context, ID)).toEqual(before);
    expect(await listVersions(context, ID)).toEqual([]);
    expect(context.changes).toEqual([]);
  });

  test('changed becomes the copy that is read; the one before is kept whole', async () => {
    const context = await saved();
    await createPassage(context, ID, makePassage({ note: 'của tôi' }));
    const before = await openArticle(context, ID);
    const { versionId } = await renewArticle(context, ID, second);
    const { article, body, passages } = await openArticle(context, ID);
    expect(body).toMatchObject({ text: second.text, html: second.html });
    expect(article).toMatchObject({ title: second.title, modifiedAt: '2026-03-09', note: 'ghi chú', tags: ['thẻ'] });
    expect(article.savedAt).toBe(before.article.savedAt);
    expect(passages).toEqual(before.passages);
    const [version] = await listVersions(context, ID);
    expect(version).toMatchObject({ id: versionId, text: first.text, title: first.title, savedAt: article.savedAt });
    expect((await context.db.shelf.get(ID))?.title).toBe(second.title);
    expect(await context.db.pending.get(ID)).toBeDefined();
  });

  test('what its reader corrected wins over what the page says now, which can be had back', async () => {
    const context = await saved();
    await editArticle(context, ID, { title: 'Tên do tôi đặt', siteName: 'Báo tôi biết' });
    const { article } = await renewArticle(context, ID, second);
    expect(article).toMatchObject({ title: 'Tên do tôi đặt', siteName: 'Báo tôi biết', byline: ['Trần Văn Thử'] });
    expect(article.origins.title).toEqual({ source: 'reader', certainty: 'sure' });
    expect((await editArticle(context, ID, { takeBack: ['title'] })).title).toBe(second.title);
  });

  test('keeps every marking that bars sharing, old or new', async () => {
    const context = await saved();
    const marked = await renewArticle(context, ID, { ...second, circulation: 'internal' });
    expect(marked.article.circulation).toBe('internal');
    expect((await renewArticle(context, ID, first)).article.circulation).toBe('internal');
    await takeBackRenewal(context, marked.versionId as string);
    expect((await openArticle(context, ID)).article.circulation).toBe('internal');
  });

  test('taken back is as if it had not been, but for what was written since', async () => {
    const context = await saved();
    const before = await openArticle(context, ID);
    const { versionId } = await renewArticle(context, ID, second);
    await editArticle(context, ID, { note: 'viết sau', siteName: 'Báo sửa sau' });
    await takeBackRenewal(context, versionId as string);
    const after = await openArticle(context, ID);
    expect(after.body).toEqual({ ...before.body, takenAt: before.article.savedAt });
    expect(after.article).toMatchObject({
      title: before.article.title,
      byline: before.article.byline,
      note: 'viết sau',
      siteName: 'Báo sửa sau',
    });
    expect(await listVersions(context, ID)).toEqual([]);
  });

  test('of which only the title was saved has its text now, and no empty version', async () => {
    const context = makeContext();
    await saveArticle(context, makeDraft({ extracted: makeExtracted({ html: '', text: '' }) }));
    expect(await renewArticle(context, ID, second)).toMatchObject({ isChanged: true, versionId: null });
    expect(await listVersions(context, ID)).toEqual([]);
  });
});

describe('older copies', () => {
  test('one of them is read again, and the newer one stays', async () => {
    const context = await saved();
    const { versionId } = await renewArticle(context, ID, second);
    const newerId = await makeCurrent(context, versionId as string);
    expect((await openArticle(context, ID)).body.text).toBe(first.text);
    expect((await listVersions(context, ID)).map(({ id, text }) => [id, text])).toEqual([[newerId, second.text]]);
    await makeCurrent(context, newerId as string);
    expect((await openArticle(context, ID)).article).toMatchObject({ title: second.title, byline: second.byline });
  });

  test('one goes by the reader’s choice alone, and comes back with an undo', async () => {
    const context = await saved();
    const { versionId } = await renewArticle(context, ID, second);
    const before = await listVersions(context, ID);
    const size = await context.db.shelf.get(ID);
    const removed = await removeVersion(context, versionId as string);
    expect(await listVersions(context, ID)).toEqual([]);
    await restoreTrash(context, removed);
    await restoreTrash(context, removed);
    expect(await listVersions(context, ID)).toEqual(before);
    expect(await context.db.shelf.get(ID)).toEqual(size);
  });

  test('at the cap nothing is dropped in silence: the save is refused, and the copy stays', async () => {
    const context = await saved();
    for (let at = 0; at < MOST_VERSIONS; at++) await renewArticle(context, ID, page(`Bản thứ ${at} của bài này.`));
    const before = await openArticle(context, ID);
    await expect(renewArticle(context, ID, second)).rejects.toMatchObject({ failure: { code: 'too-many-versions' } });
    expect(await openArticle(context, ID)).toEqual(before);
    const versions = await listVersions(context, ID);
    expect(versions).toHaveLength(MOST_VERSIONS);
    // Going back makes room for the copy that it puts away.
    await makeCurrent(context, versions[3]?.id as string);
    expect(await listVersions(context, ID)).toHaveLength(MOST_VERSIONS);
  });

  test('have their pictures beside those of the newer copy, and go to the trash and back with the article', async () => {
    const context = makeContext();
    const image = (name: string) => `<img src="https://anh.example/${name}.jpg">`;
    const url = (name: string) => `https://anh.example/${name}.jpg`;
    const had = (name: string) =>
      ({ url: url(name), kind: 'had', blob: new Blob(['x']), width: 9, height: 9 }) as const;
    await saveArticle(context, makeDraft({ extracted: { ...first, html: first.html + image('a') } }));
    await keepImages(context, ID, [had('a')]);
    await renewArticle(context, ID, { ...second, html: second.html + image('a') + image('b') });
    expect((await openImages(context, ID)).unasked).toEqual([url('b')]);
    await keepImages(context, ID, [had('b')]);
    const versions = await listVersions(context, ID);
    const trashId = await removeArticle(context, ID);
    expect(await listVersions(context, ID)).toEqual([]);
    await restoreTrash(context, trashId);
    expect(await listVersions(context, ID)).toEqual(versions);
    expect((await openImages(context, ID)).images).toHaveLength(2);
  });
});

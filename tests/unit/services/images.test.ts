import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IMAGE_CAPS } from '../../../src/core/media/image-caps.ts';
import { saveArticle } from '../../../src/services/articles.ts';
import {
  type ImageOutcome,
  imageRoom,
  keepImages,
  mediaTotals,
  nextImageJob,
  openImages,
  queueImages,
  stopImages,
} from '../../../src/services/images.ts';
import { restoreTrash } from '../../../src/services/restore-trash.ts';
import { removeArticle } from '../../../src/services/trash.ts';
import { makeExtracted } from '../make-extracted.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

const ID = 'article-000001';
const FROM = { tabId: 7, pageOrigin: 'https://bao-mau.example' };
const url = (name: string): string => `https://anh.example/${name}.jpg`;
const had = (name: string, bytes = 10): ImageOutcome => ({
  url: url(name),
  kind: 'had',
  blob: new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }),
  width: 40,
  height: 30,
});

async function withImages(...names: string[]): Promise<TestContext> {
  const context = makeContext();
  const html = names.map((name) => `<p>Chữ</p><img src="${url(name)}">`).join('');
  await saveArticle(context, makeDraft({ extracted: makeExtracted({ html }) }));
  return context;
}

describe('pictures of an article', () => {
  test('are asked for once it is saved, and what became of each is written down', async () => {
    const context = await withImages('a', 'b', 'c', 'd');
    expect((await openImages(context, ID)).unasked).toHaveLength(4);
    expect(await queueImages(context, ID, FROM)).toMatchObject({ total: 4, waiting: ['a', 'b', 'c', 'd'].map(url) });
    const outcomes: ImageOutcome[] = [
      had('a'),
      { url: url('b'), kind: 'missing', reason: 'no-access' },
      { url: url('c'), kind: 'skipped' },
    ];
    expect((await keepImages(context, ID, outcomes))?.waiting).toEqual([url('d')]);
    expect(await nextImageJob(context)).toMatchObject({ articleId: ID, waiting: [url('d')], total: 4, tabId: 7 });
    expect(await keepImages(context, ID, [had('d', 20)])).toBeNull();
    expect(await nextImageJob(context)).toBeNull();
    const state = await openImages(context, ID);
    expect(state.images.map((image) => [image.url, image.bytes])).toEqual([
      [url('a'), 10],
      [url('d'), 20],
    ]);
    expect(state).toMatchObject({ missing: [{ url: url('b'), reason: 'no-access' }], unasked: [], job: null });
    expect((await context.db.shelf.get(ID))?.size.media).toBe(30);
    expect(await mediaTotals(context)).toEqual({ bytes: 30, articles: 1 });
    expect(await imageRoom(context, ID, 1_000)).toEqual({ article: IMAGE_CAPS.article - 30, total: 970 });
  });

  test('that could not be had are asked for again, those that are there are not', async () => {
    const context = await withImages('a', 'b');
    await queueImages(context, ID, FROM);
    await keepImages(context, ID, [had('a'), { url: url('b'), kind: 'missing', reason: 'offline' }]);
    expect((await queueImages(context, ID, { tabId: null, pageOrigin: '' }))?.waiting).toEqual([url('b')]);
    await keepImages(context, ID, [had('a'), had('b')]);
    expect((await openImages(context, ID)).images).toHaveLength(2);
    expect((await openImages(context, ID)).missing).toEqual([]);
    expect(await queueImages(context, ID, FROM)).toBeNull();
  });

  test('stop when they are told to, and are then neither had nor refused', async () => {
    const context = await withImages('a', 'b');
    await queueImages(context, ID, FROM);
    await keepImages(context, ID, [had('a')]);
    await stopImages(context, ID);
    expect(await keepImages(context, ID, [had('b')])).toBeNull();
    await stopImages(context, ID);
    expect(await nextImageJob(context)).toBeNull();
  });

  test('of an article that is deleted meanwhile end, and go to the trash and back with it', async () => {
    const context = await withImages('a', 'b');
    await queueImages(context, ID, FROM);
    await keepImages(context, ID, [had('a')]);
    const trashId = await removeArticle(context, ID);
    expect(await keepImages(context, ID, [had('b')])).toBeNull();
    expect(await nextImageJob(context)).toBeNull();
    expect(await context.db.images.count()).toBe(0);
    await restoreTrash(context, trashId);
    expect(await openImages(context, ID)).toMatchObject({ images: [{ url: url('a') }], unasked: [url('b')] });
  });

  test('whatever order the answers come in, however often, each is counted once', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const kind = fc.constantFrom('had', 'missing', 'skipped');
    const answer = fc.record({ name: fc.constantFrom(...names), kind });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(answer, { maxLength: 4 }), { maxLength: 5 }), async (chunks) => {
        const context = await withImages(...names);
        await queueImages(context, ID, FROM);
        for (const chunk of chunks) {
          const outcomes = chunk.map(({ name, kind }): ImageOutcome => {
            if (kind === 'had') return had(name);
            return kind === 'missing'
              ? { url: url(name), kind, reason: 'not-found' }
              : { url: url(name), kind: 'skipped' };
          });
          await keepImages(context, ID, outcomes);
        }
        const { images, missing, unasked, job } = await openImages(context, ID);
        const all = [...images.map((image) => image.url), ...missing.map((image) => image.url), ...unasked];
        expect(new Set(all).size).toBe(all.length);
        expect(all.length).toBeLessThanOrEqual(names.length);
        expect(job?.waiting ?? []).toEqual(expect.arrayContaining([...unasked]));
      }),
      { numRuns: 40 },
    );
  });
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Extractor, ExtractorWorld, PageReading } from '../../../src/content/extractor-world.ts';
import { LivePage } from '../../../src/content/live-page.ts';
import type { ExtractedArticle } from '../../../src/core/model/article.ts';
import { makeExtracted } from '../../unit/make-extracted.ts';
import { makePassage } from '../../unit/make-passage.ts';
import { makeReflection } from '../../unit/make-reflection.ts';
import '../../../src/content/gather.iife.ts';
import { answers, calls, resetBrowser } from '../fake-browser.ts';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const PROSE = 'Chi bộ Xóm Đình mở đầu buổi sinh hoạt bằng câu chuyện của một tổ trưởng thuỷ nông.';
const NEXT = `${location.origin}/bai?trang=2`;

const home = location.href;
const world = globalThis as ExtractorWorld;
const read = vi.fn<Extractor['read']>();
const asked = vi.fn<typeof fetch>();
let lifetime: AbortController;
let live: LivePage;

function pageReads(over: Partial<ExtractedArticle>): void {
  read.mockReturnValue({ article: makeExtracted(over) });
}

beforeEach(() => {
  resetBrowser();
  read.mockReset();
  asked.mockReset();
  asked.mockImplementation(async () => new Response('<p>Hai</p>', { headers: { 'content-type': 'text/html' } }));
  vi.stubGlobal('fetch', asked);
  world.thuHoachExtractor = { read, countWords: () => 9 };
  document.body.innerHTML = `<article><p>${PROSE}</p></article>`;
  lifetime = new AbortController();
  live = new LivePage(document, lifetime.signal);
});

afterEach(() => {
  lifetime.abort();
  vi.unstubAllGlobals();
  delete world.thuHoachExtractor;
  history.replaceState(null, '', home);
  document.body.innerHTML = '';
});

const failure = (code: string) => ({ failure: { code } });

test('why a page is not read is told apart', async () => {
  for (const refusal of ['no-text', 'too-large'] as const) {
    read.mockReturnValue({ refusal });
    await expect(live.extract()).rejects.toMatchObject(failure(refusal));
  }
});

test('a page whose address has changed is read as such', async () => {
  pageReads({});
  await live.extract();
  expect(read).toHaveBeenLastCalledWith(document, home, { navigated: false });
  history.pushState(null, '', '/bai-hai');
  live.moved();
  document.body.innerHTML = `<article><p>Một bài khác hẳn. ${PROSE}</p></article>`;
  await live.extract();
  expect(read).toHaveBeenLastCalledWith(document, `${location.origin}/bai-hai`, { navigated: true });
});

test('following pages are asked for at saving only, and only of a page that may be saved', async () => {
  pageReads({ nextPageUrl: NEXT });
  await live.extract();
  expect(asked).not.toHaveBeenCalled();
  pageReads({ nextPageUrl: NEXT, circulation: 'secret' });
  await expect(live.extractWhole(false)).rejects.toMatchObject(failure('circulation'));
  expect(asked).not.toHaveBeenCalled();
  const pages: PageReading[] = [
    { article: makeExtracted({ nextPageUrl: NEXT, circulation: 'secret' }) },
    { article: makeExtracted({ text: 'Hai', html: '<p>Hai</p>' }) },
  ];
  read.mockImplementation(() => pages.shift() ?? { refusal: 'no-text' });
  const { extracted, missingFrom } = await live.extractWhole(true);
  expect(asked.mock.calls.map(([url]) => url)).toEqual([NEXT]);
  expect(extracted.text).toBe('Chi bộ họp vào tối thứ sáu.\nHai');
  expect(missingFrom).toBeNull();
});

test('a first passage saves no page with a marking', async () => {
  pageReads({ circulation: 'internal' });
  answers.set('page.open', () => ({ article: null, passages: [], reflections: [] }));
  const saved = vi.fn();
  answers.set('article.save', saved);
  const port = live.port(() => undefined);
  await port.load();
  await expect(port.create(makePassage())).rejects.toMatchObject(failure('circulation'));
  expect(saved).not.toHaveBeenCalled();
});

test('a page that cannot be read is saved by its title, for its passages', async () => {
  read.mockReturnValue({ refusal: 'too-large' });
  document.title = 'Trang rất dài';
  answers.set('article.save', ({ extracted }: { extracted: ExtractedArticle }) => {
    expect(extracted).toMatchObject({ title: 'Trang rất dài', text: '' });
    return { id: 'article-000001' };
  });
  answers.set('passage.create', ({ articleId }: { articleId: string }) => articleId);
  expect(await live.port(() => undefined).create(makePassage())).toBe('article-000001');
});

test('words of the article before make no passage of the next', async () => {
  history.pushState(null, '', '/bai-hai');
  await expect(live.port(() => undefined).create(makePassage())).rejects.toMatchObject(failure('page-settling'));
});

test('reflections go by message, their drafts stay in the browser, and those of the page before are not shown', async () => {
  const { reflections } = live.port(() => undefined);
  const save = makeReflection();
  answers.set('reflection.save', ({ id }: { id: string }) => ({ id }));
  answers.set('reflection.remove', () => ({ trashId: 'trash-000001' }));
  expect(await reflections.save(save)).toEqual({ id: save.id });
  expect(await reflections.remove(save.id)).toBe('trash-000001');
  expect(calls.map(({ name }) => name)).toEqual(['reflection.save', 'reflection.remove']);

  reflections.keepDraft('reflection:x', { id: 'reflection-000001', edit: { evidence: 'Chữ gõ dở' } });
  await vi.waitFor(async () =>
    expect(await reflections.loadDraft('reflection:x')).toMatchObject({ edit: { evidence: 'Chữ gõ dở' } }),
  );
  reflections.dropDraft('reflection:x');
  await vi.waitFor(async () => expect(await reflections.loadDraft('reflection:x')).toBeNull());

  answers.set('page.open', () => ({ article: null, passages: [], reflections: [{ id: save.id }] }));
  expect(await reflections.list()).toEqual([{ id: save.id }]);
  const late = reflections.list();
  history.pushState(null, '', '/bai-hai');
  await expect(late).rejects.toMatchObject(failure('page-gone'));
});

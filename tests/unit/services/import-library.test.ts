import { expect, test } from 'vitest';
import type { Arrival, ArticleArrival } from '../../../src/core/import/arrival.ts';
import { ImportRefusal } from '../../../src/core/import/import-format.ts';
import type { Article, ArticleBody } from '../../../src/core/model/article.ts';
import type { Passage } from '../../../src/core/model/passage.ts';
import type { Topic } from '../../../src/core/model/topic.ts';
import { saveArticle } from '../../../src/services/articles.ts';
import { importArrivals, previewImport } from '../../../src/services/import-library.ts';
import { expireImports, listImports } from '../../../src/services/list-imports.ts';
import { createPassage, editPassage } from '../../../src/services/passages.ts';
import { saveReflection } from '../../../src/services/reflections.ts';
import { addToTopic, createTopic } from '../../../src/services/topics.ts';
import { undoImport } from '../../../src/services/undo-import.ts';
import type { LibraryDatabase } from '../../../src/storage/database.ts';
import { makePassage } from '../make-passage.ts';
import { makeReflection } from '../make-reflection.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

const HERE = 'article-000001';
const ORIGIN = { format: 'backup', fileName: 'sao-luu.zip' };
const NEWEST = { policy: 'newest', copyMark: '(bản từ tệp)', origin: ORIGIN } as const;

async function* from(arrivals: Arrival[]): AsyncGenerator<Arrival> {
  yield* arrivals;
}

async function read(db: LibraryDatabase, id: string): Promise<{ article: Article; body: ArticleBody }> {
  const [article, body] = await Promise.all([db.articles.get(id), db.bodies.get(id)]);
  if (!article || !body) throw new Error(`no ${id}`);
  return { article, body };
}

/** An article as another library has it. */
async function arriving(over: Partial<Article> = {}, text?: string): Promise<ArticleArrival> {
  const other = makeContext();
  const draft = makeDraft({ id: over.id ?? 'article-other1', url: over.url ?? makeDraft().url });
  if (text !== undefined) draft.extracted = { ...draft.extracted, text, html: `<p>${text}</p>` };
  await saveArticle(other, draft);
  const { article, body } = await read(other.db, draft.id);
  return {
    ...{
      kind: 'article',
      article: { ...article, ...over, urlKey: article.urlKey },
      body,
      passages: [],
      reflections: [],
    },
    ...{ versions: [], reading: null, pictures: [], file: null },
  };
}

function passageOf(articleId: string, over: Partial<Passage> = {}): Passage {
  return { ...makePassage(), articleId, createdAt: 1, updatedAt: 1, ...over };
}

/** Everything that a library holds, but what tells of imports. */
async function contents(db: LibraryDatabase): Promise<Record<string, unknown>> {
  const tables = db.tables.filter(
    ({ name }) => !['imports', 'importChanges', 'pending', 'unpacked', 'meta'].includes(name),
  );
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table.name, await table.toArray()])));
}

async function filled(): Promise<TestContext> {
  const context = makeContext();
  await saveArticle(context, makeDraft({ note: 'Đọc lại trước họp', tags: ['học-tập'] }));
  await createPassage(context, HERE, makePassage({ note: 'Nêu ở chi bộ' }));
  return context;
}

test('into an empty library everything comes as it is, and a second time nothing is new', async () => {
  const context = makeContext();
  const article = await arriving({ tags: ['a/b'] });
  article.passages = [passageOf(article.article.id, { tags: ['x'] })];
  const first = await importArrivals(context, from([article]), NEWEST);
  expect(first).toMatchObject({ state: 'done', counts: { articles: { new: 1 }, passages: { new: 1 } } });
  expect(await context.db.articles.toArray()).toEqual([article.article]);
  expect(await context.db.bodies.toArray()).toEqual([article.body]);
  expect(await context.db.shelf.toArray()).toMatchObject([{ id: article.article.id, passageCount: 1 }]);
  expect((await context.db.tagCounts.toArray()).map(({ tag }) => tag)).toEqual(['a', 'a/b', 'x']);
  expect(await context.db.pending.count()).toBe(1);
  const before = await contents(context.db);
  const second = await importArrivals(context, from([article]), NEWEST);
  expect(second.counts).toMatchObject({ articles: { new: 0, same: 1 }, passages: { same: 1 } });
  expect(await contents(context.db)).toEqual(before);
});

test('the same page under another id keeps the id that it has here, and all that names it follows', async () => {
  const context = await filled();
  const article = await arriving({ note: 'Chép tay phần ba' });
  const id = article.article.id;
  article.passages = [passageOf(id, { id: 'passage-000009' })];
  article.reading = { articleId: id, furthest: 0.4, offset: 9, openedAt: 5, finishedAt: null };
  const topic: Topic = {
    ...{ id: 'topic-000001', title: 'Kỷ luật', intro: '', createdAt: 1, updatedAt: 1 },
    items: [{ id: 'item-0000001', kind: 'article', articleId: id }],
  };
  const row = topic as unknown as Record<string, unknown>;
  const { counts } = await importArrivals(context, from([article, { kind: 'row', table: 'topics', row }]), NEWEST);
  expect(counts).toMatchObject({ articles: { both: 1 }, passages: { new: 1 }, topics: { new: 1 } });
  expect(await context.db.articles.count()).toBe(1);
  const { note, tags } = (await read(context.db, HERE)).article;
  expect(note).toContain('Đọc lại trước họp');
  expect(note).toContain('Chép tay phần ba');
  expect(tags).toEqual(['học-tập']);
  expect(await context.db.passages.get('passage-000009')).toMatchObject({ articleId: HERE });
  expect(await context.db.readings.get(HERE)).toMatchObject({ furthest: 0.4 });
  expect((await context.db.topics.get('topic-000001'))?.items).toMatchObject([{ articleId: HERE }]);
});

test('the newer row counts, and words of the older one that it lacks are kept', async () => {
  const context = await filled();
  const article = await arriving({ id: HERE, updatedAt: 1, note: 'Đọc lại trước họp' });
  article.passages = [
    passageOf(HERE, { note: 'Hỏi thêm tổ ba', role: 'task', updatedAt: 9_000_000_000_000 }),
    passageOf(HERE, { id: 'passage-000002' }),
  ];
  const { counts } = await importArrivals(context, from([article]), NEWEST);
  expect(counts).toMatchObject({ passages: { new: 1, both: 1 } });
  const passage = await context.db.passages.get('passage-000001');
  expect(passage).toMatchObject({ role: 'task', note: 'Hỏi thêm tổ ba\n\nNêu ở chi bộ' });
  const again = await importArrivals(context, from([article]), NEWEST);
  expect(again.counts.passages).toMatchObject({ both: 0, 'newer-there': 0, new: 0 });
  expect(await context.db.passages.get('passage-000001')).toEqual(passage);
});

test('of other people nothing takes the place of what is here', async () => {
  const context = await filled();
  const before = await read(context.db, HERE);
  const article = await arriving({
    id: HERE,
    title: 'Tên khác',
    updatedAt: 9_000_000_000_000,
    note: before.article.note,
  });
  article.passages = [passageOf(HERE, { note: 'Lời người khác', updatedAt: 9_000_000_000_000 })];
  await importArrivals(context, from([article]), { ...NEWEST, policy: 'mine' });
  expect(await read(context.db, HERE)).toEqual(before);
  expect(await context.db.passages.get('passage-000001')).toMatchObject({ note: 'Nêu ở chi bộ' });
});

test('a marking that bars sharing is never taken away, whoever is newer', async () => {
  const context = await filled();
  const marked = await arriving({ circulation: 'internal', updatedAt: 1 });
  await importArrivals(context, from([marked]), { ...NEWEST, policy: 'mine' });
  expect((await read(context.db, HERE)).article.circulation).toBe('internal');
  const free = await arriving({ circulation: null, updatedAt: 9_000_000_000_000 });
  await importArrivals(context, from([free]), NEWEST);
  expect((await read(context.db, HERE)).article.circulation).toBe('internal');
});

test('of two texts the newer is read, the other is kept as an older copy, once', async () => {
  const context = await filled();
  const article = await arriving({}, 'Chi bộ họp vào sáng chủ nhật, có biên bản.');
  if (article.body) article.body.takenAt = 9_000_000_000_000;
  await importArrivals(context, from([article]), NEWEST);
  expect((await read(context.db, HERE)).body.text).toContain('biên bản');
  expect(await context.db.versions.toArray()).toMatchObject([{ articleId: HERE, text: 'Chi bộ họp vào tối thứ sáu.' }]);
  await importArrivals(context, from([await arriving()]), NEWEST);
  expect(await context.db.versions.count()).toBe(1);
});

test('of two works that differ both are kept, the copy under a name of its own', async () => {
  const context = makeContext();
  const topic = await createTopic(context, { id: 'topic-000001', title: 'Kỷ luật' });
  const stored = await context.db.topics.get('topic-000001');
  expect(topic).toBeDefined();
  const row = { ...stored, intro: 'Mở đầu do tôi viết', updatedAt: 5 };
  const { counts } = await importArrivals(context, from([{ kind: 'row', table: 'topics', row }]), NEWEST);
  expect(counts).toMatchObject({ topics: { both: 1 } });
  const topics = (await context.db.topics.toArray()).map(({ title, intro }) => `${title}: ${intro}`);
  expect(topics.sort()).toEqual(['Kỷ luật (bản từ tệp): Mở đầu do tôi viết', 'Kỷ luật: ']);
  await importArrivals(context, from([{ kind: 'row', table: 'topics', row }]), NEWEST);
  expect(await context.db.topics.count()).toBe(2);
});

test('a preview counts what an import would do and writes nothing', async () => {
  const context = await filled();
  const article = await arriving({ note: 'Chép tay phần ba' });
  article.passages = [passageOf(article.article.id, { id: 'passage-000009' })];
  const before = await contents(context.db);
  const tallies = await previewImport(context, from([article]), NEWEST);
  expect(await contents(context.db)).toEqual(before);
  expect(await context.db.imports.count()).toBe(0);
  expect((await importArrivals(context, from([article]), NEWEST)).counts).toEqual(tallies);
});

test('an undo brings the library back as it was', async () => {
  const context = await filled();
  const before = await contents(context.db);
  const same = await arriving({ note: 'Chép tay phần ba' }, 'Chi bộ họp vào sáng chủ nhật.');
  if (same.body) same.body.takenAt = 9_000_000_000_000;
  same.passages = [passageOf(same.article.id, { id: 'passage-000009' })];
  const other = await arriving({ id: 'article-other2', url: 'https://bao-mau.example/khac' });
  other.pictures = [
    {
      ...{
        id: 'image-000001',
        url: 'https://bao-mau.example/a.png',
        mediaType: 'image/png',
        bytes: 3,
        width: 1,
        height: 1,
      },
      read: () => Promise.resolve(new Uint8Array([1, 2, 3])),
    },
  ];
  const { id } = await importArrivals(context, from([same, other]), NEWEST);
  expect(await context.db.images.count()).toBe(1);
  expect(await context.db.shelf.count()).toBe(2);
  const undone = await undoImport(context, id);
  expect(undone).toMatchObject({ state: 'undone', kept: [], canUndo: false });
  expect(await contents(context.db)).toEqual(before);
  expect(await context.db.importChanges.count()).toBe(0);
  expect(await listImports(context)).toMatchObject([{ id, state: 'undone' }]);
});

test('what was changed or used since stays at an undo, and is told', async () => {
  const context = makeContext();
  const [edited, answered, topical, untouched] = await Promise.all(
    ['mot', 'hai', 'ba', 'bon'].map(async (name) => {
      const article = await arriving({ id: `article-${name}00`, url: `https://bao-mau.example/${name}` });
      article.passages = [passageOf(article.article.id, { id: `passage-${name}00` })];
      return article;
    }),
  );
  if (!edited || !answered || !topical || !untouched) throw new Error('four articles');
  const all = [edited, answered, topical, untouched];
  const { id } = await importArrivals(context, from(all), NEWEST);
  await editPassage(context, 'passage-mot00', { note: 'Lời của tôi' });
  const place = { articleId: answered.article.id, passageId: 'passage-hai00' };
  await saveReflection(context, makeReflection({}, place));
  await createTopic(context, { id: 'topic-000001', title: 'Kỷ luật' });
  await addToTopic(context, 'topic-000001', [{ kind: 'article', articleId: topical.article.id }]);
  const { kept } = await undoImport(context, id);
  const left = (await context.db.articles.toCollection().primaryKeys()).sort();
  expect(left).toEqual(['article-ba00', 'article-hai00', 'article-mot00']);
  expect(await context.db.bodies.count()).toBe(3);
  expect((await context.db.passages.toCollection().primaryKeys()).sort()).toEqual(['passage-hai00', 'passage-mot00']);
  expect(kept?.map(({ table, key }) => `${table}:${key}`).sort()).toEqual([
    'articles:article-ba00',
    'articles:article-hai00',
    'articles:article-mot00',
    'passages:passage-hai00',
    'passages:passage-mot00',
  ]);
});

test('a file that turns out to be bad in its middle leaves nothing behind', async () => {
  const context = await filled();
  const before = await contents(context.db);
  async function* bad(): AsyncGenerator<Arrival> {
    for (let index = 0; index < 30; index++) {
      yield await arriving({ id: `article-${100 + index}xx`, url: `https://bao-mau.example/${index}` });
    }
    throw new ImportRefusal('damaged', 'part-2');
  }
  await expect(importArrivals(context, bad(), NEWEST)).rejects.toThrow(ImportRefusal);
  expect(await contents(context.db)).toEqual(before);
  expect(await listImports(context)).toEqual([]);
});

test('what came before it is stopped stays, and can be taken back', async () => {
  const context = makeContext();
  const stop = new AbortController();
  const run = { signal: stop.signal, onProgress: () => stop.abort() };
  const many = await Promise.all(
    Array.from({ length: 45 }, (_, at) =>
      arriving({ id: `article-${100 + at}xx`, url: `https://bao-mau.example/${at}` }),
    ),
  );
  const { id, state } = await importArrivals(context, from(many), { ...NEWEST, run });
  expect(state).toBe('stopped');
  expect(await context.db.articles.count()).toBe(20);
  await undoImport(context, id);
  expect(await context.db.articles.count()).toBe(0);
});

test('two at once are refused', async () => {
  const context = makeContext();
  const article = await arriving();
  const first = importArrivals(context, from([article]), NEWEST);
  await expect(importArrivals(context, from([article]), NEWEST)).rejects.toMatchObject({
    failure: { code: 'import-running' },
  });
  await first;
});

test('after 30 days an import can no longer be taken back', async () => {
  const context = makeContext();
  const { id, at } = await importArrivals(context, from([await arriving()]), NEWEST);
  await expireImports({ ...context, now: () => at + 29 * 24 * 3_600_000 });
  expect(await context.db.importChanges.count()).toBe(1);
  await expireImports({ ...context, now: () => at + 31 * 24 * 3_600_000 });
  expect(await context.db.importChanges.count()).toBe(0);
  expect(await listImports(context)).toMatchObject([{ id, canUndo: false }]);
  await expect(undoImport(context, id)).rejects.toMatchObject({ failure: { code: 'not-found' } });
});

test('a page whose id another page has here gets one of its own', async () => {
  const context = await filled();
  const other = await arriving({ id: HERE, url: 'https://bao-mau.example/khac' });
  other.passages = [passageOf(HERE, { id: 'passage-000009' })];
  await importArrivals(context, from([other]), NEWEST);
  expect(await context.db.articles.count()).toBe(2);
  const passage = await context.db.passages.get('passage-000009');
  expect(passage?.articleId).not.toBe(HERE);
  expect(await context.db.articles.get(passage?.articleId ?? '')).toMatchObject({ urlKey: other.article.urlKey });
});

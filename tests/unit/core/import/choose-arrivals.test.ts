import { expect, test } from 'vitest';
import type { Arrival } from '../../../../src/core/import/arrival.ts';
import { chooseArrivals, folderName, intoTopic } from '../../../../src/core/import/choose-arrivals.ts';
import { arrivalOf } from '../../../../src/core/import/foreign-article.ts';
import type { Topic } from '../../../../src/core/model/topic.ts';
import { articlesOf } from '../import-case.ts';

const NOW = 1_700_000_000_000;
const page = (name: string, folder?: string[]) =>
  arrivalOf({ url: `https://a.example/${name}`, name, tags: ['sẵn có'], ...(folder && { folder }) }, NOW);

async function* from(...arrivals: Arrival[]): AsyncGenerator<Arrival> {
  yield* arrivals;
}

async function all(arrivals: AsyncIterable<Arrival>): Promise<Arrival[]> {
  const list: Arrival[] = [];
  for await (const arrival of arrivals) list.push(arrival);
  return list;
}

test('tags and names of folders are put to each article, as tags are spelled', async () => {
  const arrivals = from(page('mot', ['Học tập', 'Nghị quyết / chỉ thị']), page('hai'));
  const chosen = chooseArrivals(arrivals, { tags: ['cần đọc', 'sẵn có'], foldersAsTags: true, without: new Set() });
  expect(articlesOf(await all(chosen)).map(({ article }) => article.tags)).toEqual([
    ['sẵn-có', 'cần-đọc', 'Học-tập/Nghị-quyết-chỉ-thị'],
    ['sẵn-có', 'cần-đọc'],
  ]);
});

test('a folder is left out by its whole name, what lies in none by the empty one', async () => {
  const arrivals = [page('mot', ['A', 'B']), page('hai', ['A']), page('ba', [])];
  expect(arrivals.map(folderName)).toEqual(['A › B', 'A', '']);
  const choice = { tags: [], foldersAsTags: false, without: new Set(['A', '']) };
  const left = articlesOf(await all(chooseArrivals(from(...arrivals), choice)));
  expect(left.map(({ article }) => article.url)).toEqual(['https://a.example/mot']);
});

test('a topic comes behind its articles, with those that it has not', async () => {
  const topic: Topic = { id: 'topic-1', title: 'A', intro: '', items: [], createdAt: 1, updatedAt: NOW + 5 };
  const [one, two] = [page('mot'), page('hai')];
  const list = await all(intoTopic(from(one, two), { topic, known: new Set([one.article.urlKey]) }, NOW));
  expect(list.map(({ kind }) => kind)).toEqual(['article', 'article', 'row']);
  expect(list[2]).toMatchObject({
    table: 'topics',
    row: { items: [{ articleId: two.article.id }], updatedAt: NOW + 6 },
  });
  const none = await all(intoTopic(from(one), { topic, known: new Set([one.article.urlKey]) }, NOW));
  expect(none).toHaveLength(1);
});

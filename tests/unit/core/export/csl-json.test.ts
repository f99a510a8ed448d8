import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cslJson } from '../../../../src/core/export/csl-json.ts';
import type { StudyNote } from '../../../../src/core/export/export-format.ts';
import { sampleNote } from '../../../../src/core/export/sample-note.ts';
import { noOrigins } from '../../../../src/core/model/field-origin.ts';
import { anyNote, makeNote, notesOf, SETTINGS, written } from './any-note.ts';

async function itemsOf(...notes: StudyNote[]): Promise<Record<string, unknown>[]> {
  return JSON.parse(await written(cslJson.write(notesOf(...notes), SETTINGS)));
}

test('an issued text', async () => {
  expect(await itemsOf(sampleNote())).toEqual([
    {
      id: 'bai-vi-du',
      type: 'legislation',
      title: 'Hướng dẫn đổi mới sinh hoạt chi bộ (bài ví dụ)',
      author: [{ literal: 'Đảng ủy Ví Dụ' }],
      issued: { 'date-parts': [[2026, 3, 5]] },
      URL: 'https://vi-du.example/chi-bo-doi-moi-sinh-hoat',
      accessed: { 'date-parts': [[2026, 3, 8]] },
      'container-title': 'Trang Ví Dụ',
      authority: 'Đảng ủy Ví Dụ',
      number: '00-HD/VD',
      genre: 'Hướng dẫn',
      language: 'vi',
      abstract: 'Bớt đọc, thêm bàn: chi bộ chỉ giữ lại những việc làm được trong tháng.',
      keyword: 'xây-dựng-đảng/sinh-hoạt-chi-bộ, nên đọc lại',
    },
  ]);
});

test('a newspaper, a page and a file; names are never parted', async () => {
  const url = 'urn:sha256:00';
  const [news, page, file] = await itemsOf(
    makeNote(),
    makeNote({ kind: 'other' }),
    makeNote({ url, canonicalUrl: url }),
  );
  expect(news).toMatchObject({
    type: 'article-newspaper',
    author: [{ literal: 'Nguyễn Văn Mẫu' }, { literal: 'Trần Thị Thử' }],
    issued: { 'date-parts': [[2026, 3, 7]] },
  });
  expect(page).toMatchObject({ type: 'webpage' });
  expect(file).toMatchObject({ type: 'document' });
  expect(file).not.toHaveProperty('URL');
});

test('a day that nobody vouches for says so', async () => {
  const [item] = await itemsOf(makeNote({ origins: noOrigins() }));
  expect(item).toMatchObject({
    issued: { 'date-parts': [[2026, 3, 7]], circa: true },
    note: 'Ngày đăng: 2026-03-07 (chưa xác minh)',
  });
});

test('none is an empty list', async () => {
  expect(await itemsOf()).toEqual([]);
});

test('anything comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyNote, { maxLength: 3 }), async (notes) => {
      const items = await itemsOf(...notes);
      expect(items.map(({ title }) => title)).toEqual(notes.map(({ article }) => article.title || 'Bài không tên'));
      expect(items.map(({ abstract = '' }) => abstract)).toEqual(notes.map(({ article }) => article.lead));
    }),
  );
});

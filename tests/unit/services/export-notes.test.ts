import { describe, expect, test } from 'vitest';
import type { StudyNote } from '../../../src/core/export/export-format.ts';
import { saveArticle } from '../../../src/services/articles.ts';
import { loadExportLook, saveExportLook } from '../../../src/services/export-look.ts';
import { type ExportTally, exportNotes } from '../../../src/services/export-notes.ts';
import { planExport } from '../../../src/services/export-plan.ts';
import {
  listExportTemplates,
  removeExportTemplate,
  saveExportTemplate,
} from '../../../src/services/export-templates.ts';
import { keepImages } from '../../../src/services/images.ts';
import { keepChoice, keptChoice } from '../../../src/services/kept-choices.ts';
import { createPassage } from '../../../src/services/passages.ts';
import { saveReflection } from '../../../src/services/reflections.ts';
import { addToTopic, createTopic } from '../../../src/services/topics.ts';
import { removeArticle } from '../../../src/services/trash.ts';
import { makeExtracted } from '../make-extracted.ts';
import { makePassage } from '../make-passage.ts';
import { makeReflection } from '../make-reflection.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

async function save(context: TestContext, index: number): Promise<string> {
  const id = `article-${String(index).padStart(6, '0')}`;
  await saveArticle(context, makeDraft({ id, url: `https://bao-mau.example/${index}` }));
  return id;
}

async function collect(notes: AsyncIterable<StudyNote>): Promise<StudyNote[]> {
  const all: StudyNote[] = [];
  for await (const note of notes) all.push(note);
  return all;
}

describe('notes of a choice', () => {
  test('are read some at a time: what is deleted meanwhile is passed over and counted', async () => {
    const context = makeContext();
    const ids: string[] = [];
    for (let index = 0; index < 90; index++) ids.push(await save(context, index));
    const { entries } = await planExport(context, { kind: 'articles', ids });
    const tallies: ExportTally[] = [];
    const read: string[] = [];
    for await (const { article } of exportNotes(context, entries, {
      needs: [],
      onTally: (tally) => tallies.push(tally),
    })) {
      read.push(article.id);
      // Behind what was read with it, so still to be read.
      if (read.length === 3) await removeArticle(context, ids[80] as string);
      if (read.length === 3) await removeArticle(context, ids[89] as string);
    }
    expect(read).toEqual(ids.filter((_, index) => index !== 80 && index !== 89));
    expect(tallies.at(-1)).toEqual({ notes: 88, passages: 0, barred: 0, gone: 2 });
    expect(await planExport(context, { kind: 'articles', ids })).toMatchObject({ gone: 2, barred: 0 });
  });

  test('come with body and pictures only where a format needs them, and bytes only when asked for', async () => {
    const context = makeContext();
    const url = 'https://bao-mau.example/anh.png';
    const extracted = makeExtracted({ html: `<p>Chữ</p><img src="${url}">` });
    const { id } = await saveArticle(context, makeDraft({ extracted }));
    const blob = new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' });
    await keepImages(context, id, [{ url, kind: 'had', blob, width: 4, height: 5 }]);
    const { entries, pictures } = await planExport(context, { kind: 'all' });
    expect(pictures).toBe(3);
    const [bare] = await collect(exportNotes(context, entries, { needs: [] }));
    expect(bare).toMatchObject({ body: null, pictures: [] });
    const [whole] = await collect(exportNotes(context, entries, { needs: ['body', 'pictures'] }));
    expect(whole?.body?.html).toContain('anh.png');
    expect(whole?.pictures).toMatchObject([{ url, mediaType: 'image/png', bytes: 3, width: 4, height: 5 }]);
    expect([...((await whole?.pictures[0]?.read()) ?? [])]).toEqual([1, 2, 3]);
  });

  test('of a topic: in its order, an article of which only passages stand there with those and their reflections', async () => {
    const context = makeContext();
    const first = await save(context, 1);
    const second = await save(context, 2);
    for (const [id, articleId] of [
      ['passage-a', first],
      ['passage-b', first],
      ['passage-c', second],
    ] as const) {
      await createPassage(context, articleId, makePassage({ id, quote: id }));
      await saveReflection(context, makeReflection({}, { id: `reflection-${id}`, articleId, passageId: id }));
    }
    await saveReflection(context, makeReflection({}, { id: 'reflection-whole', articleId: first, passageId: null }));
    const topic = await createTopic(context, { id: 'topic-000001', title: 'Chuyên đề', intro: '' });
    await addToTopic(context, topic.id, [
      { kind: 'article', articleId: second },
      { kind: 'note', id: 'note-000001', text: 'Câu nối' },
      { kind: 'passage', passageId: 'passage-b' },
    ]);
    const plan = await planExport(context, { kind: 'topic', id: topic.id });
    expect(plan).toMatchObject({ passages: 2, topic: { title: 'Chuyên đề' } });
    const notes = await collect(exportNotes(context, plan.entries, { needs: [] }));
    expect(notes.map(({ article }) => article.id)).toEqual([second, first]);
    expect(notes[1]?.passages.map(({ id }) => id)).toEqual(['passage-b']);
    expect(notes[1]?.reflections.map(({ id }) => id).sort()).toEqual(['reflection-passage-b', 'reflection-whole']);
    await expect(planExport(context, { kind: 'topic', id: 'topic-none' })).rejects.toMatchObject({
      failure: { code: 'not-found' },
    });
  });

  test('counting a large choice is stopped', async () => {
    const context = makeContext();
    await save(context, 1);
    await expect(planExport(context, { kind: 'all' }, AbortSignal.abort())).rejects.toThrow();
  });
});

test('choices too long for an address are kept for their tabs, and the oldest go when more come', async () => {
  const context = makeContext();
  const ids = Array.from({ length: 20_000 }, (_, index) => `article-${index}`);
  const first = await keepChoice(context, ids);
  expect(await keptChoice(context, first)).toEqual(ids);
  const later: string[] = [];
  for (let count = 0; count < 12; count++) later.push(await keepChoice(context, [`a-${count}`]));
  await expect(keptChoice(context, first)).rejects.toMatchObject({ failure: { code: 'not-found' } });
  for (const [count, id] of later.entries()) expect(await keptChoice(context, id)).toEqual([`a-${count}`]);
});

test('how it was exported last is kept field by field; nonsense is read as nothing', async () => {
  const context = makeContext();
  await Promise.all([saveExportLook(context, { format: 'html' }), saveExportLook(context, { templateId: 't' })]);
  expect(await loadExportLook(context)).toEqual({ format: 'html', paperFormat: '', templateId: 't' });
  await context.db.meta.put({ key: 'export-look', value: { format: 7, templateId: {} } });
  expect(await loadExportLook(context)).toEqual({ format: '', paperFormat: '', templateId: null });
});

test('templates are listed by name, written once however often, and come back after a removal', async () => {
  const context = makeContext();
  await saveExportTemplate(context, { id: 't-2', title: ' Ấn bản ', text: '{{title}}' });
  const other = await saveExportTemplate(context, { id: 't-1', title: 'Ảnh', text: 'x' });
  await saveExportTemplate(context, { id: 't-2', title: 'Ấn bản', text: '# {{title}}' });
  expect((await listExportTemplates(context)).map(({ title, text }) => [title, text])).toEqual([
    ['Ảnh', 'x'],
    ['Ấn bản', '# {{title}}'],
  ]);
  const removed = await removeExportTemplate(context, 't-1');
  expect(removed).toEqual(other);
  expect(await removeExportTemplate(context, 't-1')).toBeNull();
  if (removed) await saveExportTemplate(context, removed);
  expect(await listExportTemplates(context)).toHaveLength(2);
  await expect(saveExportTemplate(context, { id: 't-3', title: '', text: 'x'.repeat(100_001) })).rejects.toMatchObject({
    failure: { code: 'too-large' },
  });
});

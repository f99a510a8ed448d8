import { expect, test } from 'vitest';
import { SHIPPED_PRESETS } from '../../../src/core/report/paper-preset.ts';
import { EMPTY_PROFILE } from '../../../src/core/report/report.ts';
import { shippedTemplates } from '../../../src/core/report/templates.ts';
import { saveArticle } from '../../../src/services/articles.ts';
import { loadPaperLook, openPaper, savePaperLook } from '../../../src/services/paper.ts';
import { listPaperPresets, removePaperPreset, savePaperPreset } from '../../../src/services/paper-presets.ts';
import { passageSource } from '../../../src/services/passage-source.ts';
import { createPassage } from '../../../src/services/passages.ts';
import { loadProfile, saveProfile } from '../../../src/services/profile.ts';
import { removeRestored } from '../../../src/services/remove-restored.ts';
import { listTemplates, removeTemplate, saveTemplate } from '../../../src/services/report-templates.ts';
import { restoreTrashed } from '../../../src/services/restore-trash.ts';
import { listTrash } from '../../../src/services/trash-list.ts';
import { makePassage } from '../make-passage.ts';
import { docOf, makeReport, PROFILE, paragraph } from '../make-report.ts';
import { makeContext, makeDraft } from './make-context.ts';

const TEMPLATE = {
  id: 'template-0001',
  title: '  Mẫu   của tôi ',
  description: 'Dùng ở chi bộ',
  sections: [{ id: 'a', title: 'I.  Một', prompt: 'Việc gì?', musts: ['unit' as const, 'self' as const] }],
};

test('a profile is kept once, field by field, in composed letters and of one line', async () => {
  const context = makeContext();
  expect(await loadProfile(context)).toEqual(EMPTY_PROFILE);
  await saveProfile(context, { name: ' Trần Thuỷ\n Nguyên '.normalize('NFD'), isPartyMember: true });
  await saveProfile(context, { unit: 'x'.repeat(500) });
  const profile = await loadProfile(context);
  expect(profile).toMatchObject({ name: 'Trần Thuỷ Nguyên', isPartyMember: true, place: '' });
  expect(profile.unit).toHaveLength(160);
  expect(context.changes.some(({ isProfile }) => isProfile)).toBe(true);
});

test('a damaged profile is read as far as it goes', async () => {
  const context = makeContext();
  await context.db.meta.put({ key: 'profile', value: { name: 7, unit: 'Chi bộ', isPartyMember: 'yes' } });
  expect(await loadProfile(context)).toEqual({ ...EMPTY_PROFILE, unit: 'Chi bộ' });
});

test('a template is made once, written anew, and listed by its last change', async () => {
  const context = makeContext();
  const { createdAt } = await saveTemplate(context, TEMPLATE);
  await saveTemplate(context, { ...TEMPLATE, id: 'template-0002', title: 'Khác' });
  await saveTemplate(context, { ...TEMPLATE, description: '' });
  const [first, second, ...more] = await listTemplates(context);
  expect(more).toEqual([]);
  expect(second?.title).toBe('Khác');
  expect(first).toMatchObject({ id: TEMPLATE.id, title: 'Mẫu của tôi', description: '', createdAt });
  expect(first?.sections).toEqual([{ id: 'a', title: 'I. Một', prompt: 'Việc gì?', musts: ['self', 'unit'] }]);
});

test('a template goes to the trash and comes back, and the undo of that takes it there again', async () => {
  const context = makeContext();
  const saved = await saveTemplate(context, TEMPLATE);
  const trashId = await removeTemplate(context, TEMPLATE.id);
  expect(await listTemplates(context)).toEqual([]);
  expect(await listTrash(context)).toMatchObject([
    { id: trashId, kind: 'report-template', subject: TEMPLATE.id, title: 'Mẫu của tôi', items: 1 },
  ]);
  const restored = await restoreTrashed(context, trashId);
  expect(await listTemplates(context)).toEqual([saved]);
  expect(await listTrash(context)).toEqual([]);
  if (!restored) throw new Error('nothing was restored');
  await removeRestored(context, restored);
  expect(await listTemplates(context)).toEqual([]);
  expect(await listTrash(context)).toHaveLength(1);
});

test('a template that was made again meanwhile is not written over by a restoring', async () => {
  const context = makeContext();
  await saveTemplate(context, TEMPLATE);
  const trashId = await removeTemplate(context, TEMPLATE.id);
  await saveTemplate(context, { ...TEMPLATE, title: 'Mới hơn' });
  await restoreTrashed(context, trashId);
  expect((await listTemplates(context)).map(({ title }) => title)).toEqual(['Mới hơn']);
});

test('what is not there is not removed', async () => {
  await expect(removeTemplate(makeContext(), 'gone')).rejects.toMatchObject({ failure: { code: 'not-found' } });
});

test('a paper opens with who writes it and with what is known of its sources', async () => {
  const context = makeContext();
  const article = await saveArticle(context, makeDraft());
  await saveProfile(context, PROFILE);
  const cited = { type: 'citation', attrs: { citation: 'Bài', articleId: article.id, passageId: null } } as const;
  const report = makeReport({ articleIds: ['gone'], doc: docOf(paragraph('Như đã nêu', cited)) });
  await context.db.reports.put(report);
  const { profile, sources, ...rest } = await openPaper(context, report.id);
  expect(rest.report).toEqual(report);
  expect(profile).toEqual(PROFILE);
  expect(sources).toMatchObject([{ id: article.id, title: article.title, url: article.url }]);
  await expect(openPaper(context, 'gone')).rejects.toMatchObject({ failure: { code: 'not-found' } });
});

test('how papers are printed is remembered, and is the usual form where it is not known', async () => {
  const context = makeContext();
  expect(await loadPaperLook(context)).toEqual({ preset: 'party', hasSources: true });
  await savePaperLook(context, { preset: 'handwriting', hasSources: false });
  expect(await loadPaperLook(context)).toEqual({ preset: 'handwriting', hasSources: false });
  await context.db.meta.put({ key: 'paper-look', value: { preset: 'a0', hasSources: 1 } });
  expect(await loadPaperLook(context)).toEqual({ preset: 'party', hasSources: true });
});

test('a layout of one’s own is made, changed, chosen, removed and brought back', async () => {
  const context = makeContext();
  const first = { ...SHIPPED_PRESETS.a5, id: 'preset-000001', name: 'Sổ tay' };
  await savePaperPreset(context, first);
  await savePaperPreset(context, { ...first, id: 'preset-000002', name: 'Khác' });
  await savePaperPreset(context, { ...first, letters: 13, left: 900 });
  const presets = await listPaperPresets(context);
  expect(presets.map(({ name, letters, left }) => ({ name, letters, left }))).toEqual([
    { name: 'Sổ tay', letters: 13, left: 60 },
    { name: 'Khác', letters: 11.5, left: 20 },
  ]);
  await savePaperLook(context, { preset: 'preset-000001', hasSources: true });
  expect((await loadPaperLook(context)).preset).toBe('preset-000001');
  const removed = await removePaperPreset(context, 'preset-000001');
  expect(removed).toEqual(presets[0]);
  expect((await loadPaperLook(context)).preset).toBe('party');
  expect(await removePaperPreset(context, 'preset-000001')).toBeNull();
  if (removed) await savePaperPreset(context, removed);
  expect((await listPaperPresets(context)).map(({ name }) => name)).toEqual(['Khác', 'Sổ tay']);
  expect((await loadPaperLook(context)).preset).toBe('preset-000001');
  await context.db.meta.put({ key: 'paper-presets', value: [null, 7, { id: 'x', width: 'rộng' }] });
  expect((await listPaperPresets(context)).map(({ id, width }) => ({ id, width }))).toEqual([{ id: 'x', width: 210 }]);
});

test('the source of a passage says who wrote the article', async () => {
  const context = makeContext();
  const article = await saveArticle(context, makeDraft());
  await createPassage(context, article.id, makePassage());
  const { byline } = await passageSource(context, 'passage-000001');
  expect(byline ?? []).toEqual(article.byline);
});

test('every shipped template can be kept as it is', async () => {
  const context = makeContext();
  for (const template of shippedTemplates('vi')) {
    const saved = await saveTemplate(context, { ...template, id: `own-${template.id}` });
    expect(saved.sections).toEqual(template.sections);
    expect(saved.title).toBe(template.title);
  }
});

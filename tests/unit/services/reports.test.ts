import { beforeEach, describe, expect, it } from 'vitest';
import { docPrint } from '../../../src/core/report/clean-doc.ts';
import { plainText } from '../../../src/core/report/plain-text.ts';
import type { ReportDoc } from '../../../src/core/report/report-doc.ts';
import { SHIPPED_TEMPLATES } from '../../../src/core/report/templates.ts';
import { saveArticle } from '../../../src/services/articles.ts';
import { createPassage } from '../../../src/services/passages.ts';
import { saveReflection } from '../../../src/services/reflections.ts';
import { removeRestored } from '../../../src/services/remove-restored.ts';
import { reportSources } from '../../../src/services/report-sources.ts';
import {
  keepReportVersion,
  keepUnsavedDoc,
  listReportVersions,
  nameReportVersion,
  openReportVersion,
  restoreReportVersion,
} from '../../../src/services/report-versions.ts';
import {
  addReportArticles,
  createReport,
  duplicateReport,
  editReport,
  listReports,
  openReport,
  removeReport,
} from '../../../src/services/reports.ts';
import { restoreTrash, restoreTrashed } from '../../../src/services/restore-trash.ts';
import { saveReport } from '../../../src/services/save-report.ts';
import { listTrash } from '../../../src/services/trash-list.ts';
import { makePassage } from '../make-passage.ts';
import { makeReflection } from '../make-reflection.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

const [DEFAULT_TEMPLATE = missing()] = SHIPPED_TEMPLATES;

function missing(): never {
  throw new Error('No template is shipped');
}

const ID = 'report-000001';
const MINUTE = 60_000;

let time = 0;
let context: TestContext;

beforeEach(async () => {
  time = 1_700_000_000_000;
  context = { ...makeContext(), now: () => time };
  await createReport(context, { id: ID, title: ' Bài  một ', template: DEFAULT_TEMPLATE, articleIds: ['a', 'a', 'b'] });
});

const written = (text: string): ReportDoc => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** Writes as one editor that has heard of all. */
async function write(text: string, after = 0) {
  time += after;
  const { doc, title } = await openReport(context, ID);
  return saveReport(context, { id: ID, title, doc: written(text), base: docPrint(doc) });
}

const history = async (): Promise<string[]> =>
  Promise.all(
    (await listReportVersions(context, ID)).map(async ({ id }) =>
      plainText((await openReportVersion(context, id)).doc),
    ),
  );

describe('a paper', () => {
  it('is made once, listed, changed and copied', async () => {
    await createReport(context, { id: ID, title: 'Khác', template: DEFAULT_TEMPLATE, articleIds: [] });
    expect(await listReports(context)).toMatchObject([{ id: ID, title: 'Bài một', articles: 2, wordCount: 0 }]);
    await addReportArticles(context, ID, ['b', 'c']);
    await editReport(context, ID, { finishedAt: 5 });
    await write('Ba chữ thôi');
    const copy = await duplicateReport(context, ID, { id: 'report-000002', title: 'Bản sao' });
    expect(copy).toMatchObject({ articleIds: ['a', 'b', 'c'], finishedAt: null, wordCount: 3, title: 'Bản sao' });
    expect(await listReportVersions(context, copy.id)).toEqual([]);
    expect(context.changes.at(-1)).toEqual({ articleId: '', urlKey: '', reportId: copy.id });
  });

  it('stores letters in NFC, and a retry changes nothing', async () => {
    await write('Chi bộ'.normalize('NFD'));
    expect(plainText((await openReport(context, ID)).doc)).toBe('Chi bộ');
    const before = await openReport(context, ID);
    const { kept } = await saveReport(context, { id: ID, title: 'Bài một', doc: written('Chi bộ'), base: 1 });
    expect(kept).toBeNull();
    expect(await openReport(context, ID)).toEqual(before);
  });

  it('that another tab wrote meanwhile is not lost: its words go into the history', async () => {
    const base = docPrint((await openReport(context, ID)).doc);
    await saveReport(context, { id: ID, title: 'Bài một', doc: written('Của trang kia'), base });
    const { kept, report } = await saveReport(context, {
      id: ID,
      title: 'Bài một',
      doc: written('Của trang này'),
      base,
    });
    expect(kept?.reason).toBe('other-tab');
    expect(plainText(report.doc)).toBe('Của trang này');
    expect(await history()).toEqual(['Của trang kia']);
  });

  it('goes to the trash with its history, and comes back with it', async () => {
    await write('Một hai ba');
    await write('Một hai ba bốn', 10 * MINUTE);
    expect(await history()).toEqual(['Một hai ba']);
    const trashId = await removeReport(context, ID);
    await expect(openReport(context, ID)).rejects.toThrow('not-found');
    expect(await listReportVersions(context, ID)).toEqual([]);
    expect(await listTrash(context)).toMatchObject([{ kind: 'report', title: 'Bài một', subject: ID }]);
    await expect(write('x')).rejects.toThrow('not-found');
    const restored = await restoreTrashed(context, trashId);
    expect(await history()).toEqual(['Một hai ba']);
    expect(restored).toMatchObject({ kind: 'report', reportId: ID });
    if (restored) await removeRestored(context, restored);
    expect(await listReports(context)).toEqual([]);
    const [again] = await listTrash(context);
    await restoreTrash(context, again?.id ?? '');
    expect((await openReport(context, ID)).wordCount).toBe(4);
  });
});

describe('the history', () => {
  it('keeps how the paper was left every five minutes, and at once where much went', async () => {
    const long = 'chữ '.repeat(100).trim();
    await write('một');
    await write('một hai', MINUTE);
    await write('một hai ba', MINUTE);
    expect(await history()).toEqual(['một']);
    await write(long, 5 * MINUTE);
    expect(await history()).toEqual(['một hai ba', 'một']);
    await write('hỏng', MINUTE);
    expect(await history()).toEqual([long, 'một hai ba', 'một']);
  });

  it('is thinned by age; what has a name stays', async () => {
    await write('gốc');
    await keepReportVersion(context, ID, { id: 'version-named', name: ' Gửi  chi bộ ' });
    for (let turn = 0; turn < 30; turn++) await write(`lần ${turn}`, 6 * MINUTE);
    const versions = await listReportVersions(context, ID);
    expect(versions.length).toBeLessThan(20);
    expect(versions.find(({ id }) => id === 'version-named')).toMatchObject({ name: 'Gửi chi bộ', reason: 'named' });
    await nameReportVersion(context, 'version-named', '');
    await write('sau', 6 * MINUTE);
    expect((await listReportVersions(context, ID)).some(({ name }) => name !== '')).toBe(false);
  });

  it('takes an older version back, which can be taken back itself', async () => {
    await write('một');
    await keepReportVersion(context, ID, { id: 'version-one', name: 'một' });
    await write('hai', MINUTE);
    const { keptId, report } = await restoreReportVersion(context, 'version-one');
    expect(plainText(report.doc)).toBe('một');
    expect((await restoreReportVersion(context, 'version-one')).keptId).toBeNull();
    if (keptId) await restoreReportVersion(context, keptId);
    expect(plainText((await openReport(context, ID)).doc)).toBe('hai');
  });

  it('takes in words that were never saved, once', async () => {
    const unsaved = { id: 'version-draft', doc: written('chưa lưu'), at: 5 };
    await keepUnsavedDoc(context, ID, unsaved);
    await keepUnsavedDoc(context, ID, unsaved);
    expect(await listReportVersions(context, ID)).toMatchObject([{ id: 'version-draft', reason: 'other-tab', at: 5 }]);
  });
});

describe('the sources', () => {
  it('are the chosen texts in their order with what was made of them', async () => {
    await saveArticle(context, makeDraft());
    await createPassage(context, 'article-000001', makePassage());
    await saveReflection(context, makeReflection());
    const [gone, known] = await reportSources(context, ['gone', 'article-000001']);
    expect(gone).toMatchObject({ articleId: 'gone', article: null, passages: [], reflections: [] });
    expect(known?.passages.map(({ id }) => id)).toEqual(['passage-000001']);
    expect(known?.reflections.map(({ id }) => id)).toEqual(['reflection-000001']);
  });
});

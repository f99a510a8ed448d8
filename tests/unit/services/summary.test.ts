import { describe, expect, it } from 'vitest';
import { EMPTY_REFLECTION, type Reflection } from '../../../src/core/model/reflection.ts';
import { ROLES } from '../../../src/core/model/role.ts';
import { noCounts } from '../../../src/core/summary/counts.ts';
import { startOfDay } from '../../../src/core/text/local-day.ts';
import {
  addMemberCounts,
  listMemberCounts,
  removeMemberCounts,
  undoMemberCounts,
} from '../../../src/services/member-counts.ts';
import { createPlan } from '../../../src/services/plans.ts';
import { summarise } from '../../../src/services/summary.ts';
import { saveSummaryWords, summaryWords } from '../../../src/services/summary-words.ts';
import { makePassage } from '../make-passage.ts';
import { makeShelfItem } from '../make-shelf-item.ts';
import { makeContext, type TestContext } from './make-context.ts';

const SPAN = { from: '2026-07-01', to: '2026-09-30' };
const at = (day: string, hour = 12): number => startOfDay(day) + hour * 3_600_000;

function onDay(day: string): TestContext {
  const context = makeContext();
  return Object.assign(context, { now: () => at(day) });
}

const reflection = (id: string, made: string, over: Partial<Reflection> = {}): Reflection => ({
  ...EMPTY_REFLECTION,
  id,
  articleId: 'article-000001',
  passageId: null,
  evidence: 'Ba buổi',
  createdAt: at(made),
  updatedAt: at(made),
  ...over,
});
const promise = { action: 'Họp đúng giờ', dueOn: '2026-08-31' };

/** A library of which every number is known. */
async function fill({ db }: TestContext): Promise<void> {
  await db.shelf.bulkPut([
    makeShelfItem({ id: 'article-000001', title: 'Một', kind: 'document', savedAt: at('2026-07-01', 0) }),
    makeShelfItem({ id: 'article-000002', title: 'Hai', savedAt: at('2026-06-30', 23) }),
    makeShelfItem({ id: 'article-000003', title: 'Ba', circulation: 'internal', savedAt: at('2026-09-30', 23) }),
    makeShelfItem({ id: 'article-000004', title: 'Bốn', savedAt: at('2026-10-01', 0) }),
  ]);
  const passage = (id: string, articleId: string, day: string, over = {}) => ({
    ...makePassage({ id, ...over }),
    articleId,
    createdAt: at(day),
    updatedAt: at(day),
  });
  await db.passages.bulkPut([
    passage('passage-000001', 'article-000001', '2026-07-01', { role: 'figure', note: 'Lưu ý' }),
    passage('passage-000002', 'article-000001', '2026-08-15', { role: 'figure' }),
    passage('passage-000003', 'article-000003', '2026-09-30', { role: 'task' }),
    passage('passage-000004', 'article-000004', '2026-10-01'),
    passage('passage-000005', 'article-000004', '2026-06-30'),
  ]);
  const reading = { furthest: 1, offset: 0, openedAt: null };
  await db.readings.bulkPut([
    { articleId: 'article-000002', ...reading, finishedAt: at('2026-09-01') },
    { articleId: 'article-000004', ...reading, finishedAt: at('2026-10-01', 0) },
    { articleId: 'article-000003', ...reading, finishedAt: null },
  ]);
  await db.reflections.bulkPut([
    reflection('reflection-01', '2026-07-02', { ...promise, cause: 'Ngại', doneAt: at('2026-08-31', 23) }),
    reflection('reflection-02', '2026-07-03', { ...promise, scope: 'unit', doneAt: at('2026-09-01', 0) }),
    reflection('reflection-03', '2026-06-01', { ...promise, doneAt: at('2026-08-01') }),
    reflection('reflection-04', '2026-07-05', { ...promise, droppedAt: at('2026-09-10'), dropReason: 'Đổi việc' }),
    reflection('reflection-05', '2026-06-05', promise),
    reflection('reflection-06', '2026-09-05', { ...promise, dueOn: '2026-12-31', doneAt: at('2026-11-01') }),
    reflection('reflection-07', '2026-07-06', { action: 'Không có hạn' }),
    reflection('reflection-08', '2026-10-02', promise),
  ]);
  const event = (id: string, time: number) => ({ id, cardId: 'c', subject: 'passage', articleId: 'a', at: time });
  await db.reviewEvents.bulkPut([
    event('event-1', at('2026-07-10', 8)),
    event('event-2', at('2026-07-10', 20)),
    event('event-3', at('2026-09-11')),
    event('event-4', at('2026-10-11')),
  ] as never[]);
  const topic = { intro: '', items: [] };
  await db.topics.bulkPut([
    { id: 'topic-000001', title: 'Giảm nghèo', ...topic, createdAt: at('2026-08-01'), updatedAt: at('2026-12-01') },
    { id: 'topic-000002', title: 'Cũ', ...topic, createdAt: at('2026-01-01'), updatedAt: at('2026-02-01') },
  ]);
  await db.reports.bulkPut([
    { id: 'report-00001', title: 'Bài một', finishedAt: at('2026-09-20'), updatedAt: at('2026-10-05') },
    { id: 'report-00002', title: 'Bài dở', finishedAt: null, updatedAt: at('2026-09-20') },
  ] as never[]);
}

describe('a summary', () => {
  it('counts what was done in the span, from its first moment to its last', async () => {
    const context = onDay('2026-11-24');
    await fill(context);
    const nothing = { url: '', number: '', issuedOn: null };
    await createPlan(context, {
      id: 'plan-0000001',
      title: 'A',
      items: [
        { ...nothing, id: 'item-0000001', title: 'Hai', dueOn: '2026-09-30', articleId: 'article-000002' },
        { ...nothing, id: 'item-0000002', title: 'x', dueOn: '2026-07-01' },
        { ...nothing, id: 'item-0000003', title: 'y', dueOn: '2026-10-01' },
      ],
    });
    await context.db.shelf.update('article-000002', { readState: 'read' });
    const summary = await summarise(context, SPAN);
    expect(summary?.counts).toEqual({
      ...noCounts(),
      saved: 2,
      texts: 3,
      documents: 1,
      read: 1,
      marked: 2,
      reflectedOn: 1,
      passages: 3,
      'role.figure': 2,
      'role.task': 1,
      noted: 1,
      reflections: 5,
      'reflections.self': 4,
      'reflections.self.cause': 1,
      'reflections.self.action': 4,
      'reflections.unit': 1,
      'reflections.unit.action': 1,
      made: 4,
      kept: 2,
      keptLate: 1,
      dropped: 1,
      // Promised before the span and still open; promised in it and done after it.
      inHand: 2,
      overdue: 1,
      reviews: 3,
      reviewDays: 2,
      topics: 1,
      reports: 1,
      planDue: 2,
      planDone: 1,
    });
    expect(summary?.months).toEqual([
      { month: '2026-07', texts: 1, passages: 1, reflections: 4, kept: 0, reviews: 2 },
      { month: '2026-08', texts: 1, passages: 1, reflections: 0, kept: 2, reviews: 0 },
      { month: '2026-09', texts: 3, passages: 1, reflections: 1, kept: 1, reviews: 1 },
    ]);
  });

  it('names what was studied, but not what must not be shared', async () => {
    const context = onDay('2026-11-24');
    await fill(context);
    const summary = await summarise(context, SPAN);
    expect(summary?.texts.map(({ title }) => title)).toEqual(['Hai', 'Một']);
    expect(summary?.unnamed).toBe(1);
    expect(summary?.topics.map(({ title }) => title)).toEqual(['Giảm nghèo']);
    expect(summary?.reports.map(({ title }) => title)).toEqual(['Bài một']);
  });

  it('of a span that is not over takes what is open today', async () => {
    const context = onDay('2026-08-20');
    await fill(context);
    const { counts } = (await summarise(context, SPAN)) ?? {};
    // Open on that day: the one kept on time later, the one kept late, the one dropped later, and the older one.
    expect(counts).toMatchObject({ inHand: 4, overdue: 0 });
  });

  it('tells how far it is, chunk by chunk, and stops where it is told to', async () => {
    const context = onDay('2026-11-24');
    const many = Array.from({ length: 4_500 }, (_, index) => ({
      ...makePassage({ id: `passage-${String(index).padStart(6, '0')}`, role: ROLES[index % 5] ?? 'task' }),
      articleId: `article-${index % 50}`,
      // Whole chunks of one moment: none is counted twice or left out.
      createdAt: at('2026-08-01') + Math.floor(index / 1_500),
      updatedAt: 0,
    }));
    await context.db.passages.bulkPut(many);
    const shares: number[] = [];
    const summary = await summarise(context, SPAN, { onProgress: (share) => shares.push(share) });
    expect(summary?.counts).toMatchObject({ passages: 4_500, texts: 50, 'role.task': 900 });
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.at(-1)).toBe(1);
    const stopper = new AbortController();
    const stopped = await summarise(context, SPAN, { signal: stopper.signal, onProgress: () => stopper.abort() });
    expect(stopped).toBeNull();
  });
});

describe('the words of a summary', () => {
  it('are kept for each span, and joined with what another tab wrote', async () => {
    const context = makeContext();
    await saveSummaryWords(context, 'self', SPAN, 'Câu một');
    await saveSummaryWords(context, 'self', SPAN, 'Câu hai', '');
    const words = await summaryWords(context, 'self', SPAN);
    expect(words).toContain('Câu một');
    expect(words).toContain('Câu hai');
    expect(await summaryWords(context, 'group', SPAN)).toBe('');
    expect(await summaryWords(context, 'self', { ...SPAN, to: '2026-12-31' })).toBe('');
  });
});

describe("members' packets", () => {
  const packet = (memberId: string, texts: number) => ({
    id: `${memberId}:${SPAN.from}:${SPAN.to}`,
    memberId,
    name: memberId,
    unit: '',
    isPartyMember: true,
    ...SPAN,
    madeOn: '2026-10-01',
    counts: { texts },
  });

  it('take the place of an earlier one of the same member and span, and everything is taken back', async () => {
    const context = makeContext();
    await addMemberCounts(context, [packet('member-000001', 1), packet('member-000002', 2)]);
    const changed = await addMemberCounts(context, [packet('member-000001', 5), packet('member-000003', 3)]);
    const texts = async () => (await listMemberCounts(context)).map(({ counts }) => counts.texts).sort();
    expect(await texts()).toEqual([2, 3, 5]);
    await undoMemberCounts(context, changed);
    expect(await texts()).toEqual([1, 2]);
    const removed = await removeMemberCounts(context, [packet('member-000002', 0).id]);
    expect(await texts()).toEqual([1]);
    await undoMemberCounts(context, removed);
    expect(await texts()).toEqual([1, 2]);
  });
});

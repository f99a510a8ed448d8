import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastLoad } from '../../../../src/core/review/forecast.ts';
import { intervalOf } from '../../../../src/core/review/interval.ts';
import { planDay } from '../../../../src/core/review/plan-day.ts';
import { retentionByMonth } from '../../../../src/core/review/retention.ts';
import { laterCard, type ReviewCard, type ReviewGrade, takenIn } from '../../../../src/core/review/review-card.ts';
import { parseReviewSettings, REVIEW_DEFAULTS } from '../../../../src/core/review/review-settings.ts';
import { GRADES, previewDays, rateCard } from '../../../../src/core/review/schedule.ts';
import { dayStart, daysBetween, studyDay } from '../../../../src/core/review/study-day.ts';
import { makeCard, makeEvent } from './make-card.ts';

const MORNING = new Date(2026, 2, 4, 6, 30).getTime();
const NIGHT = new Date(2026, 2, 4, 23, 50).getTime();
const grade = fc.constantFrom<ReviewGrade>(1, 2, 3, 4);

describe('an answer', () => {
  it('sets the card by days of the reader, whatever the hour was', () => {
    const early = rateCard(makeCard(), 3, MORNING);
    const late = rateCard(makeCard(), 3, NIGHT);
    expect(late).toEqual({ ...early, lastReviewAt: NIGHT });
    expect(early).toMatchObject({ line: 'due', reps: 1, lapses: 0, state: 2, lastReviewAt: MORNING });
    expect(early.dueAt).toBe(studyDay(MORNING, early.scheduledDays).start);
    const next = studyDay(MORNING, early.scheduledDays).start;
    expect(rateCard(early, 3, next + 60_000).stability).toBe(rateCard(late, 3, next + 80_000_000).stability);
  });

  it('comes back on a later day, sooner the worse it was remembered, as the buttons said', () => {
    fc.assert(
      fc.property(fc.array(grade, { maxLength: 12 }), grade, fc.uuid(), (past, last, id) => {
        let card = makeCard({ id });
        let now = MORNING;
        for (const each of past) {
          card = rateCard(card, each, now);
          now = card.dueAt + 3_600_000;
        }
        const days = previewDays(card, now);
        expect(days[1]).toBeGreaterThanOrEqual(1);
        expect(days[1]).toBeLessThanOrEqual(days[2]);
        expect(days[2]).toBeLessThanOrEqual(days[3]);
        expect(days[3]).toBeLessThanOrEqual(days[4]);
        const after = rateCard(card, last, now);
        expect(daysBetween(now, after.dueAt)).toBe(days[last]);
        expect(JSON.parse(JSON.stringify(after))).toEqual(after);
        expect(after.reps).toBe(card.reps + 1);
      }),
      { numRuns: 150 },
    );
  });

  it('of a forgotten passage counts a lapse and asks soon, not on the same day', () => {
    let card = rateCard(makeCard(), 4, MORNING);
    card = rateCard(card, 3, card.dueAt);
    const after = rateCard(card, 1, card.dueAt);
    expect(after.lapses).toBe(1);
    expect(after.scheduledDays).toBeLessThan(card.scheduledDays);
    expect(after.dueAt).toBeGreaterThan(card.dueAt);
  });
});

describe('the plan of a day', () => {
  const cards = fc.array(
    fc.record({
      id: fc.uuid(),
      dueAt: fc.nat(50),
      line: fc.constantFrom<ReviewCard['line']>('fresh', 'stock', 'due', 'resting'),
    }),
    { maxLength: 40 },
  );

  it('never exceeds its limit, asks the longest due first, new ones after, and nothing that rests or was put off', () => {
    fc.assert(
      fc.property(cards, fc.integer({ min: 1, max: 50 }), fc.nat(10), fc.nat(60), (made, daily, extra, done) => {
        const all = made.map((over) => makeCard(over));
        const of = (line: ReviewCard['line']): ReviewCard[] =>
          all.filter((card) => card.line === line || card.line === 'resting');
        const putOff = new Set(all.filter((_, index) => index % 5 === 0).map(({ id }) => id));
        const stock = { due: of('due'), fresh: of('fresh'), stock: of('stock') };
        const plan = planDay(stock, { daily, extra, done }, putOff);
        expect(plan.length).toBeLessThanOrEqual(Math.max(0, daily + extra - done));
        expect(plan.some(({ id, line }) => line === 'resting' || putOff.has(id))).toBe(false);
        const order = plan.map(({ line, dueAt }) => ['due', 'fresh', 'stock'].indexOf(line) * 1000 + dueAt);
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });

  it('a card that is taken in again goes where its past says', () => {
    expect(takenIn(makeCard({ line: 'resting' })).line).toBe('fresh');
    expect(takenIn(makeCard({ line: 'resting', reps: 2 })).line).toBe('due');
    expect(laterCard(makeCard(), makeCard({ lastReviewAt: 5, reps: 1 })).reps).toBe(1);
    expect(laterCard(makeCard({ lastReviewAt: 5, reps: 2 }), makeCard({ lastReviewAt: 5, reps: 1 })).reps).toBe(2);
  });
});

describe('what lies ahead and behind', () => {
  it('counts each day’s load, what is overdue today', () => {
    const at = (day: number): number => studyDay(MORNING, day).start;
    expect(forecastLoad([at(-9), at(0), at(1), at(3), at(40)], [at(-1), at(1)], NIGHT, 4)).toEqual([
      { iso: '2026-03-04', passages: 2, commitments: 1 },
      { iso: '2026-03-05', passages: 1, commitments: 1 },
      { iso: '2026-03-06', passages: 0, commitments: 0 },
      { iso: '2026-03-07', passages: 1, commitments: 0 },
    ]);
  });

  it('measures memory over what was due, by month', () => {
    const march = MORNING;
    const april = new Date(2026, 3, 2).getTime();
    const seen = makeCard({ reps: 1, dueAt: march });
    const events = [
      makeEvent({ at: march, answer: 1 }),
      makeEvent({ at: march, answer: 3, before: seen }),
      makeEvent({ at: march, answer: 1, before: seen }),
      makeEvent({ at: march, answer: 4, before: makeCard({ reps: 1, dueAt: april }) }),
      makeEvent({ at: april, answer: 2, before: seen }),
      makeEvent({ at: april, answer: 'done', subject: 'commitment' }),
    ];
    expect(retentionByMonth(events)).toEqual([
      { month: '2026-03', asked: 2, kept: 1, reviews: 4 },
      { month: '2026-04', asked: 1, kept: 1, reviews: 1 },
    ]);
  });

  it('says a time in the unit that fits', () => {
    expect([1, 13, 20, 97, 400, 700].map(intervalOf)).toEqual([
      { unit: 'day', count: 1 },
      { unit: 'day', count: 13 },
      { unit: 'week', count: 3 },
      { unit: 'month', count: 3 },
      { unit: 'month', count: 13 },
      { unit: 'year', count: 2 },
    ]);
  });

  it('knows days of the calendar', () => {
    expect(studyDay(NIGHT, 1).iso).toBe('2026-03-05');
    expect(dayStart('2026-03-04')).toBe(studyDay(NIGHT).start);
    expect(daysBetween(MORNING, NIGHT)).toBe(0);
    expect(daysBetween(NIGHT, studyDay(NIGHT, 1).start)).toBe(1);
  });
});

describe('settings', () => {
  it.each([
    [undefined, REVIEW_DEFAULTS],
    [
      { daily: 500, takenIn: ['task', 'none'], badge: 'yes' },
      { daily: 50, takenIn: ['task'], badge: true },
    ],
    [
      { daily: 0.2, takenIn: [], badge: false },
      { daily: 1, takenIn: [], badge: false },
    ],
  ])('%j', (stored, expected) => {
    expect(parseReviewSettings(stored)).toEqual(expected);
  });

  it('offers four answers', () => expect(GRADES).toEqual([1, 2, 3, 4]));
});

import { describe, expect, it } from 'vitest';
import {
  calendarSpan,
  checkSpan,
  kindOfSpan,
  monthsOf,
  type SpanKind,
  stepSpan,
} from '../../../../src/core/summary/span.ts';

describe('a span of the calendar', () => {
  it.each<[Exclude<SpanKind, 'custom'>, string, string, string]>([
    ['quarter', '2026-08-20', '2026-07-01', '2026-09-30'],
    ['quarter', '2028-02-29', '2028-01-01', '2028-03-31'],
    ['half', '2026-06-30', '2026-01-01', '2026-06-30'],
    ['half', '2026-07-01', '2026-07-01', '2026-12-31'],
    ['nine', '2026-11-24', '2026-01-01', '2026-09-30'],
    ['year', '2026-11-24', '2026-01-01', '2026-12-31'],
  ])('%s of %s', (kind, day, from, to) => {
    const span = calendarSpan(kind, day);
    expect(span).toEqual({ from, to });
    expect(kindOfSpan(span)).toBe(kind);
  });

  it('is followed by the next of its kind, and nine months by those of the next year', () => {
    expect(stepSpan({ from: '2026-10-01', to: '2026-12-31' }, 'quarter', 1)).toEqual({
      from: '2027-01-01',
      to: '2027-03-31',
    });
    expect(stepSpan({ from: '2026-01-01', to: '2026-06-30' }, 'half', -1)).toEqual({
      from: '2025-07-01',
      to: '2025-12-31',
    });
    expect(stepSpan({ from: '2026-01-01', to: '2026-09-30' }, 'nine', -1)).toEqual({
      from: '2025-01-01',
      to: '2025-09-30',
    });
  });
});

describe('any span', () => {
  it('steps by as many days', () => {
    const span = { from: '2026-02-20', to: '2026-03-01' };
    expect(kindOfSpan(span)).toBe('custom');
    expect(stepSpan(span, 'custom', 1)).toEqual({ from: '2026-03-02', to: '2026-03-11' });
    expect(stepSpan(stepSpan(span, 'custom', -1), 'custom', 1)).toEqual(span);
  });

  it('has its months, whole or not', () => {
    expect(monthsOf({ from: '2025-12-31', to: '2026-02-01' })).toEqual(['2025-12', '2026-01', '2026-02']);
  });

  it.each([
    ['2026-02-30', '2026-03-01'],
    ['2026-03-02', '2026-03-01'],
    ['2010-01-01', '2026-01-01'],
    ['', '2026-01-01'],
  ])('from %s to %s is none', (from, to) => expect(checkSpan(from, to)).toBeNull());
});

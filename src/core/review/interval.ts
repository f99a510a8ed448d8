/** A time in the largest unit that says it well. */
export interface Interval {
  unit: 'day' | 'week' | 'month' | 'year';
  count: number;
}

/** "3 ngày", "2 tuần", "4 tháng", "1,5 năm": nobody reads "in 97 days". */
export function intervalOf(days: number): Interval {
  if (days < 14) return { unit: 'day', count: days };
  if (days < 45) return { unit: 'week', count: Math.round(days / 7) };
  if (days < 548) return { unit: 'month', count: Math.max(2, Math.round(days / 30.4)) };
  return { unit: 'year', count: Math.round((days / 365) * 2) / 2 };
}

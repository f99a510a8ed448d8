import { describe, expect, test } from 'vitest';
import { practiceMarkdown } from '../../../src/core/export/practice-markdown.ts';
import { EMPTY_REFLECTION, type Reflection } from '../../../src/core/model/reflection.ts';
import { arrangePractice, endOfWeek } from '../../../src/core/practice/arrange-practice.ts';
import type { PracticeEntry } from '../../../src/core/practice/practice-entry.ts';
import {
  filterPractice,
  isPracticeFiltered,
  NO_PRACTICE_FILTER,
  type PracticeFilter,
} from '../../../src/core/practice/practice-filter.ts';
import { knowAllMessages } from '../../../src/i18n/all-messages.ts';
import { reflectionLabels } from '../../../src/i18n/reflection-labels.ts';

const DAY = 86_400_000;
const NOW = new Date(2026, 10, 25, 9).getTime();

function entry(id: string, fields: Partial<Reflection>, over: Partial<PracticeEntry> = {}): PracticeEntry {
  const reflection = { ...EMPTY_REFLECTION, id, articleId: 'a1', passageId: null, createdAt: NOW, updatedAt: NOW };
  const article = { title: 'Nghị quyết mẫu', siteName: 'Báo Mẫu', number: '18-NQ/TW', tags: ['chi-bộ/sinh-hoạt'] };
  return {
    reflection: { ...reflection, ...fields },
    article: { ...article, circulation: null, url: 'https://bao-mau.example/1' },
    passage: { quote: 'Mỗi chi bộ chọn một việc.', role: 'task', tags: ['việc'] },
    ...over,
  };
}

const shape = (entries: PracticeEntry[], part: 'commitments' | 'all', today = '2026-11-25') =>
  arrangePractice(entries, part, today).map(({ key, entries: own }) => [key, ...own.map((one) => one.reflection.id)]);

test.each([
  ['2026-11-23', '2026-11-29'],
  ['2026-11-29', '2026-11-29'],
  ['2026-12-31', '2027-01-03'],
])('the week of %s ends on %s', (day, sunday) => {
  expect(endOfWeek(day)).toBe(sunday);
});

test('what was promised stands by its day, what is over behind it, what is no promise nowhere', () => {
  const action = 'Mở lớp';
  const entries = [
    entry('later', { action, dueOn: '2026-11-30' }),
    entry('sunday', { action, dueOn: '2026-11-29' }),
    entry('today', { action, dueOn: '2026-11-25' }),
    entry('late', { action, dueOn: '2026-11-24' }),
    entry('later still late', { action, dueOn: '2026-01-02' }),
    entry('undated', { action }),
    entry('done first', { action, dueOn: '2026-01-01', doneAt: 5 }),
    entry('done last', { action, doneAt: 9, droppedAt: 10 }),
    entry('dropped', { action, dueOn: '2026-01-01', droppedAt: 5 }),
    entry('only seen', { evidence: 'Họp 3 buổi', dueOn: '2026-01-01' }),
  ];
  expect(shape(entries, 'commitments')).toEqual([
    ['overdue', 'later still late', 'late'],
    ['week', 'today', 'sunday'],
    ['later', 'later'],
    ['undated', 'undated'],
    ['done', 'done last', 'done first'],
    ['dropped', 'dropped'],
  ]);
});

test('all reflections stand by month, the newest first', () => {
  const at = (...day: [number, number, number]) => ({ createdAt: new Date(...day).getTime() });
  const entries = [entry('a', at(2026, 9, 31)), entry('b', at(2026, 10, 1)), entry('c', at(2026, 10, 2))];
  expect(shape(entries, 'all')).toEqual([
    ['2026-11', 'c', 'b'],
    ['2026-10', 'a'],
  ]);
});

describe('a filter', () => {
  const entries = [
    entry('own', { scope: 'self', evidence: 'Đường làng dài 3 cây số', action: 'Sửa đường' }),
    entry('unit', { scope: 'unit', evidence: 'Dương tính nhiều', shortcoming: 'Chưa đều', articleId: 'a2' }),
    entry('old', { evidence: 'Cũ', createdAt: NOW - 200 * DAY }, { passage: null }),
  ];
  const ids = (filter: Partial<PracticeFilter>, topic: string[] = []) =>
    filterPractice(entries, { ...NO_PRACTICE_FILTER, ...filter }, NOW, new Set(topic)).map(
      ({ reflection }) => reflection.id,
    );

  test.each([
    [{}, ['own', 'unit', 'old']],
    [{ words: 'duong' }, ['own', 'unit']],
    [{ words: 'đường' }, ['own']],
    [{ words: 'chọn một việc' }, ['own', 'unit']],
    [{ words: '18-nq' }, ['own', 'unit', 'old']],
    [{ scope: 'unit' }, ['unit']],
    [{ content: 'shortcoming' }, ['unit']],
    [{ content: 'noAction' }, ['unit', 'old']],
    [{ content: 'noFigure' }, ['unit', 'old']],
    [{ time: 'month' }, ['own', 'unit']],
    [{ time: 'quarter' }, ['own', 'unit']],
    [{ time: 'year' }, ['own', 'unit', 'old']],
    [{ tag: 'chi-bộ' }, ['own', 'unit', 'old']],
    [{ tag: 'chi' }, []],
    [{ tag: 'việc' }, ['own', 'unit']],
  ] as const)('by %j leaves %j', (filter, left) => {
    expect(ids(filter as Partial<PracticeFilter>)).toEqual(left);
  });

  test('by topic leaves what is on its articles', () => {
    expect(ids({ topic: 't' }, ['a2'])).toEqual(['unit']);
  });

  test('of blanks alone is none', () => {
    expect(isPracticeFiltered({ ...NO_PRACTICE_FILTER, words: '  ' })).toBe(false);
    expect(isPracticeFiltered({ ...NO_PRACTICE_FILTER, time: 'year' })).toBe(true);
  });
});

test('a list goes out as Markdown, each reflection with what it answers and its source', () => {
  knowAllMessages();
  const one = entry('a', { evidence: 'Họp 3 buổi', action: 'Mở lớp', dueOn: '2026-12-31' });
  const whole = entry('b', { evidence: 'Từ *tệp*' }, { passage: null });
  whole.article.url = '';
  whole.article.title = '';
  whole.article.number = '';
  const labels = { title: 'Liên hệ', source: 'Nguồn', untitled: 'Không tên', reflection: reflectionLabels() };
  expect(
    practiceMarkdown(
      [
        { name: 'Tuần này', entries: [one] },
        { name: 'Sau', entries: [whole] },
      ],
      labels,
    ),
  ).toBe(
    [
      '# Liên hệ',
      '## Tuần này',
      '### Liên hệ thực tế · Bản thân',
      '- **Thực tế:** Họp 3 buổi\n- [ ] **Việc sẽ làm:** Mở lớp (Hạn: 2026-12-31)',
      '> Mỗi chi bộ chọn một việc.',
      'Nguồn: [Nghị quyết mẫu](<https://bao-mau.example/1>) · 18-NQ/TW',
      '## Sau',
      '### Liên hệ thực tế · Bản thân',
      '- **Thực tế:** Từ \\*tệp\\*',
      'Nguồn: Không tên\n',
    ].join('\n\n'),
  );
});

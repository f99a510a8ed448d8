import { afterEach, expect, test } from 'vitest';
import { EMPTY_REFLECTION, type ReflectionFields } from '../../../src/core/model/reflection.ts';
import { knowAllMessages } from '../../../src/i18n/all-messages.ts';
import { reflectionLabels } from '../../../src/i18n/reflection-labels.ts';
import { setLocale } from '../../../src/i18n/t.ts';
import { ReflectionSummary } from '../../../src/ui/reflection-summary.tsx';
import { mount, unmount } from './mount.ts';

knowAllMessages();

afterEach(() => {
  unmount();
  setLocale('vi');
});

function read(fields: Partial<ReflectionFields>, today = '2026-06-01'): string {
  const reflection = { ...EMPTY_REFLECTION, ...fields };
  const root = mount(<ReflectionSummary reflection={reflection} labels={reflectionLabels()} today={today} />);
  return (root.textContent ?? '').trim();
}

test('says whose practice it is, and only what was said', () => {
  expect(read({ scope: 'unit', evidence: 'Họp 3 buổi' })).toBe(
    'Liên hệ thực tế: Tập thể, đơn vịHọp 3 buổiCó thể viết thêm: việc sẽ làm',
  );
  expect(read({ shortcoming: ' ', action: 'Mở lớp' })).toBe(
    'Liên hệ thực tế: Bản thânViệc sẽ làmMở lớpCó thể viết thêm: con số cụ thể',
  );
});

test('a cause stands under its shortcoming with its kind, an action with its day and its end', () => {
  const words = { shortcoming: 'Vắng 5 lượt', cause: 'Trùng ca', causeKind: 'objective', action: 'Đổi giờ' } as const;
  expect(read({ ...words, dueOn: '2026-12-31', doneAt: 5 }, '2027-01-02')).toBe(
    'Liên hệ thực tế: Bản thânHạn chếVắng 5 lượtNguyên nhân (khách quan)Trùng caViệc sẽ làmĐổi giờHạn: 31/12/2026Đã làm xong',
  );
  expect(document.querySelector('.th-reflection-under dt')?.textContent).toBe('Nguyên nhân (khách quan)');
});

test.each([
  ['2026-12-30', 'Hạn: 31/12/2026'],
  ['2026-12-31', 'Hạn: 31/12/2026 · Đến hạn hôm nay'],
  ['2027-01-03', 'Hạn: 31/12/2026 · Quá hạn 3 ngày'],
])('on %s a plan says %s, in words', (today, words) => {
  read({ evidence: 'Vắng 5 lượt', action: 'Đổi giờ', dueOn: '2026-12-31' }, today);
  expect(document.querySelector('.th-reflection-marks')?.textContent).toBe(words);
});

test('a dropped action says so and why, and is late no more', () => {
  const fields = { evidence: 'Vắng 5 lượt', action: 'Đổi giờ', dueOn: '2026-12-31', droppedAt: 5 };
  expect(read({ ...fields, dropReason: 'Đã có lớp chung' }, '2027-01-03')).toBe(
    'Liên hệ thực tế: Bản thânVắng 5 lượtViệc sẽ làmĐổi giờHạn: 31/12/2026Không làm nữaĐã có lớp chung',
  );
});

test('speaks English where the reader does', () => {
  setLocale('en');
  expect(read({ evidence: 'Three meetings' })).toBe(
    'Reflection: My ownThree meetingsYou could add: a figure, what to do',
  );
});

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

function read(fields: Partial<ReflectionFields>, dueText = ''): string {
  const reflection = { ...EMPTY_REFLECTION, ...fields };
  const root = mount(<ReflectionSummary reflection={reflection} labels={reflectionLabels()} dueText={dueText} />);
  return (root.textContent ?? '').trim();
}

test('says whose practice it is, and only what was said', () => {
  expect(read({ scope: 'unit', evidence: 'Họp 3 buổi' })).toBe('Liên hệ thực tế: Tập thể, đơn vịHọp 3 buổi');
  expect(read({ shortcoming: ' ', action: 'Mở lớp' })).toBe('Liên hệ thực tế: Bản thânViệc sẽ làmMở lớp');
});

test('a cause stands under its shortcoming with its kind, an action with its day and its end', () => {
  const words = { shortcoming: 'Vắng nhiều', cause: 'Trùng ca', causeKind: 'objective', action: 'Đổi giờ' } as const;
  expect(read({ ...words, dueOn: '2026-12-31', doneAt: 5 }, '31/12/2026')).toBe(
    'Liên hệ thực tế: Bản thânHạn chếVắng nhiềuNguyên nhân (khách quan)Trùng caViệc sẽ làmĐổi giờHạn: 31/12/2026Đã làm xong',
  );
  expect(document.querySelector('.th-reflection-under dt')?.textContent).toBe('Nguyên nhân (khách quan)');
});

test('speaks English where the reader does', () => {
  setLocale('en');
  expect(read({ evidence: 'Three meetings' })).toBe('Reflection: My ownThree meetings');
});

import { describe, expect, test } from 'vitest';
import { findDays, formatDay, formatOfficialDay, parseDay } from '../../../../src/core/text/dates.ts';

describe('parseDay', () => {
  test.each([
    ['Thứ Bảy, ngày 15 tháng 8 năm 2020', '2020-08-15'],
    ['Bến Lúa, ngày 05 tháng 02 năm 2018', '2018-02-05'],
    ['Thứ hai, 5/2/2018, 09:30 (GMT+7)', '2018-02-05'],
    ['05-02-2018 | 10:00', '2018-02-05'],
    ['5.2.2018', '2018-02-05'],
    ['Cập nhật: 05/02/18', '2018-02-05'],
    ['12 Tháng Mười Hai, 2021', '2021-12-12'],
    ['7 tháng Giêng năm 2021', '2021-01-07'],
    ['3 thg 4, 2022', '2022-04-03'],
    ['ngày 15/8, năm 2020', '2020-08-15'],
    ['2020-08-15T10:00:00+07:00', '2020-08-15'],
    ['August 15, 2020', '2020-08-15'],
    ['Sat Aug 15 2020', '2020-08-15'],
    ['Sept. 3rd, 2020', '2020-09-03'],
    ['15th of August, 2020', '2020-08-15'],
    ['15 Aug 2020', '2020-08-15'],
    ['ngày 05 tháng 02 năm 2018'.normalize('NFD'), '2018-02-05'],
  ])('%s → %s', (text, iso) => {
    expect(parseDay(text)).toBe(iso);
  });

  test.each([
    ['Sáng 18/10, Ban Tuyên giáo tổ chức'],
    ['8/15/2020'],
    ['31/2/2020'],
    ['Nghị định 30/2020/NĐ-CP'],
    ['tháng 8 năm 2020'],
    ['tỷ lệ 12.345.678'],
    ['192.168.10.2020.5'],
    [''],
  ])('%s is no day', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  test('day and month are never swapped', () => {
    expect(parseDay('2/5/2018')).toBe('2018-05-02');
  });

  test('all days with their places', () => {
    const text = 'Từ 01/03/2021 đến ngày 30 tháng 4 năm 2021';
    expect(findDays(text).map((day) => [day.iso, text.slice(day.start, day.end)])).toEqual([
      ['2021-03-01', '01/03/2021'],
      ['2021-04-30', '30 tháng 4 năm 2021'],
    ]);
  });
});

test('days are printed for reading and for official use', () => {
  expect(formatDay('2018-02-05', 'vi')).toBe('05/02/2018');
  expect(formatDay('2018-02-05T23:30:00+07:00', 'en')).toBe('5 February 2018');
  expect(formatDay('none', 'vi')).toBe('');
  expect(formatOfficialDay('2018-02-05')).toBe('ngày 05 tháng 02 năm 2018');
  expect(formatOfficialDay('2018-11-15')).toBe('ngày 15 tháng 11 năm 2018');
  expect(formatOfficialDay('2018-03-09')).toBe('ngày 09 tháng 3 năm 2018');
});

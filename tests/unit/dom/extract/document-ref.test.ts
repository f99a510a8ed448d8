import { describe, expect, test } from 'vitest';
import { findDocumentRef } from '../../../../src/dom/extract/document-ref.ts';

const find = (title: string, text = '') => findDocumentRef(title, text.trim().split(/\n\s*/).filter(Boolean));

describe('the frame of a document', () => {
  test.each([
    [
      'Party, two columns one after the other',
      'BAN CHẤP HÀNH\nTRUNG ƯƠNG\n*\nSố 18 -NQ/TW\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 25 tháng 10 năm 2017\nNGHỊ QUYẾT\nHỘI NGHỊ LẦN THỨ SÁU',
      ['Nghị quyết', '18-NQ/TW', '2017-10-25', 'Ban Chấp hành Trung ương'],
    ],
    [
      'Party, row by row',
      'BỘ CHÍNH TRỊ\nĐẢNG CỘNG SẢN VIỆT NAM\n-------\nSố: 37 - QĐ/TW\nHà Nội, ngày 25-10-2021\nQUY ĐỊNH\nvề những điều đảng viên không được làm',
      ['Quy định', '37-QĐ/TW', '2021-10-25', 'Bộ Chính trị'],
    ],
    [
      'a name parted by the other column',
      'BAN CHẤP HÀNH\nĐẢNG CỘNG SẢN\nTRUNG ƯƠNG\nVIỆT NAM\nSố: 29-QĐ/TW\nHà Nội, ngày 25 tháng 07 năm 2016\nQUY ĐỊNH\nBAN CHẤP HÀNH TRUNG ƯƠNG\nQUY ĐỊNH THI HÀNH ĐIỀU LỆ ĐẢNG',
      ['Quy định', '29-QĐ/TW', '2016-07-25', 'Ban Chấp hành Trung ương'],
    ],
    [
      'number, place and date on one line',
      'TỈNH ỦY BẾN LÚA ĐẢNG CỘNG SẢN VIỆT NAM\nSố 12-NQ/TU Bến Lúa, ngày 05 tháng 02 năm 2018\nNGHỊ QUYẾT',
      ['Nghị quyết', '12-NQ/TU', '2018-02-05', 'Tỉnh ủy Bến Lúa'],
    ],
    [
      'a department below its committee',
      'TỈNH ỦY BẾN LÚA\nBAN TUYÊN GIÁO\n*\nSố 05-HD/BTGTU\nBến Lúa ngày 5 tháng 2 năm 2018\nHƯỚNG DẪN',
      ['Hướng dẫn', '05-HD/BTGTU', '2018-02-05', 'Ban Tuyên giáo'],
    ],
    [
      'a department whose symbol names it',
      'BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN TỔ CHỨC\n*\nSố: 03-HD/BTCTW\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 29 tháng 12 năm 2006\nHƯỚNG DẪN',
      ['Hướng dẫn', '03-HD/BTCTW', '2006-12-29', 'Ban Tổ chức Trung ương'],
    ],
    [
      'a decree',
      'CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 30 /2020/NĐ-CP\nHà Nội, ngày 05 tháng 3 năm 2020\nNGHỊ ĐỊNH\nVề công tác văn thư',
      ['Nghị định', '30/2020/NĐ-CP', '2020-03-05', 'Chính phủ'],
    ],
    [
      'a decision with the rules it puts in force',
      'ỦY BAN NHÂN DÂN\nPHƯỜNG BẾN LÚA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 15/2021/QÐ-UBND\nPhường 1, Quận 10, ngày 09 tháng 3 năm 2021\nQUYẾT ĐỊNH\nBan hành Quy định về tủ sách\nQUY ĐỊNH',
      ['Quyết định', '15/2021/QĐ-UBND', '2021-03-09', 'Ủy ban nhân dân phường Bến Lúa'],
    ],
    [
      'a law',
      'QUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLuật số: 31/2024/QH15\nLUẬT\nĐẤT ĐAI\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nLuật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp bất thường lần thứ 5 thông qua ngày 18 tháng 01 năm 2024.',
      ['Luật', '31/2024/QH15', '2024-01-18', 'Quốc hội'],
    ],
    [
      'a resolution of the National Assembly',
      'QUỐC HỘI\nNghị quyết số: 88/2019/QH14\nHà Nội, ngày 18 tháng 11 năm 2019\nNGHỊ QUYẾT',
      ['Nghị quyết', '88/2019/QH14', '2019-11-18', 'Quốc hội'],
    ],
    [
      'a resolution of its standing committee',
      'ỦY BAN THƯỜNG VỤ\nQUỐC HỘI\nNghị quyết số: 757/NQ-UBTVQH15\nHà Nội, ngày 28 tháng 3 năm 2023\nNGHỊ QUYẾT',
      ['Nghị quyết', '757/NQ-UBTVQH15', '2023-03-28', 'Ủy ban Thường vụ Quốc hội'],
    ],
    [
      'a directive of the Prime Minister',
      'THỦ TƯỚNG\nCHÍNH PHỦ\n-------\nSố: 12/CT-TTg\nHà Nội, ngày 21 tháng 4 năm 2024\nCHỈ THỊ',
      ['Chỉ thị', '12/CT-TTg', '2024-04-21', 'Thủ tướng Chính phủ'],
    ],
    [
      'a circular of a ministry',
      'BỘ GIÁO DỤC VÀ\nĐÀO TẠO\nSố: 08/2022/TT-BGDĐT\nHà Nội, ngày 06 tháng 6 năm 2022\nTHÔNG TƯ',
      ['Thông tư', '08/2022/TT-BGDĐT', '2022-06-06', 'Bộ Giáo dục và Đào tạo'],
    ],
    [
      'the Constitution, without a number',
      'HIẾN PHÁP\nNƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLỜI NÓI ĐẦU\nTrải qua nhiều mùa học.\nChương VII\nCHÍNH PHỦ\nHiến pháp này đã được Quốc hội khóa XIII, kỳ họp thứ 6 thông qua ngày 28 tháng 11 năm 2013.',
      ['Hiến pháp', '', '2013-11-28', ''],
    ],
  ])('%s', (_name, text, [type, number, date, body]) => {
    expect(find('', text)).toEqual({ type, number, date, body });
  });
});

describe('the table of a portal', () => {
  test.each([
    [
      'label and value in turn',
      'Số/Ký hiệu\n18-NQ/TW\nLoại văn bản\nNghị quyết\nNgày ban hành\n25/10/2017\nNgười ký\nNguyễn Văn A\nCơ quan ban hành\nBan Chấp hành Trung ương\nTrích yếu\nVề đổi mới',
    ],
    [
      'label and value on one line',
      'Số ký hiệu: 18-NQ/TW\nNgày ban hành: 25-10-2017\nCơ quan ban hành: BAN CHẤP HÀNH TRUNG ƯƠNG\nThể loại: Nghị quyết',
    ],
    [
      'a row of labels above a row of values',
      'Số hiệu\nLoại văn bản\nNgày ban hành\nCơ quan ban hành\n18-NQ/TW\nNghị quyết\n25/10/2017\nBan Chấp hành Trung ương',
    ],
    [
      'the table, then the document',
      'Số hiệu: 18-NQ/TW\nCơ quan ban hành:\nNgười ký:\nBAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 18-NQ/TW\nHà Nội, ngày 25 tháng 10 năm 2017\nNGHỊ QUYẾT',
    ],
  ])('%s', (_name, text) => {
    expect(find('Một số vấn đề về tổ chức bộ máy', text)).toEqual({
      type: 'Nghị quyết',
      number: '18-NQ/TW',
      date: '2017-10-25',
      body: 'Ban Chấp hành Trung ương',
    });
  });
});

describe('the title', () => {
  test.each([
    [
      'Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Hội nghị Trung ương 6 khoá XII',
      ['Nghị quyết', '18-NQ/TW', '2017-10-25', 'Hội nghị Trung ương 6 khoá XII'],
    ],
    [
      'Nghị quyết số 18-NQ/TW ngày 25 tháng 10 năm 2017 của Ban Chấp hành Trung ương Đảng khóa XII về đổi mới',
      ['Nghị quyết', '18-NQ/TW', '2017-10-25', 'Ban Chấp hành Trung ương'],
    ],
    ['Nghị quyết 18-NQ/TW năm 2017 tiếp tục đổi mới', ['Nghị quyết', '18-NQ/TW', null, '']],
    ['Luật Đất đai 2024 số 31/2024/QH15', ['Luật', '31/2024/QH15', null, 'Quốc hội']],
    ['Quy định 37-QĐ/TW về những điều đảng viên không được làm', ['Quy định', '37-QĐ/TW', null, '']],
    ['Toàn văn Kết luận 21-KL/TW của Bộ Chính trị', ['Kết luận', '21-KL/TW', null, 'Bộ Chính trị']],
    ['Quyết định 1234/QĐ-TTg ngày 5/2/2018', ['Quyết định', '1234/QĐ-TTg', '2018-02-05', 'Thủ tướng Chính phủ']],
  ])('%s', (title, [type, number, date, body]) => {
    expect(find(title)).toEqual({ type, number, date, body });
  });

  test('a number, a date and a body that belong to another document are not taken', () => {
    const title = 'Kế hoạch thực hiện Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương';
    expect(find(title)).toBeNull();
    expect(find(title, 'TỈNH ỦY BẾN LÚA\nSố 12-KH/TU\nBến Lúa, ngày 05 tháng 02 năm 2018')).toEqual({
      type: 'Kế hoạch',
      number: '12-KH/TU',
      date: '2018-02-05',
      body: 'Tỉnh ủy Bến Lúa',
    });
  });

  test.each([
    ['Phường Bến Lúa: Học nghị quyết bằng chuyện người thật', 'Thứ Sáu, ngày 14 tháng 6 năm 2024'],
    ['Đưa Nghị quyết số 18-NQ/TW vào cuộc sống', 'Sáng 12/6, Nghị quyết số 18-NQ/TW ngày 25/10/2017 được học.'],
    ['Luật sư nói về Nghị định 30/2020/NĐ-CP', 'Hà Nội, ngày 14 tháng 6 năm 2024'],
  ])('news: %s', (title, line) => {
    expect(find(title, line)).toBeNull();
  });
});

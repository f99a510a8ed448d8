import { expect, test } from 'vitest';
import { bodyOfHead, bodyOfSymbol, spellBody } from '../../../../src/core/text/issuing-body.ts';

test.each([
  ['BAN CHẤP HÀNH TRUNG ƯƠNG', 'Ban Chấp hành Trung ương'],
  ['BỘ CHÍNH TRỊ', 'Bộ Chính trị'],
  ['BAN BÍ THƯ', 'Ban Bí thư'],
  ['TỈNH ỦY BẾN LÚA', 'Tỉnh ủy Bến Lúa'],
  ['THÀNH UỶ THÀNH PHỐ HỒ CHÍ MINH', 'Thành uỷ thành phố Hồ Chí Minh'],
  ['BAN CHẤP HÀNH ĐẢNG BỘ TỈNH BẾN LÚA', 'Ban Chấp hành Đảng bộ tỉnh Bến Lúa'],
  ['BAN THƯỜNG VỤ TỈNH ỦY', 'Ban Thường vụ Tỉnh ủy'],
  ['ĐẢNG ỦY PHƯỜNG BẾN LÚA', 'Đảng ủy phường Bến Lúa'],
  ['ĐẢNG ỦY KHỐI CÁC CƠ QUAN TRUNG ƯƠNG', 'Đảng ủy khối các cơ quan Trung ương'],
  ['CHI BỘ KHU PHỐ 3', 'Chi bộ khu phố 3'],
  ['QUỐC HỘI', 'Quốc hội'],
  ['ỦY BAN THƯỜNG VỤ QUỐC HỘI', 'Ủy ban Thường vụ Quốc hội'],
  ['ỦY BAN KIỂM TRA TRUNG ƯƠNG', 'Ủy ban Kiểm tra Trung ương'],
  ['ỦY BAN NHÂN DÂN XÃ BẾN LÚA', 'Ủy ban nhân dân xã Bến Lúa'],
  ['HỘI ĐỒNG NHÂN DÂN TỈNH BẾN LÚA', 'Hội đồng nhân dân tỉnh Bến Lúa'],
  ['THỦ TƯỚNG CHÍNH PHỦ', 'Thủ tướng Chính phủ'],
  ['CHỦ TỊCH NƯỚC', 'Chủ tịch nước'],
  ['VĂN PHÒNG TRUNG ƯƠNG ĐẢNG', 'Văn phòng Trung ương Đảng'],
  ['BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', 'Bộ Lao động - Thương binh và Xã hội'],
  ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['Ban Bí thư Trung ương Đảng', 'Ban Bí thư Trung ương Đảng'],
])('%s', (printed, spelt) => {
  expect(spellBody(printed)).toBe(spelt);
});

test.each([
  [['BAN CHẤP HÀNH', 'TRUNG ƯƠNG'], 'Ban Chấp hành Trung ương'],
  [['ỦY BAN THƯỜNG VỤ', 'QUỐC HỘI'], 'Ủy ban Thường vụ Quốc hội'],
  [['BAN TỔ CHỨC', 'TỈNH ỦY BẾN LÚA'], 'Ban Tổ chức Tỉnh ủy Bến Lúa'],
  [['UBND TỈNH BẾN LÚA', 'SỞ Y TẾ'], 'Sở Y tế'],
  [['ĐẢNG BỘ TỈNH BẾN LÚA', 'HUYỆN ỦY CẦU TRE', '*'], 'Huyện ủy Cầu Tre'],
  [['THƯ VIỆN', 'VĂN BẢN'], ''],
])('%j', (lines, body) => {
  expect(bodyOfHead(lines)).toBe(body);
});

test.each([
  ['NĐ-CP', 'Chính phủ'],
  ['QĐ-TTg', 'Thủ tướng Chính phủ'],
  ['QH15', 'Quốc hội'],
  ['NQ-UBTVQH15', 'Ủy ban Thường vụ Quốc hội'],
  ['HD/BTGTW', 'Ban Tuyên giáo Trung ương'],
  ['NQ/TW', ''],
])('%s', (symbol, body) => {
  expect(bodyOfSymbol(symbol)).toBe(body);
});

// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { PROSE, read } from './read.ts';

const page = (mark: string) => read(`<h1>Kế hoạch kiểm tra hồ sơ lưu trữ</h1>${mark}${PROSE}`).circulation;

test.each([
  ['<p>TUYỆT MẬT</p>', 'top-secret'],
  ['<p>TỐI MẬT</p>', 'secret'],
  ['<p>MẬT</p>', 'confidential'],
  ['<p>(MẬT)</p>', 'confidential'],
  ['<p><b>M</b><i>ẬT</i></p>', 'confidential'],
  [`<p>${'TỐI MẬT'.normalize('NFD')}</p>`, 'secret'],
  ['<p>TUYỆT&nbsp; MẬT</p>', 'top-secret'],
  ['<p>Độ mật: MẬT</p>', 'confidential'],
  ['<p>Độ mật: Tối mật</p>', 'secret'],
  ['<table><tr><td>Độ mật</td><td>Mật</td></tr></table>', 'confidential'],
  ['<p>DẤU MẬT</p>', 'confidential'],
  ['<p>Lưu hành nội bộ</p>', 'internal'],
  ['<p>(Lưu hành nội bộ)</p>', 'internal'],
  ['<p><em>(Tài liệu lưu hành nội bộ)</em></p>', 'internal'],
  ['<p>TÀI LIỆU LƯU HÀNH NỘI BỘ</p>', 'internal'],
  ['<p>- LƯU HÀNH NỘI BỘ -</p>', 'internal'],
  ['<p>Không phổ biến</p>', 'internal'],
  ['<p>Lưu hành nội bộ, không phổ biến</p>', 'internal'],
  ['<h3>LƯU HÀNH NỘI BỘ</h3>', 'internal'],
  ['<p>LƯU HÀNH NỘI BỘ</p><p>TỐI MẬT</p>', 'secret'],
])('%s bars sharing', (mark, circulation) => {
  expect(page(mark)).toBe(circulation);
});

test.each([
  '<p>Tài liệu này không phải tài liệu mật.</p>',
  '<p>Giấy tờ đóng dấu MẬT phải cất riêng.</p>',
  '<p>Có tờ ghi lưu hành nội bộ, có tờ ai cũng đọc được.</p>',
  '<p>Độ mật: Thường</p>',
  '<p>Mật</p>',
  '<p>Bí mật</p>',
  '<p>MẬT ONG</p>',
  '<h2>Lưu hành nội bộ</h2>',
  '<ul class="menu"><li><a href="/mat">MẬT</a></li></ul>',
  '<nav>MẬT</nav>',
  '<p><a href="/phim">Tuyệt mật</a></p>',
  '<div class="related"><h3><a href="/b">TUYỆT MẬT</a></h3></div>',
])('%s does not', (mark) => {
  expect(page(mark)).toBeNull();
});

test('the headline of a story is no marking', () => {
  expect(read(`<h1>TUYỆT MẬT</h1>${PROSE}`, { head: '<title>TUYỆT MẬT</title>' }).circulation).toBeNull();
});

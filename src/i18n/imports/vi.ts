/** Imports from files of this and other tools. */
export const viImports = {
  'nav.imports': 'Nhập vào',

  'article.filled': 'Đã lưu bản đọc; các đoạn trích và ghi chú vẫn nguyên',
  'copy.lacking': 'Chưa có bản lưu',
  'copy.fillHint':
    'Mới có địa chỉ, đoạn trích và ghi chú. Lưu bản đọc để đọc được khi không có mạng và tìm được từng chữ.',
  'copy.fill': 'Lưu bản đọc',
  'copy.openToSave': 'Mở trang gốc để lưu',
  'copy.readerText':
    'Bài này mới có địa chỉ, đoạn trích và ghi chú. Mở trang gốc rồi bấm nút Thu Hoạch trên thanh công cụ để lưu bản đọc; các đoạn trích sẽ được tìm và tô lại ngay trên trang.',
  'copy.readerNoPage': 'Nguồn này không có địa chỉ trên mạng: ở đây chỉ có các đoạn trích và ghi chú đã nhập.',
  'copy.lostHint': 'Chưa tìm thấy những câu này trên trang. Câu trích và ghi chú vẫn còn nguyên.',
} as const;

/** Exports. */
export const viExport = {
  'nav.export': 'Xuất ra tệp',
  'export.file': 'Tệp',
  'export.note': 'Ghi chú',
  'export.fullText': 'Toàn văn',
  'export.exportedOn': 'Xuất ngày',
  'error.bad-template':
    'Mẫu xuất tệp của bạn còn lỗi nên chưa xuất được. Hãy mở mẫu ra sửa, hoặc chọn lại mẫu có sẵn; bài và ghi chú vẫn còn nguyên.',
  'export.fault.line': 'Dòng {line}: {what}',
  'export.fault.unclosed-tag': '“{name}” mở bằng {{ mà chưa đóng bằng }}',
  'export.fault.unclosed-section': 'đoạn “{name}” đã mở mà chưa đóng bằng {{/{name}}}',
  'export.fault.unopened-section': 'có {{/{name}}} mà trước đó không mở đoạn “{name}”',
  'export.fault.unknown-name': 'không có mục nào tên là “{name}”',
  'export.fault.meant': 'không có mục nào tên là “{name}”; có phải “{meant}” không?',
  'export.fault.not-a-text':
    '“{name}” gồm nhiều mục, không viết thẳng ra được: hãy đặt nó giữa {{#{name}}} và {{/{name}}}',
  'export.fault.in-itself': 'danh sách “{name}” nằm trong chính nó',
  'export.fault.partial': 'không gọi mẫu khác vào được (“{name}”): hãy viết cả mẫu vào đây',
  'export.fault.bad-marks': 'dấu mở và dấu đóng mới chưa đúng: hãy viết như {{=<% %>=}}',
  'export.fault.too-long': 'mẫu, hoặc bài viết ra theo mẫu, quá dài: hãy bớt đi',
} as const;

/** What is said inside other people's pages: the only sentences that the injected scripts carry. */
export const viInPage = {
  close: 'Đóng',
  undo: 'Hoàn tác',
  'toast.label': 'Thông báo',

  'role.viewpoint': 'Quan điểm',
  'role.figure': 'Số liệu',
  'role.task': 'Nhiệm vụ',
  'role.practice': 'Liên hệ',
  'role.question': 'Cần hỏi',

  'tags.remove': 'Bỏ thẻ {tag}',
  'tags.suggestions': 'Thẻ đã dùng',

  'bar.label': 'Tô đoạn đang chọn',
  'bar.role': 'Tô là',
  'bar.note': 'Tô và ghi chú',
  'bar.close': 'Đóng thanh tô đoạn',

  'editor.label': 'Đoạn trích',
  'editor.role': 'Vai trò của đoạn',
  'editor.note': 'Ghi chú',
  'editor.notePlaceholder': 'Điều rút ra, việc ở đơn vị mình…',
  'editor.tags': 'Thẻ',
  'editor.tagsPlaceholder': 'Thêm thẻ…',
  'editor.remove': 'Xoá đoạn',
  'editor.next': 'Đoạn kế ({index}/{count})',
  'editor.saved': 'Đã lưu',
  'editor.saving': 'Đang lưu…',
  'editor.notSaved': 'Chưa lưu',
  'editor.giveUp': 'Đóng, giữ chữ trong nháp',
  'editor.done': 'Xong',

  'reflection.title': 'Liên hệ thực tế',
  'reflection.ofArticle': 'Với cả bài',
  'reflection.ofPassage': 'Với đoạn',
  'reflection.scope': 'Liên hệ của',
  'reflection.scope.self': 'Bản thân',
  'reflection.scope.unit': 'Tập thể, đơn vị',
  'reflection.evidence': 'Thực tế',
  'reflection.evidence.self': 'Thực tế ở mình',
  'reflection.evidence.unit': 'Thực tế ở đơn vị mình',
  'reflection.evidence.hint': 'Việc gì, ở đâu, bao nhiêu?',
  'reflection.more': 'Viết thêm: hạn chế, nguyên nhân, việc sẽ làm',
  'reflection.shortcoming': 'Hạn chế',
  'reflection.shortcoming.hint': 'Điều gì chưa làm được, hay làm chưa tới?',
  'reflection.cause': 'Nguyên nhân',
  'reflection.cause.hint': 'Vì sao như vậy?',
  'reflection.cause.kind': 'Nguyên nhân chủ yếu là',
  'reflection.cause.unsure': 'Chưa rõ',
  'reflection.cause.objective': 'Khách quan',
  'reflection.cause.subjective': 'Chủ quan',
  'reflection.cause.kindHint': 'Khách quan: do điều kiện bên ngoài. Chủ quan: do mình.',
  'reflection.action': 'Việc sẽ làm',
  'reflection.action.hint': 'Ai làm, làm gì, xong thì thấy được gì?',
  'reflection.dueOn': 'Hạn',
  'reflection.dueOn.wrong': 'Ngày này chưa đủ hoặc không có. Hãy ghi đủ ngày, tháng và năm bốn chữ số.',
  'reflection.done': 'Đã làm xong',
  'reflection.remove': 'Xoá liên hệ',

  'passage.marked': 'Đã tô: {role}',
  'passage.removed': 'Đã xoá {count} đoạn trích',
  'passage.restored': 'Đoạn này đã bị xoá ở nơi khác; đã khôi phục cùng ghi chú',

  'article.known': 'Bài này đã có trong sổ tay',
  'article.saved': 'Đã lưu vào sổ tay',
  'article.savedPart': 'Đã lưu vào sổ tay, nhưng từ trang {page} của bài trở đi chưa lấy được',

  'error.not-html':
    'Trang này không phải trang chữ thường (có thể là PDF, ảnh hay dữ liệu). Hãy mở bản HTML của bài rồi thử lại.',
  'error.restricted-page':
    'Đây là trang riêng của trình duyệt, tiện ích không được vào. Hãy mở một bài trên web rồi bấm lại.',
  'error.store-page': 'Trình duyệt không cho tiện ích vào kho tiện ích. Hãy mở một bài trên web rồi bấm lại.',
  'error.file-page':
    'Tệp trên máy cần được cho phép: mở trang quản lý tiện ích, vào Thu Hoạch, bật “Cho phép truy cập vào URL của tệp”.',
  'error.no-permission':
    'Chưa được phép vào trang này. Hãy bấm biểu tượng Thu Hoạch trên thanh công cụ ngay khi đang ở trang, hoặc bật “Luôn bật trên trang này”.',
  'error.page-gone': 'Trang đã đổi hoặc đã đóng giữa chừng. Tải lại trang rồi làm lại; chữ đã gõ vẫn còn.',
  'error.page-settling':
    'Trang đang chuyển sang bài khác, chưa đọc được bài mới. Xin đợi một chút rồi thử lại; nếu vẫn vậy, tải lại trang.',
  'error.no-text': 'Không tìm thấy phần chữ đọc được trên trang. Nếu bài hiện chậm, đợi trang tải xong rồi thử lại.',
  'error.too-large': 'Quá lớn để lưu một lần. Hãy tô từng đoạn cần, hoặc mở từng phần của bài.',
  'error.circulation':
    'Trang này có dấu mật hoặc dấu lưu hành nội bộ nên chưa lưu. Muốn giữ bản đọc riêng, hãy bấm biểu tượng Thu Hoạch trên thanh công cụ và chọn ở đó.',
  'error.not-shareable':
    'Văn bản này có dấu mật hoặc dấu lưu hành nội bộ nên không xuất, không chia sẻ được. Bản lưu vẫn đọc được ở đây.',
  'error.empty-selection': 'Chưa chọn đoạn nào. Hãy bôi đen một câu hay một đoạn trong bài rồi làm lại.',
  'error.selection-outside': 'Đoạn chọn nằm ngoài phần chữ của trang (ô nhập, khung nhúng). Hãy chọn trong bài.',
  'error.storage-refused':
    'Trình duyệt không cho ghi, chưa lưu được: ổ đĩa có thể đã đầy. Hãy giải phóng chỗ trống rồi lưu lại; chữ đã gõ vẫn còn.',
  'error.newer-database':
    'Sổ tay này được tạo bằng bản Thu Hoạch mới hơn. Hãy cập nhật tiện ích rồi mở lại; dữ liệu vẫn nguyên vẹn.',
  'error.private-mode': 'Trình duyệt đang ở chế độ riêng tư và không cho lưu dữ liệu. Hãy dùng cửa sổ thường.',
  'error.not-found': 'Mục này không còn trong sổ tay. Có thể nó đã bị xoá ở cửa sổ khác.',
  'error.extension-updated':
    'Thu Hoạch vừa được cập nhật. Hãy chép lại chữ đang gõ (nếu có), tải lại trang rồi tiếp tục.',
  'error.invalid-message': 'Yêu cầu không hợp lệ nên không được thực hiện. Hãy tải lại trang rồi thử lại.',
  'error.no-side-panel': 'Trình duyệt này không có bảng bên. Hãy dùng sổ tay thay thế.',
  'error.unexpected': 'Có lỗi ngoài dự tính, việc vừa rồi chưa được lưu. Hãy thử lại; nếu còn lỗi, tải lại trang.',
} as const;

/** Sentences of our own, in the manner of resolutions and local news. */
export const SENTENCES = [
  'Chi bộ thôn Đoài họp thường kỳ vào tối mồng ba, bàn việc sửa con đường ra đồng.',
  'Đồng chí bí thư nêu rõ ba việc phải làm ngay: uỷ ban lo vật liệu, hội phụ nữ lo cơm nước, thanh niên góp công.',
  'Toàn xã có 1.248 hộ, trong đó 96,5% đã dùng nước sạch từ tháng 3 năm nay.',
  'Bà con đề nghị công khai các khoản thu, chi để ai cũng nắm được.',
  'Hợp tác xã “Lúa Vàng” đã thuỷ lợi hoá được 42 héc-ta, tăng gấp đôi so với vụ trước.',
  'Việc học tập nghị quyết không thể dừng ở chỗ chép lại; mỗi người phải nói được mình sẽ làm gì.',
  'Tổ giám sát cộng đồng ghi nhận bảy thiếu sót và hẹn khắc phục xong trước mùa mưa.',
  'Cán bộ trẻ xuống cơ sở ít nhất hai ngày mỗi tuần, nghe dân nói rồi mới kết luận.',
  'Nhà văn hoá được mở cửa buổi tối, có tủ sách, có mạng để các cháu ôn bài.',
  'Kinh phí còn thiếu khoảng 320 triệu đồng sẽ vận động từ con em xa quê.',
  'Muốn dân tin thì việc nhỏ cũng phải làm đến nơi đến chốn, không hứa suông.',
  'Trường tiểu học giảm được một nửa số buổi họp, thầy cô có thêm thì giờ soạn bài.',
  'Đoàn kiểm tra kết luận hồ sơ đầy đủ, song tiến độ giải ngân chậm hơn kế hoạch quý II.',
  'Các hộ kinh doanh ở chợ Phiên đồng thuận dời quầy, trả lại vỉa hè cho người đi bộ.',
  'Mô hình “một cửa” rút ngắn thời gian cấp giấy từ mười ngày xuống còn bốn ngày.',
  'Chúng tôi nhận khuyết điểm vì đã để rác tồn đọng suốt hai tuần sau lễ hội.',
  'Bài học lớn nhất là phải bàn với dân trước, làm sau, và báo lại cho dân kết quả.',
  'Từ nay đến cuối nhiệm kỳ, mỗi đảng viên phụ trách năm gia đình trong xóm của mình.',
];

/** A page without a window, like a saved copy being parsed. */
export function pageOf(html: string): { document: Document; root: Element } {
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = html;
  return { document: page, root: page.body };
}

/** The page of the test's own window. */
export function livePage(html: string): { document: Document; root: Element } {
  document.body.innerHTML = html;
  return { document, root: document.body };
}

/** One article: `perParagraph` sentences a paragraph, with the furniture of a news page around it. */
export function article(sentences: readonly string[] = SENTENCES, perParagraph = 3): string {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += perParagraph)
    paragraphs.push(`<p>${sentences.slice(at, at + perParagraph).join(' ')}</p>`);
  return `<nav><ul><li>Trang nhất</li><li>Chính trị</li></ul></nav>
    <article><h1>Con đường ra đồng</h1>${paragraphs.join('\n')}</article><footer>Liên hệ toà soạn</footer>`;
}

/** Every text node of the page and every boundary inside it. */
export function textNodes(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** The range of the first occurrence of `quote` in the root's text nodes joined without separators. */
export function rangeOf(root: Element, quote: string): Range {
  const nodes = textNodes(root);
  const text = nodes.map((node) => node.data).join('');
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`not on the page: ${quote}`);
  const range = root.ownerDocument.createRange();
  let at = 0;
  for (const node of nodes) {
    const end = at + node.length;
    if (start >= at && start < end) range.setStart(node, start - at);
    if (start + quote.length > at && start + quote.length <= end) range.setEnd(node, start + quote.length - at);
    at = end;
  }
  return range;
}

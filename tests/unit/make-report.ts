import type { PaperSource } from '../../src/core/report/paper-sources.ts';
import type { Profile, Report } from '../../src/core/report/report.ts';
import type { QuotationSource, ReportBlock, ReportDoc, ReportInline } from '../../src/core/report/report-doc.ts';
import { shippedTemplates } from '../../src/core/report/templates.ts';

const SENTENCES = [
  'Trước đây tôi nghĩ tinh gọn bộ máy chỉ là bớt đầu mối, nay tôi hiểu đó trước hết là rõ việc, rõ người và rõ trách nhiệm.',
  'Quý hai vừa qua, tổ một cửa của xã nhận 412 hồ sơ, trả đúng hẹn 389 hồ sơ, còn 23 hồ sơ chậm từ một đến ba ngày.',
  'Bản thân tôi phụ trách sổ hộ tịch, đã tự nhập lại toàn bộ 1.260 trang sổ cũ trong bốn tháng, mỗi tối thêm một giờ.',
  'Chi bộ chúng tôi có mười bốn đồng chí, họp vào sáng thứ bảy tuần đầu tháng và luôn dành nửa giờ cho chuyên đề.',
  'Có buổi sinh hoạt cả phòng im lặng, người được giao chuẩn bị đọc nguyên tài liệu, không ai hỏi và cũng không ai trả lời.',
  'Nguyên nhân khách quan là đường truyền yếu; nguyên nhân chủ quan là chúng tôi ngại học phần mềm mới và hay nhờ nhau làm hộ.',
  'Từ tháng chín, mỗi đảng viên kể một việc mình đã làm trong tháng, có ngày, có người chứng kiến, có kết quả để kiểm tra.',
  'Tôi xin nhận phần thiếu sót về mình: hai lần hẹn bà con lên nhận giấy rồi đi họp đột xuất mà không báo trước.',
  'Năm tới đơn vị đặt mục tiêu trả đúng hẹn chín mươi tám phần trăm hồ sơ và công khai hồ sơ chậm ở bảng tin mỗi thứ sáu.',
  'Đồng chí bí thư nhắc chúng tôi rằng học mà không làm thì nghị quyết nằm yên trên giá sách, không giúp được ai.',
  'Ở ấp Giữa, cô Sáu bán nước đã vận động được mười hai hộ lùi hàng rào để mở rộng con đường trước cổng trường.',
  'Việc nhỏ ấy cho tôi thấy vận động bằng lời nói và việc làm của mình có sức nặng hơn mọi tờ thông báo dán ở nhà văn hoá.',
];

const REMEDY =
  'Để khắc phục, chi bộ phân công đồng chí Lê Văn Đạt kiểm tra sổ hẹn vào mỗi thứ sáu; phấn đấu đến ngày 31/12/2026 sẽ không còn hồ sơ trả chậm quá 2 ngày.';

const CITED: QuotationSource = {
  citation: 'Nghị quyết số 06-NQ/TW, ngày 12/03/2021, của Ban Chấp hành Trung ương, khoản 2, Điều 5',
  articleId: 'article-000001',
  passageId: 'passage-000001',
};

const say = (text: string): ReportInline => ({ type: 'text', text });

export function heading(title: string, level: 1 | 2 | 3 = 1, sectionId: string | null = null): ReportBlock {
  return { type: 'heading', attrs: { level, sectionId }, content: [say(title)] };
}

export function paragraph(...content: (string | ReportInline)[]): ReportBlock {
  return { type: 'paragraph', content: content.map((part) => (typeof part === 'string' ? say(part) : part)) };
}

export function docOf(...content: ReportBlock[]): ReportDoc {
  return { type: 'doc', content };
}

/** A finished text of about so many syllables, with every kind of block in each of its sections. */
export function makeDoc(syllables: number): ReportDoc {
  const { sections = [] } = shippedTemplates('vi').find(({ id }) => id === 'shipped-default') ?? {};
  const paragraphs = Math.max(1, Math.round(syllables / sections.length / 105));
  let at = 0;
  const some = (count: number): string =>
    Array.from({ length: count }, () => SENTENCES[at++ % SENTENCES.length] ?? '').join(' ');
  return docOf(
    ...sections.flatMap(({ id, title }): ReportBlock[] => [
      heading(title, 1, id),
      ...(id === 'remedies' ? [paragraph(REMEDY)] : []),
      ...Array.from({ length: paragraphs }, (_, index): ReportBlock[] => {
        const text = some(2 + ((at + index) % 3));
        return [
          ...(index % 4 === 1 ? [heading(`${index}. Điều thấy rõ ở cơ sở`, 2)] : []),
          paragraph(...withStress(text), {
            type: 'citation',
            attrs: CITED,
          }),
          ...(index % 5 === 2
            ? [
                {
                  type: 'quotation',
                  attrs: CITED,
                  content: [
                    {
                      type: 'paragraph',
                      content: [say('Việc gì có lợi cho dân thì hết sức làm, và làm đến nơi đến chốn ở từng ấp.')],
                    },
                  ],
                } as ReportBlock,
                {
                  type: 'ordered_list',
                  content: [some(1), some(1)].map((item) => ({
                    type: 'list_item',
                    content: [{ type: 'paragraph', content: [say(item)] }],
                  })),
                } as ReportBlock,
              ]
            : []),
        ];
      }).flat(),
    ]),
  );
}

/** The fifth to the tenth word stand out. */
function withStress(text: string): (string | ReportInline)[] {
  const words = text.split(' ');
  return [
    `${words.slice(0, 4).join(' ')} `,
    { type: 'text', text: words.slice(4, 10).join(' '), marks: [{ type: 'strong' }] },
    ` ${words.slice(10).join(' ')}`,
  ];
}

export function makeReport(over: Partial<Report> = {}): Report {
  return {
    id: 'report-000001',
    title: 'Học tập Nghị quyết của Đảng bộ xã Bến Lúa',
    articleIds: ['article-000001'],
    template: {
      id: 'shipped-default',
      title: 'Bài thu hoạch đầy đủ',
      sections: shippedTemplates('vi')[0]?.sections ?? [],
    },
    doc: makeDoc(900),
    day: '2018-02-05',
    wordCount: 900,
    finishedAt: null,
    createdAt: 1_700_000_000_000,
    updatedAt: 1_700_000_000_000,
    ...over,
  };
}

export const PROFILE: Profile = {
  name: 'Trần Thị Thuỷ Nguyên',
  role: 'Công chức văn phòng - thống kê',
  isPartyMember: true,
  unit: 'Chi bộ Văn phòng xã Bến Lúa',
  superiorBody: 'Đảng uỷ xã Bến Lúa',
  place: 'Bến Lúa',
};

export function makeSource(over: Partial<PaperSource> = {}): PaperSource {
  return {
    id: 'article-000001',
    title: 'Nghị quyết về đổi mới công tác ở cơ sở',
    byline: [],
    siteName: 'Cổng mẫu',
    publishedAt: '2021-03-12',
    documentRef: { type: 'Nghị quyết', number: '06-NQ/TW', date: '2021-03-12', body: 'Ban Chấp hành Trung ương' },
    circulation: null,
    url: 'https://bao-mau.example/nghi-quyet',
    ...over,
  };
}

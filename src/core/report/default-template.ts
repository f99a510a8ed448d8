import type { ReportTemplate } from './report.ts';

/** The usual skeleton of a bài thu hoạch. Only a default: a cấp uỷ may ask for another one. */
export const DEFAULT_TEMPLATE: Readonly<ReportTemplate> = {
  id: 'default',
  title: 'Bài thu hoạch theo bố cục thường dùng',
  description: 'Mở đầu, nhận thức, liên hệ, hạn chế, giải pháp, đề xuất, cam kết.',
  sections: [
    {
      id: 'opening',
      title: 'Mở đầu',
      prompt: 'Học văn bản nào, ở đâu, ngày nào? Vì sao nội dung này có ý nghĩa với công việc của bạn?',
      musts: [],
    },
    {
      id: 'understanding',
      title: 'I. Nhận thức về nội dung cốt lõi',
      prompt: 'Điều cốt lõi bạn rút ra là gì? Trích ngắn, ghi nguồn, rồi nói bằng lời của mình.',
      musts: [],
    },
    {
      id: 'practice',
      title: 'II. Liên hệ bản thân và đơn vị',
      prompt: 'Ở mình và ở đơn vị mình đang thế nào? Nêu việc thật, con số, người, ngày.',
      musts: ['self', 'unit'],
    },
    {
      id: 'shortcomings',
      title: 'III. Hạn chế, nguyên nhân',
      prompt: 'Điều gì chưa làm được hay làm chưa tới? Nguyên nhân khách quan, chủ quan nào?',
      musts: [],
    },
    {
      id: 'remedies',
      title: 'IV. Giải pháp và phương hướng',
      prompt: 'Khắc phục từng hạn chế bằng việc gì? Thời gian tới đi theo hướng nào?',
      musts: ['remedy', 'direction'],
    },
    {
      id: 'proposals',
      title: 'V. Đề xuất, kiến nghị',
      prompt: 'Bạn đề nghị chi bộ, đơn vị, cấp trên điều gì?',
      musts: [],
    },
    {
      id: 'commitment',
      title: 'VI. Cam kết và kế hoạch thực hiện',
      prompt: 'Ai làm việc gì, xong trước ngày nào, lấy gì để kiểm tra?',
      musts: [],
    },
  ],
  createdAt: 0,
  updatedAt: 0,
};

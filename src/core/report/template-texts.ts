import type { PaperLocale } from './paper-words.ts';

interface SectionText {
  title: string;
  prompt: string;
}

interface TemplateText {
  title: string;
  description: string;
  sections: Record<string, SectionText>;
}

export type ShippedTemplateName = 'default' | 'questions' | 'short';

/** Who is spoken of: of a member of the Party, of somebody who is none, and where that is not said. */
export interface TemplatePlaces {
  /** Stands for `{unit}`. */
  unit: Record<'member' | 'other' | 'unsaid', string>;
  /** Stands for `{superior}`. */
  superior: Record<'member' | 'other' | 'unsaid', string>;
}

export const TEMPLATE_PLACES: Record<PaperLocale, TemplatePlaces> = {
  vi: {
    unit: { member: 'chi bộ, đơn vị', other: 'đơn vị', unsaid: 'đơn vị (hoặc chi bộ)' },
    superior: { member: 'cấp uỷ cấp trên', other: 'lãnh đạo đơn vị, cấp trên', unsaid: 'cấp trên' },
  },
  en: {
    unit: { member: 'Party cell and unit', other: 'unit', unsaid: 'unit (or Party cell)' },
    superior: { member: 'the superior Party committee', other: 'the head of your unit', unsaid: 'your superiors' },
  },
};

export const TEMPLATE_TEXTS: Record<PaperLocale, Record<ShippedTemplateName, TemplateText>> = {
  vi: {
    default: {
      title: 'Bài thu hoạch đầy đủ',
      description: 'Bảy phần quen dùng, từ nhận thức đến cam kết. Hợp với đợt học tập nghị quyết, chuyên đề.',
      sections: {
        opening: {
          title: 'Mở đầu',
          prompt:
            'Học văn bản nào, khi nào, ở đâu? Vì sao nội dung này liên quan đến công việc của tôi? Ba đến năm câu.',
        },
        understanding: {
          title: 'I. Nhận thức về nội dung cốt lõi',
          prompt:
            'Hai, ba điểm quan trọng nhất, nói bằng lời của mình. Điểm nào mới so với trước? Điều gì tôi từng hiểu chưa đúng? Trích nguyên văn thì ghi nguồn.',
        },
        practice: {
          title: 'II. Liên hệ bản thân, đơn vị',
          prompt:
            'Bản thân: một việc cụ thể tôi đã làm, khi nào, kết quả ra sao? Tập thể: {unit} đang làm thế nào, có số liệu nào cho thấy điều đó?',
        },
        shortcomings: {
          title: 'III. Hạn chế, nguyên nhân',
          prompt:
            'Việc nào chưa làm được hoặc làm chậm, của tôi và của {unit}? Nguyên nhân khách quan là gì, chủ quan là gì? Nêu việc, không nêu chung chung.',
        },
        remedies: {
          title: 'IV. Giải pháp, phương hướng',
          prompt: 'Mỗi hạn chế ở trên sửa bằng cách nào, ai làm, xong khi nào? Thời gian tới ưu tiên việc gì trước?',
        },
        proposals: {
          title: 'V. Đề xuất, kiến nghị',
          prompt: 'Cần {superior} tháo gỡ, hỗ trợ điều gì mà tự mình không làm được? Không có thì ghi rõ là không.',
        },
        commitment: {
          title: 'VI. Cam kết, kế hoạch',
          prompt: 'Hai, ba việc tôi nhận làm, mỗi việc có thời hạn và cách để người khác kiểm tra được.',
        },
      },
    },
    questions: {
      title: 'Câu hỏi do cấp uỷ đặt',
      description:
        'Gõ hoặc dán các câu hỏi, mỗi câu một dòng; mỗi câu thành một phần. Bốn yêu cầu được soát trên cả bài.',
      sections: {
        opening: {
          title: 'Mở đầu',
          prompt: 'Đợt học tập nào, ai đặt câu hỏi, khi nào? Hai, ba câu.',
        },
        question: {
          title: '',
          prompt:
            'Trả lời thẳng vào câu hỏi. Lấy việc của mình và của {unit} làm chứng; nêu rõ chỗ chưa được và cách sửa.',
        },
      },
    },
    short: {
      title: 'Bài ngắn hai trang',
      description: 'Bốn phần gọn, khoảng 800 đến 1.000 chữ. Hợp với sinh hoạt chuyên đề, học một bài viết.',
      sections: {
        understanding: {
          title: 'I. Điều tôi nhận thức được',
          prompt: 'Một câu nói văn bản muốn gì; hai điểm tôi thấy đáng nhớ nhất, vì sao. Khoảng nửa trang.',
        },
        practice: {
          title: 'II. Liên hệ bản thân, đơn vị',
          prompt: 'Một việc của tôi, một việc của {unit}: thời gian, con số, kết quả. Khoảng nửa trang.',
        },
        shortcomings: {
          title: 'III. Hạn chế và cách khắc phục',
          prompt: 'Chỗ nào còn yếu, do đâu; sửa thế nào, ai làm, bao giờ xong. Khoảng nửa trang.',
        },
        commitment: {
          title: 'IV. Phương hướng, cam kết',
          prompt: 'Thời gian tới tôi làm gì trước; hai việc cụ thể có thời hạn.',
        },
      },
    },
  },
  en: {
    default: {
      title: 'Full study paper',
      description: 'The seven usual parts, from understanding to commitment. For the study of a resolution or a theme.',
      sections: {
        opening: {
          title: 'Opening',
          prompt: 'Which text, when, where? Why does it concern my work? Three to five sentences.',
        },
        understanding: {
          title: 'I. Understanding of the core content',
          prompt:
            'The two or three points that matter most, in your own words. What is new? What had I understood wrongly? Where you quote, name the source.',
        },
        practice: {
          title: 'II. Practice of my own and of the unit',
          prompt:
            'Myself: one thing that I did, when, with what result? The collective: how does the {unit} do, and which figure shows it?',
        },
        shortcomings: {
          title: 'III. Shortcomings and causes',
          prompt:
            'What is undone or late, of mine and of the {unit}? Which causes lie outside, which with us? Name things, not generalities.',
        },
        remedies: {
          title: 'IV. Remedies and direction',
          prompt: 'How is each shortcoming above put right, by whom, by when? What comes first in the time ahead?',
        },
        proposals: {
          title: 'V. Proposals',
          prompt: 'What must {superior} clear or support that I cannot do alone? If nothing, say so.',
        },
        commitment: {
          title: 'VI. Commitment and plan',
          prompt: 'Two or three things that I take on, each with a date and a way for others to check it.',
        },
      },
    },
    questions: {
      title: 'Questions set by the Party committee',
      description:
        'Type or paste the questions, one a line; each becomes a section. The four musts are looked for in the paper as a whole.',
      sections: {
        opening: {
          title: 'Opening',
          prompt: 'Which course of study, who set the questions, when? Two or three sentences.',
        },
        question: {
          title: '',
          prompt:
            'Answer the question itself. Take your own work and that of the {unit} as evidence; name what falls short and how to put it right.',
        },
      },
    },
    short: {
      title: 'Short paper of two pages',
      description: 'Four brief parts, some 800 to 1,000 syllables. For a themed meeting or a single article.',
      sections: {
        understanding: {
          title: 'I. What I understood',
          prompt: 'One sentence on what the text wants; the two points most worth remembering, and why. Half a page.',
        },
        practice: {
          title: 'II. Practice of my own and of the unit',
          prompt: 'One thing of mine, one of the {unit}: time, figure, result. Half a page.',
        },
        shortcomings: {
          title: 'III. Shortcomings and remedies',
          prompt: 'What is weak and why; how it is put right, by whom, by when. Half a page.',
        },
        commitment: {
          title: 'IV. Direction and commitment',
          prompt: 'What I do first in the time ahead; two definite things with dates.',
        },
      },
    },
  },
};

/** Language of what a paper says by itself: its head, its labels, its signature. The writer's words are the writer's. */
export type PaperLocale = 'vi' | 'en';

export interface PaperWords {
  title: string;
  /** How a title may begin that says already what it is; lower case. */
  kind: string;
  partyMotto: string[];
  stateMotto: string[];
  name: string;
  role: string;
  unit: string;
  writer: string;
  signHint: string;
  consulted: string;
  studied: string;
}

/** Not part of the interface: it is printed, exported and read by somebody else, whatever the reader's own buttons say. */
export const PAPER_WORDS: Record<PaperLocale, PaperWords> = {
  vi: {
    title: 'BÀI THU HOẠCH',
    kind: 'bài thu hoạch',
    partyMotto: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
    stateMotto: ['CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    name: 'Họ và tên',
    role: 'Chức vụ',
    unit: 'Đơn vị',
    writer: 'Người viết',
    signHint: '(Ký, ghi rõ họ tên)',
    consulted: 'TÀI LIỆU THAM KHẢO',
    studied: 'TÀI LIỆU ĐÃ NGHIÊN CỨU',
  },
  en: {
    title: 'STUDY PAPER',
    kind: 'study paper',
    partyMotto: ['COMMUNIST PARTY OF VIET NAM'],
    stateMotto: ['SOCIALIST REPUBLIC OF VIET NAM', 'Independence - Freedom - Happiness'],
    name: 'Name',
    role: 'Position',
    unit: 'Unit',
    writer: 'Writer',
    signHint: '(Signature and full name)',
    consulted: 'REFERENCES',
    studied: 'TEXTS STUDIED',
  },
};

/** One line of a law as it is printed, before any portal lays it out. */
export interface LawLine {
  kind: 'part' | 'chapter' | 'section' | 'article' | 'text' | 'closing';
  label?: string;
  /** Title of a division or of an article; two lines where it is printed so. */
  title?: string[];
  text?: string;
}

/** Where an article must be found: the labels above it, outermost first. */
export interface ArticlePlace {
  label: string;
  above: string[];
}

export interface LawText {
  lines: LawLine[];
  places: ArticlePlace[];
}

type Division = [title: string, from: number, to: number, sections?: [title: string, from: number, to: number][]];

/** Chapters of the Constitution of 2013 and the articles each holds. */
const CONSTITUTION: Division[] = [
  ['CHẾ ĐỘ CHÍNH TRỊ', 1, 13],
  ['QUYỀN CON NGƯỜI,|QUYỀN VÀ NGHĨA VỤ CƠ BẢN CỦA CÔNG DÂN', 14, 49],
  ['KINH TẾ, XÃ HỘI, VĂN HÓA, GIÁO DỤC,|KHOA HỌC, CÔNG NGHỆ VÀ MÔI TRƯỜNG', 50, 63],
  ['BẢO VỆ TỔ QUỐC', 64, 68],
  ['QUỐC HỘI', 69, 85],
  ['CHỦ TỊCH NƯỚC', 86, 93],
  ['CHÍNH PHỦ', 94, 101],
  ['TÒA ÁN NHÂN DÂN, VIỆN KIỂM SÁT NHÂN DÂN', 102, 109],
  ['CHÍNH QUYỀN ĐỊA PHƯƠNG', 110, 116],
  ['HỘI ĐỒNG BẦU CỬ QUỐC GIA, KIỂM TOÁN NHÀ NƯỚC', 117, 118],
  ['HIỆU LỰC CỦA HIẾN PHÁP VÀ VIỆC SỬA ĐỔI HIẾN PHÁP', 119, 120],
];

/** Parts and chapters of the Penal Code of 2015; its chapters are numbered through. */
const PENAL_CODE: { part: string; title: string; chapters: Division[] }[] = [
  {
    part: 'Phần thứ nhất',
    title: 'NHỮNG QUY ĐỊNH CHUNG',
    chapters: [
      ['ĐIỀU KHOẢN CƠ BẢN', 1, 4],
      ['HIỆU LỰC CỦA BỘ LUẬT HÌNH SỰ', 5, 7],
      ['TỘI PHẠM', 8, 19],
      ['NHỮNG TRƯỜNG HỢP LOẠI TRỪ TRÁCH NHIỆM HÌNH SỰ', 20, 26],
      ['THỜI HIỆU TRUY CỨU TRÁCH NHIỆM HÌNH SỰ,|MIỄN TRÁCH NHIỆM HÌNH SỰ', 27, 29],
      ['HÌNH PHẠT', 30, 45],
      ['CÁC BIỆN PHÁP TƯ PHÁP', 46, 49],
      [
        'QUYẾT ĐỊNH HÌNH PHẠT',
        50,
        59,
        [
          ['QUY ĐỊNH CHUNG', 50, 53],
          ['TRƯỜNG HỢP CỤ THỂ', 54, 59],
        ],
      ],
      ['THỜI HIỆU THI HÀNH BẢN ÁN', 60, 68],
      ['XÓA ÁN TÍCH', 69, 73],
      ['QUY ĐỊNH ĐỐI VỚI PHÁP NHÂN THƯƠNG MẠI', 74, 89],
      [
        'QUY ĐỊNH ĐỐI VỚI NGƯỜI DƯỚI 18 TUỔI',
        90,
        107,
        [
          ['QUY ĐỊNH CHUNG', 90, 92],
          ['HÌNH PHẠT', 93, 107],
        ],
      ],
    ],
  },
  {
    part: 'Phần thứ hai',
    title: 'CÁC TỘI PHẠM',
    chapters: [
      ['CÁC TỘI XÂM PHẠM AN NINH QUỐC GIA', 108, 122],
      ['CÁC TỘI XÂM PHẠM TÍNH MẠNG, SỨC KHỎE,|NHÂN PHẨM, DANH DỰ CỦA CON NGƯỜI', 123, 156],
      ['CÁC TỘI XÂM PHẠM QUYỀN TỰ DO', 157, 167],
      ['CÁC TỘI XÂM PHẠM SỞ HỮU', 168, 180],
      ['CÁC TỘI XÂM PHẠM CHẾ ĐỘ HÔN NHÂN VÀ GIA ĐÌNH', 181, 187],
      [
        'CÁC TỘI XÂM PHẠM TRẬT TỰ QUẢN LÝ KINH TẾ',
        188,
        234,
        [
          ['SẢN XUẤT', 188, 199],
          ['THUẾ', 200, 216],
          ['KHÁC', 217, 234],
        ],
      ],
      ['CÁC TỘI PHẠM VỀ MÔI TRƯỜNG', 235, 246],
      ['CÁC TỘI PHẠM VỀ MA TÚY', 247, 259],
      [
        'CÁC TỘI XÂM PHẠM AN TOÀN CÔNG CỘNG',
        260,
        329,
        [
          ['GIAO THÔNG', 260, 284],
          ['MẠNG', 285, 329],
        ],
      ],
      ['CÁC TỘI XÂM PHẠM TRẬT TỰ QUẢN LÝ HÀNH CHÍNH', 330, 351],
      ['CÁC TỘI PHẠM VỀ CHỨC VỤ', 352, 366],
      ['CÁC TỘI XÂM PHẠM HOẠT ĐỘNG TƯ PHÁP', 367, 391],
      ['CÁC TỘI XÂM PHẠM NGHĨA VỤ CỦA QUÂN NHÂN', 392, 420],
      ['CÁC TỘI PHÁ HOẠI HÒA BÌNH', 421, 425],
    ],
  },
];

const ROMANS = [...Array(30).keys()].map((value) => {
  const tens = 'X'.repeat(Math.floor(value / 10));
  return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10] ?? '');
});

/** A text shaped as the Constitution: 11 chapters, 120 articles without titles, some without clauses. */
export function constitutionText(): LawText {
  const lines: LawLine[] = [
    { kind: 'closing', text: 'LỜI NÓI ĐẦU' },
    {
      kind: 'text',
      text: 'Trải qua nhiều mùa học, người đọc ở các khu phố đã góp sách, góp công và góp lời bàn để dựng nên tủ sách chung này.',
    },
  ];
  const places: ArticlePlace[] = [];
  for (const [index, [title, from, to]] of CONSTITUTION.entries()) {
    const label = `Chương ${ROMANS[index + 1]}`;
    lines.push({ kind: 'chapter', label, title: title.split('|') });
    for (let number = from; number <= to; number += 1) {
      lines.push({ kind: 'article', label: `Điều ${number}` });
      if (number % 3 === 0)
        lines.push({
          kind: 'text',
          text: `Mọi người có quyền đọc, viết và bàn về điều ${number} theo quy định tại Điều 5 của Hiến pháp này.`,
        });
      else
        for (const clause of [1, 2, 3])
          lines.push({
            kind: 'text',
            text: `${clause}. Khu phố bảo đảm việc thứ ${clause} của điều ${number}, do luật định.`,
          });
      places.push({ label: `Điều ${number}`, above: [label] });
    }
  }
  lines.push(
    {
      kind: 'text',
      text: 'Hiến pháp này đã được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XIII, kỳ họp thứ 6 thông qua ngày 28 tháng 11 năm 2013.',
    },
    { kind: 'closing', text: 'CHỦ TỊCH QUỐC HỘI' },
    { kind: 'text', text: '(Đã ký)' },
  );
  return { lines, places };
}

/** A text shaped as the amended Penal Code: parts, chapters, sections, 426 articles and an inserted one, notes. */
export function penalCodeText(): LawText {
  const lines: LawLine[] = [];
  const places: ArticlePlace[] = [];
  const article = (name: string, above: string[]) => {
    const number = Number.parseInt(name, 10);
    const note = number % 7 === 0 ? `[${number}]` : '';
    lines.push({
      kind: 'article',
      label: `Điều ${name}`,
      title: [`${note && `${note} `}Tội mượn sách quá hạn thứ ${name}`],
    });
    if (number % 11 === 0)
      lines.push({ kind: 'text', text: 'Người dưới 16 tuổi mượn sách thì không phải chịu trách nhiệm về việc này.' });
    else {
      lines.push({
        kind: 'text',
        text: `1.${note} Người nào mượn sách thuộc một trong các trường hợp sau đây, thì bị phạt cảnh cáo hoặc phạt lao động từ 01 ngày đến 05 ngày:`,
      });
      for (const point of number % 3 === 0 ? ['a', 'b', 'c', 'd', 'đ'] : [])
        lines.push({ kind: 'text', text: `${point}) Quá hạn từ 10 ngày đến dưới 20 ngày theo điểm ${point};` });
      lines.push(
        { kind: 'text', text: '- Sách hiếm thì tính gấp đôi;' },
        { kind: 'text', text: '+ Sách ảnh thì tính gấp ba.' },
      );
      lines.push({
        kind: 'text',
        text: `2. Phạm tội quy định tại khoản 1 Điều ${number} của Bộ luật này mà tái phạm thì bị phạt gấp đôi.`,
      });
      lines.push({ kind: 'text', text: `Điều ${number} của Luật này không áp dụng cho sách của thư viện trường học.` });
    }
    places.push({ label: `Điều ${name}`, above });
  };
  let chapters = 0;
  for (const { part, title, chapters: divisions } of PENAL_CODE) {
    lines.push({ kind: 'part', label: part, title: [title] });
    for (const [name, from, to, sections] of divisions) {
      chapters += 1;
      const chapter = `Chương ${ROMANS[chapters]}`;
      lines.push({ kind: 'chapter', label: chapter, title: name.split('|') });
      for (let number = from; number <= to; number += 1) {
        const section = sections?.findIndex(([, first, last]) => number >= first && number <= last) ?? -1;
        const begun = sections?.[section];
        if (begun?.[1] === number) lines.push({ kind: 'section', label: `Mục ${section + 1}`, title: [begun[0]] });
        const above = [part, chapter, ...(begun ? [`Mục ${section + 1}`] : [])];
        article(String(number), above);
        if (number === 217) article('217a', above);
      }
    }
  }
  lines.push({ kind: 'part', label: 'Phần thứ ba', title: ['ĐIỀU KHOẢN THI HÀNH'] });
  article('426', ['Phần thứ ba']);
  lines.push(
    { kind: 'closing', text: 'XÁC THỰC VĂN BẢN HỢP NHẤT' },
    { kind: 'closing', text: 'CHỦ NHIỆM' },
    { kind: 'text', text: '[7] Điều này được sửa đổi theo quy định tại khoản 3 Điều 1 của Luật số 12/2017/QH14.' },
    { kind: 'text', text: '[14] Điều 2 và Điều 3 của Luật số 12/2017/QH14 quy định như sau:' },
    { kind: 'text', text: '“Điều 2. Thay thế một số từ' },
    { kind: 'text', text: '1. Thay từ này bằng từ kia.' },
    { kind: 'text', text: 'Điều 3. Hiệu lực thi hành' },
    { kind: 'text', text: '1. Luật này có hiệu lực từ ngày 01 tháng 01 năm 2018.”' },
  );
  return { lines, places };
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handoutDocx } from '../../../../src/core/handout/handout-docx.ts';
import { handoutSheet } from '../../../../src/core/handout/handout-sheet.ts';
import { sheetSize } from '../../../../src/core/handout/sheet-size.ts';
import { buildDocx } from '../../../../src/files/docx/build-docx.ts';
import { wordsOf } from '../../files/docx/docx-text-of.ts';
import { hasOffice, Office } from '../../files/docx/office.ts';
import { makeHandout } from '../../make-handout.ts';

const WORDS = {
  kind: 'Tài liệu phổ biến',
  untitled: 'Tài liệu chưa có tên',
  passages: 'Trích văn bản',
  questions: 'Cùng thảo luận',
  sources: 'Nguồn',
  codeOf: (address: string) => `Mã QR: ${address}`,
};

function documentOf(paper: 'a4' | 'a5', over: Parameters<typeof makeHandout>[0] = {}) {
  const handout = makeHandout({ paper, summary: 'Họp **ngắn**.\n\n- giao việc\n- ghi lại', ...over });
  return handoutDocx(handoutSheet(handout, 'vi'), {
    size: sheetSize(handout),
    letters: 11,
    locale: 'vi',
    words: WORDS,
  });
}

test('a Word file has the words of the page in their order, and its code as a picture', () => {
  const made = documentOf('a5');
  expect(wordsOf(made).split('\n')).toEqual([
    'Chi bộ Bến Lúa',
    'Bến Lúa, ngày 05 tháng 02 năm 2026',
    'TÀI LIỆU PHỔ BIẾN',
    'Ba việc cần làm ngay',
    'Họp ngắn.',
    'giao việc',
    'ghi lại',
    'Trích văn bản',
    '“Mỗi quý chọn một việc khó. Giao rõ người làm. Việc quá hạn thì nêu lại.”',
    '— Nghị quyết số 12-NQ/ĐU, ngày 05/02/2026, của Đảng uỷ xã, khoản 2, Điều 5',
    'Cùng thảo luận',
    'Việc này đang làm tới đâu?',
    'Nguồn',
    '',
    'Nghị quyết số 12-NQ/ĐU, ngày 05/02/2026, của Đảng uỷ xã',
    'van-ban-mau.example/nq-12',
  ]);
  expect(made.preset).toMatchObject({ width: 148, height: 210, numbering: 'none', hasHead: false });
  const picture = made.blocks.flatMap((block) => (block.kind === 'columns' ? block.left : []))[1];
  expect(picture).toMatchObject({ kind: 'picture', mediaType: 'image/png', alt: 'Mã QR: van-ban-mau.example/nq-12' });
});

describe.runIf(hasOffice)('in LibreOffice', () => {
  const office = new Office();
  beforeAll(async () => {
    office.open({ a4: await buildDocx(documentOf('a4')), a5: await buildDocx(documentOf('a5')) });
  }, 180_000);
  afterAll(() => office.close());

  test.each([
    ['a4', 210, 297],
    ['a5', 148, 210],
  ])('%s is one page of its size with every word on it', (name, width, height) => {
    const pages = office.pages(name);
    expect(pages.map((page) => [Math.round(page.width), Math.round(page.height)])).toEqual([[width, height]]);
    const text = office.pageTexts(name).join(' ').replace(/\s+/g, ' ').normalize('NFC');
    for (const words of [
      'Chi bộ Bến Lúa',
      'Ba việc cần làm ngay',
      'giao việc',
      'Giao rõ người làm',
      'khoản 2, Điều 5',
      'Việc này đang làm tới đâu?',
      'van-ban-mau.example/nq-12',
    ])
      expect(text).toContain(words);
  });
});

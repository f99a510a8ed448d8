import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/files/decode-text.ts';
import { readText } from '../../../src/files/read-text.ts';
import { printBlocks } from './print-blocks.ts';

const TEXT = 'Chi bộ họp vào tối thứ sáu, có đủ mười chín đảng viên.';
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, isLittle: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

describe('letters of a text file', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with its mark', utf8(`\uFEFF${TEXT}`)],
    ['UTF-8 in parts', utf8(TEXT.normalize('NFD'))],
    ['UTF-16 LE', utf16(TEXT, true, true)],
    ['UTF-16 BE', utf16(TEXT, false, true)],
    ['UTF-16 without its mark', utf16(TEXT, true, false)],
  ])('are read as %s', (_name, bytes) => {
    expect(decodeText(bytes)).toBe(TEXT);
  });

  it('are read as Vietnamese Windows wrote them, letter and mark apart', () => {
    // "Chi bộ Bến Đò": ô and a dot below, ê and an acute, Đ, ò as o and a grave.
    const bytes = [0x43, 0x68, 0x69, 0x20, 0x62, 0xf4, 0xf2, 0x20, 0x42, 0xea, 0xec, 0x6e, 0x20, 0xd0, 0x6f, 0xcc];
    expect(decodeText(Uint8Array.from(bytes))).toBe('Chi bộ Bến Đò');
  });

  it('of an old font are left as they are, so that they are told for it', () => {
    const tcvn3 = 'NghÞ quyÕt cña ®¶ng bé x· vÒ c«ng t¸c x©y dùng §¶ng n¨m nay';
    const bytes = Uint8Array.from(tcvn3, (letter) => letter.charCodeAt(0));
    expect(decodeText(bytes)).toBe(tcvn3);
  });
});

describe('a text file', () => {
  const read = (text: string) => printBlocks(readText(utf8(text)));

  it('is a paragraph a line where no empty line parts them', () => {
    expect(read('Dòng một\nDòng hai')).toBe('paragraph: Dòng một\nparagraph: Dòng hai\n');
  });

  it('joins lines that were broken at a width', () => {
    const text =
      'Cuộc họp bắt đầu bằng việc soát lại kết luận của tháng trước,\nviệc nào xong, việc nào chậm.\n\nSau đó bàn việc mới.\n\nHết.';
    expect(read(text)).toBe(
      'paragraph: Cuộc họp bắt đầu bằng việc soát lại kết luận của tháng trước, việc nào xong, việc nào chậm.\nparagraph: Sau đó bàn việc mới.\nparagraph: Hết.\n',
    );
  });

  it('does not join what its writer ended, but a name at the beginning of a broken line', () => {
    const ended = 'Đề nghị các chi bộ gửi báo cáo về văn phòng đảng uỷ trước ngày 25.';
    const broken = 'Cuộc họp bắt đầu bằng việc soát lại kết luận của đồng chí';
    const text = `${ended}\nNơi nhận\n\n${broken}\nNguyễn Văn Mẫu.\n\nHết.`;
    expect(read(text)).toBe(
      `paragraph: ${ended}\nparagraph: Nơi nhận\nparagraph: ${broken} Nguyễn Văn Mẫu.\nparagraph: Hết.\n`,
    );
  });

  it('keeps a list a line each', () => {
    const long = 'việc này có một người phụ trách và một ngày hoàn thành rõ ràng';
    expect(read(`Mở đầu.\n\n- Một, ${long}\n- Hai, ${long}\n\nHết.`).split('\n').filter(Boolean)).toHaveLength(4);
  });

  it('takes the headings of Markdown', () => {
    expect(read('# Sinh hoạt chi bộ\n\n## Việc đã làm\n\nMột việc.')).toBe(
      'heading1: Sinh hoạt chi bộ\nheading2: Việc đã làm\nparagraph: Một việc.\n',
    );
  });

  it('without a letter is empty', () => {
    expect(readText(utf8('\n \t\n'))).toEqual({ ok: false, refusal: 'empty' });
  });
});

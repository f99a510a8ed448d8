import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFault } from '../../../../src/core/text/text-fault.ts';

/** Vietnamese letters and, in the same order, what the fonts of before Unicode stored for them. */
const LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'.split('');
const TCVN3 = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ'.split('');
const VNI =
  'aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î'.split(
    ' ',
  );
const stored = (table: string[]) => (text: string) =>
  text.replace(/[^\p{ASCII}]/gu, (letter) => table[LETTERS.indexOf(letter.toLowerCase())] ?? letter);
/** Windows-1252, where it differs from Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const mojibake = (text: string) =>
  [...new TextEncoder().encode(text)]
    .map((byte) => (byte >= 0x80 && byte < 0xa0 ? WINDOWS[byte - 0x80] : String.fromCharCode(byte)))
    .join('');

const SENTENCES = [
  'Ban Chấp hành Trung ương ban hành nghị quyết về đổi mới cách học tập trong toàn Đảng.',
  'Buổi học tối nay chỉ có một câu hỏi, nhưng cả phòng bàn đến tận khi khoá cửa.',
  'Người dân được biết, được bàn, được làm, được kiểm tra và được thụ hưởng kết quả.',
  'Mỗi chi bộ chọn một việc có thật trên địa bàn, ghi rõ người làm và ngày hẹn.',
  'Tổ dân phố số bảy mở tủ sách chung ở cuối hẻm, ai cũng mượn được, không cần giấy tờ.',
  'Kết quả kiểm tra cho thấy nhiều nơi vẫn đọc tài liệu thay cho thảo luận.',
];
const passage = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 2, maxLength: 8 })
  .map((sentences) => sentences.join(' '));

describe('Vietnamese text in every encoding of old is told', () => {
  const damage: [string, string, (text: string) => string][] = [
    ['tcvn3', 'TCVN3', stored(TCVN3)],
    ['tcvn3', 'TCVN3 after the soft hyphens went', (text) => stored(TCVN3)(text).replaceAll('\u00AD', '')],
    ['vni', 'VNI', stored(VNI)],
    ['mojibake', 'UTF-8 read as Windows-1252', mojibake],
    ['mojibake', 'UTF-8 read as Latin-1', (text) => Buffer.from(text, 'utf8').toString('latin1')],
    ['scrambled', 'question marks', (text) => text.replace(/[^\p{ASCII}]/gu, '?')],
    ['scrambled', 'replacement characters', (text) => text.replace(/[Ạ-ỹ]/g, '\uFFFD')],
    ['scrambled', 'marks torn off', (text) => text.normalize('NFD').replace(/\p{M}/gu, ' $&')],
  ];
  test.each(damage)('%s: %s', (fault, _, encode) => {
    fc.assert(
      fc.property(passage, (text) => {
        expect(textFault(encode(text))).toBe(fault);
      }),
    );
  });
});

test.each([
  ['NghÞ quyÕt vÒ ®æi míi c«ng t¸c c¸n bé cña §¶ng', 'tcvn3'],
  ['Nghò quyeát veà ñoåi môùi coâng taùc caùn boä cuûa Ñaûng', 'vni'],
  ['Nghá»‹ quyáº¿t vá» Ä‘á»•i má»›i cÃ´ng tÃ¡c cÃ¡n bá»™', 'mojibake'],
  ['Ngh? quy?t v? ??i m?i c?ng t?c c?n b? c?a ??ng', 'scrambled'],
])('%s', (text, fault) => {
  expect(textFault(text)).toBe(fault);
});

describe('sound text raises no alarm', () => {
  test('Vietnamese, in both forms of Unicode', () => {
    fc.assert(
      fc.property(passage, fc.constantFrom('NFC', 'NFD'), (text, form) => {
        expect(textFault(text.normalize(form))).toBeNull();
      }),
    );
  });

  test.each([
    'Où est la forêt ? Le maïs, l’hôtel et le garçon : « déjà vu », dit-elle, en août. Ça va être une fête à Noël, naïve et sûre.',
    'Die Straße heißt „Großer Weg“; über größere Häuser fließt süßer Äther. Daß wir müssen, weiß jeder: »Grüße« an alle.',
    'A decisão não é fácil: as ações da União são úteis às populações, e o João também não está à mesa com a mãe. NÃO! AMANHÃ É OUTRO DIA.',
    'El niño comió piña aún después del año nuevo; ¿qué pasó ahí? ¡Sí, señor! Según él, la pingüina oía y reía.',
    'Perché no? La città è più bella così: però, c’è un caffè là. L’università di Forlì è già piena.',
    'What is it? Is it? See https://example.org/find?q=a&r=b?c and read Microsoft® Windows™ notes¹ for 10½ pages at 5µm.',
    'const a = b?c : d; ask("why?"); x?.y; page.html?id=4',
    'Đọc kỹ, hoà giải, thuỷ lợi, quý vị; hoá đơn số 12/HĐ-UBND; TP.HCM; khoá XII; a) b) c) d)',
    'ประเทศไทยเป็นประเทศที่สวยงาม กรุงเทพมหานครเป็นเมืองหลวง',
    'Привет, как дела? Мы идём домой. Это хорошо?',
    'I ❤️ this 👍🏽 emoji 1️⃣ text with flags 🇻🇳 and a zero‑width joiner 👨‍👩‍👧',
    '',
  ])('%s', (text) => {
    expect(textFault(text)).toBeNull();
    expect(textFault(text.normalize('NFD'))).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOverlaps } from '../../../../src/core/originality/index.ts';

const SOURCE =
  'Buổi chiều ở bến sông, bác lái đò kể rằng cây gạo già đã đứng đó từ thời ông nội bác còn trẻ. ' +
  'Mỗi mùa hoa đỏ, bọn trẻ trong xóm lại hoà giọng hát dưới gốc cây, còn người lớn uỷ thác cho cụ Thuý giữ sổ ghi ngày nước lên. ' +
  'Năm nay nước về sớm mười hai hôm, cả xóm cùng nhau đắp bờ, chuyển thóc lên gác và chia phiên canh đê suốt bốn đêm liền.';
const COPY =
  'Mỗi mùa hoa đỏ, bọn trẻ trong xóm lại hoà giọng hát dưới gốc cây, còn người lớn uỷ thác cho cụ Thuý giữ sổ';
const OWN = 'Tôi viết điều này sau một tuần đi thực tế cùng hai đồng nghiệp. ';
const END = ' Về nhà tôi nghĩ mãi.';
const source = { id: 'a', text: SOURCE };

const words = (draft: string, sources = [source]) =>
  findOverlaps(draft, sources).map(({ start, end }) => draft.slice(start, end));

describe('a copy is found', () => {
  it('word for word, with its exact place on both sides', () => {
    const draft = OWN + COPY + END;
    const [found] = findOverlaps(draft, [source]);
    expect(found).toMatchObject({
      start: OWN.length,
      end: OWN.length + COPY.length,
      sourceId: 'a',
      sourceStart: SOURCE.indexOf(COPY),
      sourceEnd: SOURCE.indexOf(COPY) + COPY.length,
      isVerbatim: true,
      quoted: false,
    });
  });

  it.each([
    [
      'tone marks placed the other way',
      (text: string) => text.replace('hoà', 'hòa').replace('uỷ', 'ủy').replace('Thuý', 'Thúy'),
    ],
    ['decomposed', (text: string) => text.normalize('NFD')],
    ['in capitals', (text: string) => text.toUpperCase()],
    ['without punctuation', (text: string) => text.replace(/[,.]/g, '')],
    ['over several lines', (text: string) => text.replace(/ /g, '\n')],
    ['with unseen signs in it', (text: string) => text.replace(/o/g, 'o\u200b').replace(/i/g, 'i\u00ad')],
    [
      'typed without diacritics',
      (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'),
    ],
    ['in quotation marks whose source is not named', (text: string) => `Tôi thích câu “${text}”`],
  ])('%s', (_name, change) => {
    const draft = `${OWN}\n${change(COPY)}\n${END}`;
    const found = findOverlaps(draft, [source]);
    expect(found).toHaveLength(1);
    expect(found[0]?.sourceStart).toBe(SOURCE.indexOf(COPY));
    expect(found[0]?.sourceEnd).toBe(SOURCE.indexOf(COPY) + COPY.length);
  });

  it('with one word in eight changed, as one passage', () => {
    const changed = COPY.split(' ')
      .map((word, at) => (at % 8 === 5 ? 'bỗng' : word))
      .join(' ');
    expect(words(OWN + changed + END)).toEqual([changed]);
  });

  it('with its clauses in another order, as one passage', () => {
    const [first, second] = ['cả xóm cùng nhau đắp bờ, chuyển thóc lên gác', 'chia phiên canh đê suốt bốn đêm liền'];
    expect(words(`${OWN}Xóm tôi ${second}, ${first}${END}`)).toEqual([`${second}, ${first}`]);
  });

  it('by any swap, wherever it stands, if it has twelve syllables; with eleven never', () => {
    const all = SOURCE.split(' ');
    const swaps = [
      (text: string) => text.normalize('NFD'),
      (text: string) => text.toUpperCase(),
      (text: string) => text.replace(/ /g, '\n'),
      (text: string) => text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u00ad'),
      (text: string) => text,
    ];
    fc.assert(
      fc.property(
        fc.nat(all.length - 12),
        fc.integer({ min: 12, max: 30 }),
        fc.constantFrom(...swaps),
        (from, length, swap) => {
          const part = all.slice(from, from + length);
          const draft = `Ngoài kia ${swap(part.join(' '))} thì khác`;
          expect(findOverlaps(draft, [source]).length).toBeGreaterThan(0);
          expect(findOverlaps(`Ngoài kia ${swap(part.slice(0, 11).join(' '))} thì khác`, [source])).toEqual([]);
        },
      ),
    );
  });

  it('in text that repeats itself without end too, in reasonable time', () => {
    const draft = 'một hai ba '.repeat(1_500);
    expect(findOverlaps(draft, [{ id: 'a', text: draft }]).length).toBeGreaterThan(0);
  });
});

describe('offsets', () => {
  it('name words that are the same on both sides', () => {
    const vocabulary = 'ao bến cát dốc đò ghe hói kênh lạch mương'.split(' ');
    const text = fc
      .array(fc.constantFrom(...vocabulary), { minLength: 12, maxLength: 80 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(text, text, (draft, other) => {
        for (const overlap of findOverlaps(draft, [{ id: 'a', text: other }])) {
          expect(overlap.syllables).toBeGreaterThanOrEqual(12);
          for (const { start, end, sourceStart, sourceEnd } of overlap.same)
            expect(draft.slice(start, end)).toBe(other.slice(sourceStart, sourceEnd));
          expect(overlap.same[0]?.start).toBe(overlap.start);
          expect(overlap.same.at(-1)?.end).toBe(overlap.end);
        }
      }),
    );
  });
});

describe('what is no copy', () => {
  it.each([
    [`“${COPY}” (Báo Sông Mẫu, 12/3/2026)`],
    [`"${COPY}" [3]`],
    [`«${COPY}» — Bác lái đò Nguyễn Văn Mẫu`],
    [`Nghị quyết số 18-NQ/TW nêu: “${COPY}”`],
    [`Theo Báo Sông Mẫu, “${COPY}”.`],
    [`“${COPY}”, theo Báo Sông Mẫu.`],
  ])('quoted with its source: %s', (draft) => {
    expect(words(OWN + draft + END)).toEqual([]);
  });

  it('but a quotation after which nobody is named, or only the writer, counts and says that it is one', () => {
    for (const draft of [`“${COPY}”.`, `Theo tôi, “${COPY}” là hay.`, `“${COPY}” (rất hay).`]) {
      expect(findOverlaps(OWN + draft, [source]), draft).toMatchObject([{ quoted: true }]);
    }
  });

  it('what goes on behind a quotation that is cited counts by itself', () => {
    const draft = `“${COPY.slice(0, 40)}” (Báo Sông Mẫu) ${SOURCE.slice(SOURCE.indexOf('cả xóm'))}`;
    expect(words(draft)).toEqual([SOURCE.slice(SOURCE.indexOf('cả xóm'), -1)]);
  });

  it('names of bodies and fixed formulas', () => {
    const formula = 'Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam, Nhà nước pháp quyền xã hội chủ nghĩa Việt Nam';
    expect(words(`Tôi đọc ${formula} rồi.`, [{ id: 'a', text: `Bài nói về ${formula} trong sách.` }])).toEqual([]);
  });

  it('the name of an issued text, and the title of a source', () => {
    const name =
      'Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Hội nghị Trung ương về sắp xếp lại bến bãi và cách giữ đò ngang';
    expect(words(`Tôi học ${name}.`, [{ id: 'a', text: `Bài này theo ${name}. Hết.` }])).toEqual([]);
    const title = 'Chuyện cây gạo già bên bến đò và những người giữ sổ ghi ngày nước lên ở xóm Đoài';
    const text = `Trong bài “Khác”, ${title} được nhắc lại.`;
    expect(findOverlaps(`Tôi đã đọc ${title}.`, [{ id: 'a', text, title }])).toEqual([]);
  });

  it('what three unrelated sources say alike', () => {
    const phrase = 'chúng ta hãy cùng nhau giữ cho bờ tre gốc lúa quê mình xanh mãi với thời gian';
    const around = (name: string) => Array.from({ length: 40 }, (_, at) => `${name}${at} xa${name}${at}`).join(' ');
    const sources = ['m', 'n', 'p'].map((id) => ({ id, text: `${around(id)} ${phrase} ${around(`${id}h`)}` }));
    expect(words(`Tôi nghĩ ${phrase} thôi.`, sources)).toEqual([]);
    expect(words(`Tôi nghĩ ${phrase} thôi.`, sources.slice(0, 2)).length).toBeGreaterThan(0);
  });

  it('but copies of one text, or texts of one origin, vouch as one', () => {
    const copies = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `Báo ${id} đưa tin. ${SOURCE}` }));
    expect(words(OWN + COPY + END, copies)[0]).toBe(COPY);
    const around = (name: string) => Array.from({ length: 30 }, (_, at) => `${name}${at}`).join(' ');
    const own = ['a', 'b', 'c'].map((id) => ({ id, origin: 'own', text: `${around(id)} ${COPY} ${around(`${id}z`)}` }));
    expect(words(OWN + COPY + END, own)[0]).toBe(COPY);
  });

  it('nothing at all', () => {
    expect(findOverlaps('', [source])).toEqual([]);
    expect(findOverlaps(COPY, [])).toEqual([]);
    expect(findOverlaps(OWN, [{ id: 'a', text: '' }])).toEqual([]);
  });
});

import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { ankiHtml } from '../../../../src/core/export/anki/anki-html.ts';
import { cardPrompts } from '../../../../src/core/export/anki/card-prompts.ts';
import { anki } from '../../../../src/core/export/anki.ts';
import type { StudyNote } from '../../../../src/core/export/export-format.ts';
import { ROLES } from '../../../../src/core/model/role.ts';
import { ankiLabels } from '../../../../src/i18n/anki-labels.ts';
import { hostileText } from './hostile-text.ts';
import { readAnkiText } from './read-anki-text.ts';
import {
  bareNote,
  documentNote,
  each,
  newsNote,
  passageOver,
  SETTINGS,
  sampleArticle,
  written,
} from './sample-notes.ts';

const settings = { ...SETTINGS, anki: ankiLabels() };
const { document } = new JSDOM('<div id="field"></div>').window;

/** What a reader sees of a field: markup as Anki's own browser reads it. */
function seen(markup: string): { text: string; tags: string[] } {
  const field = document.createElement('div');
  field.innerHTML = markup;
  const tags = [...field.querySelectorAll('*')].map(({ localName }) => localName);
  for (const line of field.querySelectorAll('br')) line.replaceWith('\n');
  return { text: field.textContent ?? '', tags };
}

async function exported(...notes: StudyNote[]) {
  return readAnkiText(await written(anki.write(each(...notes), settings)));
}

test('a note a passage, for our note type, with a guid that stays', async () => {
  const { notetype, deck, notes } = await exported(documentNote(), newsNote(), bareNote());
  expect([notetype, deck]).toEqual(['Thu Hoạch', 'Thu Hoạch']);
  expect(notes).toHaveLength(10);
  expect(new Set(notes.map(({ guid }) => guid)).size).toBe(10);
  expect((await exported(documentNote())).notes[0]?.guid).toBe(notes[0]?.guid);
  const [figure, view, , practice, question] = notes;
  expect(figure?.fields).toMatchObject({
    'Trích dẫn': 'áp dụng từ ngày 01/7/2026 cho 100% chi bộ trong xã',
    'Câu hỏi': '',
    'Đáp án': '(1) 01/7/2026<br>(2) 100',
    'Vai trò': 'Số liệu, chỉ tiêu',
    Nguồn:
      'Điều 1, Chương I, Quy định số 07-QĐ/ĐU ngày 15/06/2026 của Ban Chấp hành Đảng bộ xã Mẫu<br>Quy định về học tập và thực hiện nghị quyết ở chi bộ · Báo Mẫu · 07/03/2026',
  });
  expect(seen(figure?.fields['Điền số'] ?? '').text).toBe(
    'áp dụng từ ngày (1)\u00a0…\u00a0 cho (2)\u00a0…\u00a0% chi bộ trong xã',
  );
  expect(figure?.fields['Liên kết']).toMatch(/^https:\/\/bao-mau\.example\/bai\?id=7&#38;trang=2#:~:text=/);
  expect(view?.fields['Câu hỏi']).toBe('Ý chính của đoạn này là gì?<br>“Học đi đôi với làm: mỗi…”');
  expect(view?.tags).toEqual(['thu-hoạch::quan-điểm', 'xây-dựng-đảng::kỷ-luật', 'việc-cụ-thể', '2026']);
  expect(view?.fields['Ghi chú']).toContain('<strong>chính</strong>');
  expect(practice?.fields['Câu hỏi']).toContain('“Không giao việc chung chung”');
  expect(seen(practice?.fields['Ghi chú'] ?? '').text).toContain(
    'Thực tế: Chi bộ 4: 3 buổi họp, vắng 5 lượt.\nBiên bản ghi đủ.',
  );
  expect(seen(practice?.fields['Ghi chú'] ?? '').text).toContain('Việc sẽ làm (Hạn: 31/12/2026): Đổi giờ họp');
  expect(question?.fields['Điền số']).toBe('');
});

test('every passage gets a card: what is asked is never empty, and an answer is nowhere in what asks for it', () => {
  const labels = ankiLabels();
  for (const role of ROLES) {
    for (const quote of [
      'Làm.',
      'Giảm 30% trong 2026.',
      'Đến 2030 đạt 90%, năm 2030 là mốc cuối.',
      'chữ '.repeat(40),
    ]) {
      const { question, blanks, answer } = cardPrompts(passageOver(quote, quote, { role }), labels);
      expect(question !== '' || blanks !== '').toBe(true);
      expect(blanks === '').toBe(answer === '');
      for (const one of answer.split('<br>').map((line) => line.replace(/^\(\d\) /, ''))) {
        if (one) expect(seen(blanks).text).not.toMatch(new RegExp(`(?<![\\p{N}(])${one}(?![\\p{N})])`, 'u'));
      }
    }
  }
});

test('any text stands in a field on one line, as itself and as nothing else', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const markup = ankiHtml(text);
      expect(markup).not.toMatch(/[\t\n\r"{}[\]]/);
      const { text: read, tags } = seen(markup);
      expect(tags.filter((tag) => tag !== 'br' && tag !== 'span')).toEqual([]);
      expect(read).toBe(asShown(text));
    }),
    { numRuns: 300 },
  );
});

/** What no markup can carry is left out; line breaks are one kind; half a pair has no form in UTF-8. */
function asShown(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no markup carries.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/\r\n?/g, '\n')
  );
}

test('whatever stands in its fields, a file has the notes that it was made of and no other', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ quote: hostileText, note: hostileText, tag: hostileText, id: hostileText }), {
        maxLength: 4,
      }),
      hostileText,
      async (passages, title) => {
        const note: StudyNote = {
          article: sampleArticle({ title, siteName: title }),
          passages: passages.map(({ quote, note, tag, id }, at) => ({
            ...passageOver('chữ', 'chữ', { id: `${at}${id}`, quote, note, tags: [tag] }),
          })),
          reflections: [],
          body: null,
          pictures: [],
        };
        const { notetype, notes } = await exported(note);
        expect(notetype).toBe('Thu Hoạch');
        const wanted = passages.filter(({ quote }) => quote.trim() !== '');
        expect(notes.map(({ fields }) => seen(fields['Trích dẫn'] ?? '').text)).toEqual(
          wanted.map(({ quote }) => asShown(quote)),
        );
        for (const { guid, fields } of notes) {
          expect(guid).toMatch(/^th-[\w~-]+$/);
          for (const field of Object.values(fields)) {
            expect(seen(field).tags.filter((tag) => /script|img|svg|base|style/.test(tag))).toEqual([]);
          }
        }
      },
    ),
    { numRuns: 100 },
  );
});

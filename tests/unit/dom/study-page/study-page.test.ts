// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StudyNote, StudyPicture } from '../../../../src/core/export/export-format.ts';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH } from '../../../../src/core/export/html/page-script.ts';
import { PAGE_STYLE, PAGE_STYLE_HASH } from '../../../../src/core/export/html/page-style.ts';
import { ROLE_LOOKS } from '../../../../src/core/export/html/role-style.ts';
import { studyPage } from '../../../../src/core/export/html/study-page.ts';
import { html } from '../../../../src/core/export/html.ts';
import { ROLES } from '../../../../src/core/model/role.ts';
import { ROLE_COLOURS } from '../../../../src/dom/highlight/role-colours.ts';
import { markUpArticle } from '../../../../src/dom/study-page/mark-up-article.ts';
import { studyPageLabels } from '../../../../src/i18n/study-page-labels.ts';
import {
  bareNote,
  documentNote,
  each,
  newsNote,
  SETTINGS,
  samplePicture,
  written,
} from '../../core/export/sample-notes.ts';

const page = { labels: studyPageLabels(), markUp: markUpArticle };
const settings = { ...SETTINGS, page };

async function opened(...notes: StudyNote[]): Promise<Document> {
  return new DOMParser().parseFromString(await written(html.write(each(...notes), settings)), 'text/html');
}

const textsOf = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());

describe('a page of several articles', () => {
  test('has them all, with contents that lead to each', async () => {
    const document = await opened(documentNote(), newsNote(), bareNote());
    expect(textsOf(document, 'h1')).toEqual(['Chuyên đề: chuyển đổi số ở cơ sở']);
    const titles = [
      'Quy định về học tập và thực hiện nghị quyết ở chi bộ',
      'Buổi học không ai ngủ gật',
      'Bài không tên',
    ];
    expect(textsOf(document, 'h2.title')).toEqual(titles);
    expect(textsOf(document, 'nav .articles a')).toEqual(titles);
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).not.toBeNull();
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('leaves no level of headings out', async () => {
    const document = await opened(documentNote(), newsNote(), bareNote());
    const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6,[role="heading"]')].map((heading) =>
      Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1)),
    );
    expect(levels[0]).toBe(1);
    levels.forEach((level, at) => {
      if (at > 0) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
    });
    expect(textsOf(document, '#b1 [role="heading"]')).toEqual([
      ...['Chương I', 'Điều 1. Phạm vi điều chỉnh', 'Điều 2. Nguyên tắc'],
      ...['Chương II', 'Điều 3. Chỉ tiêu đến năm 2030', 'Điều 4. Trách nhiệm thi hành'],
    ]);
    expect(textsOf(document, '#b1 .own-contents a')).toContain('Chương II. Tổ chức thực hiện');
  });
});

describe('a page of one article', () => {
  test('bears its name, and its contents are its headings', async () => {
    const document = await opened(documentNote());
    expect(document.title).toBe('Quy định về học tập và thực hiện nghị quyết ở chi bộ');
    expect(textsOf(document, 'h1')).toEqual([document.title]);
    expect(textsOf(document, 'nav .headings a').slice(0, 2)).toEqual([
      'Chương I. Quy định chung',
      'Điều 1. Phạm vi điều chỉnh',
    ]);
  });

  test('says what is known of it, and links only to the web', async () => {
    const document = await opened(documentNote());
    expect(textsOf(document, '.facts dd')).toEqual([
      ...['Quy định 07-QĐ/ĐU', '15/06/2026', 'Ban Chấp hành Đảng bộ xã Mẫu', 'Báo Mẫu', 'Lê Thị Mẫu, Trần Văn Thử'],
      ...['07/03/2026', '23/11/2026'],
    ]);
    expect(document.querySelector('.source')?.getAttribute('href')).toBe('https://bao-mau.example/bai?id=7&trang=2');
    expect(document.querySelector('.source')?.getAttribute('rel')).toBe('noopener noreferrer');
  });
});

describe('passages', () => {
  test('are drawn over their words, one in another, and numbered in the order of the text', async () => {
    const document = await opened(documentNote());
    expect(textsOf(document, 'mark.figure').join()).toBe('áp dụng từ ngày 01/7/2026 cho 100% chi bộ trong xã');
    const view = [...document.querySelectorAll('mark.viewpoint')].map((mark) => mark.textContent).join('');
    expect(view).toContain('mỗi chi bộ chọn ít nhất 01 việc cụ thể');
    expect(document.querySelector('mark.task.l1')?.closest('mark.viewpoint')).not.toBeNull();
    expect(textsOf(document, '.ref')).toEqual(['1', '3', '2', '4', '5']);
    expect(document.querySelector('.ref')?.getAttribute('aria-label')).toBe('Ghi chú đoạn 1: Số liệu, chỉ tiêu');
  });

  test('have their notes behind the block that they end in, with what follows up to the next', async () => {
    const document = await opened(documentNote());
    const boxes = [...document.querySelectorAll('.beside')];
    expect(boxes.map((box) => textsOf(box, '.num').join())).toEqual(['1', '2,3', '4', '5']);
    const [, second, third, fourth] = boxes;
    expect([...(second?.children ?? [])].map(({ className }) => className)).toEqual(['said', 'notes']);
    expect(textsOf(second as Element, '.said > *')[0]).toBe('Điều 2. Nguyên tắc');
    expect(textsOf(second as Element, '.note li')).toEqual([
      'chọn một việc',
      'có người chịu trách nhiệm',
      '#việc-cụ-thể',
      '#2026',
    ]);
    expect(textsOf(third as Element, '.reflection dt')).toEqual([
      'Thực tế',
      'Hạn chế',
      'Nguyên nhân (khách quan)',
      'Việc sẽ làm',
    ]);
    expect(textsOf(fourth as Element, '.said > *').slice(0, 3)).toEqual([
      'Chương II',
      'TỔ CHỨC THỰC HIỆN',
      'Điều 3. Chỉ tiêu đến năm 2030',
    ]);
    expect(textsOf(document, '.whole .state')).toEqual(['☑ Đã làm xong']);
  });

  test('of a summary and of a list entry are drawn too; what the copy has not stands apart with its words', async () => {
    const document = await opened(newsNote());
    expect(textsOf(document, '.lead mark')).toEqual(['ít đọc, nhiều hỏi']);
    expect(textsOf(document, '.beside')[0]).toContain('Khẩu hiệu hay.');
    const [list, rest] = document.querySelectorAll('.text ol:not(.notes ol)');
    expect(textsOf(list as Element, 'li').map((text) => text.replace(/3$/, ''))).toEqual(['Sửa cống đầu thôn']);
    expect(rest?.getAttribute('start')).toBe('2');
    expect(textsOf(document, '.apart blockquote')).toEqual(['Câu này đã bị gỡ khỏi trang gốc từ lâu']);
  });

  test('leave the text as it was saved', async () => {
    const note = newsNote();
    const document = await opened(note);
    for (const added of document.querySelectorAll('.text :is(.ref, .notes, .missing)')) added.remove();
    const saved = (note.body?.text ?? '').replace(/\s+/g, '');
    expect((document.querySelector('.text')?.textContent ?? '').replace(/\s+/g, '')).toBe(saved);
  });
});

describe('pictures', () => {
  test('are in the file; one that was not had is told', async () => {
    const document = await opened(newsNote());
    const [image, ...others] = document.querySelectorAll('img');
    expect(others).toEqual([]);
    expect(image?.getAttribute('src')).toMatch(/^data:image\/gif;base64,R0lGODlh[A-Za-z0-9+/]+=*$/);
    expect([image?.alt, image?.getAttribute('width')]).toEqual(['Hội trường thôn Giữa', '640']);
    expect(textsOf(document, '.missing')).toEqual(['Ảnh chỉ có ở bản gốc: Sơ đồ đường thôn']);
  });

  test('of any length come out as they went in', async () => {
    for (const length of [0, 1, 2, 3, 24_575, 24_576, 24_577, 60_001]) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 251);
      const note = newsNote();
      note.pictures = [samplePicture(note.pictures[0]?.url ?? '', { read: () => Promise.resolve(bytes) })];
      const text = await written(html.write(each(note), settings));
      const [, data = ''] = /src="data:image\/gif;base64,([^"]*)"/.exec(text) ?? [];
      expect(Buffer.from(data, 'base64').equals(Buffer.from(bytes))).toBe(true);
    }
  });
});

test('an article at a time is asked for, and a picture only when its turn comes', { timeout: 30_000 }, async () => {
  const asked: string[] = [];
  async function* notes(): AsyncGenerator<StudyNote> {
    for (let at = 0; at < 12; at++) {
      asked.push(`bài ${at}`);
      const note = newsNote();
      const read: StudyPicture['read'] = () => {
        asked.push(`ảnh ${at}`);
        return Promise.resolve(new Uint8Array(3));
      };
      yield { ...note, pictures: note.pictures.map((picture) => ({ ...picture, read })) };
    }
  }
  const before: string[][] = [];
  for await (const piece of html.write(notes(), settings)) {
    if (String(piece).startsWith('<article')) before.push([...asked]);
  }
  expect(before).toHaveLength(12);
  // The one that follows is known, since a page of one article looks otherwise.
  expect(before[0]).toEqual(['bài 0', 'bài 1']);
  expect(before[8]).not.toContain('bài 10');
  expect(before[8]).not.toContain('ảnh 8');
});

test('a packet stands under a heading of its own, with who made it and what to talk about', async () => {
  const captions = {
    heading: 'Gói học tập “Nói đi đôi với làm”',
    lines: ['Người làm: Lê Thị Mẫu, ngày 24/11/2026'],
    sections: [
      { heading: 'Câu hỏi thảo luận', text: 'Chọn **hai** câu.', items: ['Việc nào làm ngay?', '<b>Ai</b> nhận?'] },
    ],
  };
  const text = await written(studyPage(each(bareNote()), settings, page, captions));
  const document = new DOMParser().parseFromString(text, 'text/html');
  expect(document.title).toBe(captions.heading);
  expect(textsOf(document, 'h1')).toEqual([captions.heading]);
  expect(textsOf(document, '.line')).toEqual(captions.lines);
  expect(textsOf(document, '.section ol > li')).toEqual(['Việc nào làm ngay?', '<b>Ai</b> nhận?']);
  expect(textsOf(document, 'h2.title')).toEqual(['Bài không tên']);
});

describe('the policy', () => {
  const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

  test('lets the page’s own style and search run and nothing else, and reaches no network', async () => {
    expect(PAGE_STYLE_HASH).toBe(hashOf(PAGE_STYLE));
    expect(PAGE_SCRIPT_HASH).toBe(hashOf(PAGE_SCRIPT));
    const document = await opened(bareNote());
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')?.split('; ')).toEqual([
      "default-src 'none'",
      'img-src data:',
      `style-src '${PAGE_STYLE_HASH}'`,
      `script-src '${PAGE_SCRIPT_HASH}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    // Ahead of everything that it is about, and behind nothing but the declaration of letters.
    expect(policy?.previousElementSibling?.getAttribute('charset')).toBe('utf-8');
    expect(document.querySelector('[style]')).toBeNull();
    expect(document.querySelector('style')?.textContent).toBe(PAGE_STYLE);
    expect(document.querySelector('script')?.textContent).toBe(PAGE_SCRIPT);
  });
});

test('roles look as in the interface: each with its colours and its pattern', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../../../src/ui/tokens.css'), 'utf8');
  const token = (name: string): string[] =>
    new RegExp(`--th-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)?.slice(1) ?? [];
  for (const role of ROLES) {
    const { mark, line, ink, pattern } = ROLE_LOOKS[role];
    expect([mark, line, ink]).toEqual([token(`${role}-mark`), token(`${role}-line`), token(`${role}-ink`)]);
    expect(pattern).toBe(ROLE_COLOURS[role].pattern);
  }
});

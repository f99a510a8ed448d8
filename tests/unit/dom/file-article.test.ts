import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { FileKind } from '../../../src/core/files/file-kind.ts';
import { pageAt } from '../../../src/core/files/page-at.ts';
import type { OutlineNode } from '../../../src/core/model/outline.ts';
import { articleOfFile, type FileArticle } from '../../../src/dom/file-article/article-of-file.ts';
// Loaded before the clock of the first test runs: what reads PDF is large.
import '../../../src/files/read-pdf.ts';
import { readFile } from '../../../src/files/read-file.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/files');
const URL_OF_FILE = `urn:sha256:${'0'.repeat(64)}`;

async function open(name: string, kind: FileKind, bytes?: Uint8Array): Promise<FileArticle> {
  const read = await readFile(kind, bytes ?? new Uint8Array(readFileSync(join(FOLDER, name))));
  if (!read.ok) throw new Error(read.refusal);
  const { content, facts } = read;
  const { document } = new JSDOM('').window;
  const given = 'html' in content ? { document: new JSDOM(content.html).window.document } : content;
  const source = { content: given, facts, name, url: URL_OF_FILE, isPage: kind === 'html' };
  const article = articleOfFile(source, document);
  if (!article) throw new Error('no article');
  return article;
}

const labels = (outline: readonly OutlineNode[]): string[] =>
  outline.flatMap(({ label, title, children }) => [`${label} ${title}`.trim(), ...labels(children)]);
const text = (html: string) => new TextEncoder().encode(html);

describe('a resolution in a PDF', () => {
  it('is an issued document with its number, day, body and title', async () => {
    const { extracted } = await open('nghi-quyet.pdf', 'pdf');
    expect(extracted).toMatchObject({
      kind: 'document',
      lang: 'vi',
      title: 'Nghị quyết về nâng cao chất lượng sinh hoạt chi bộ giai đoạn 2026 - 2030',
      publishedAt: '2026-03-12',
      byline: [],
      circulation: null,
      textFault: null,
      documentRef: { type: 'Nghị quyết', number: '07-NQ/ĐU', date: '2026-03-12' },
    });
    expect(extracted.text).toContain('cùng dự.\nc) Các chỉ tiêu');
  });

  it('has its outline, with headings in the text', async () => {
    const { extracted } = await open('nghi-quyet.pdf', 'pdf');
    expect(labels(extracted.outline)).toEqual(
      expect.arrayContaining(['I TÌNH HÌNH VÀ NGUYÊN NHÂN', 'II MỤC TIÊU, CHỈ TIÊU', 'IV TỔ CHỨC THỰC HIỆN']),
    );
    expect(extracted.html).toContain('<h3>');
    expect(extracted.html).toContain('<td>70%</td>');
    expect(extracted.html).not.toContain('data-');
  });

  it('knows on which page a sentence stands, also one that goes on over the page', async () => {
    const { extracted, pageStarts } = await open('nghi-quyet.pdf', 'pdf');
    const pageOf = (words: string) => pageAt(pageStarts, extracted.text.indexOf(words));
    expect(pageStarts).toHaveLength(3);
    expect(pageOf('Căn cứ Điều lệ')).toBe(1);
    expect(pageOf('b) Đến năm 2028')).toBe(1);
    expect(pageOf('cùng dự.')).toBe(2);
    expect(pageOf('Nghị quyết này được phổ biến')).toBe(3);
  });
});

describe('one document, as PDF and as Word', () => {
  it('is the same document', async () => {
    const [pdf, docx] = [await open('quyet-dinh.pdf', 'pdf'), await open('quyet-dinh.docx', 'docx')];
    const facts = {
      kind: 'document',
      title: 'Quyết định về quy chế tiếp công dân tại nhà văn hóa ấp',
      publishedAt: '2026-02-05',
      documentRef: { type: 'Quyết định', number: '15/2026/QĐ-UBND', date: '2026-02-05' },
    };
    expect(pdf.extracted).toMatchObject(facts);
    expect(docx.extracted).toMatchObject(facts);
    expect(labels(docx.extracted.outline)).toEqual(labels(pdf.extracted.outline));
    expect(labels(pdf.extracted.outline)).toContain('Điều 2 Nguyên tắc');
  });

  it('names no author after the program that wrote it', async () => {
    expect((await open('quyet-dinh.docx', 'docx')).extracted.byline).toEqual([]);
  });

  it('keeps its notes, without the way back', async () => {
    const { extracted } = await open('quyet-dinh.docx', 'docx');
    expect(extracted.text).toContain('Kể cả các buổi tiếp lưu động do đoàn thể tổ chức tại hộ dân.');
    expect(extracted.text).not.toContain('↑');
  });
});

describe('an article in two columns', () => {
  it('is read down one column and then the other, under its own title', async () => {
    const { extracted } = await open('hai-cot.pdf', 'pdf');
    expect(extracted).toMatchObject({ kind: 'news', title: 'Buổi họp bắt đầu từ chuyện con mương', documentRef: null });
    const at = (words: string) => extracted.text.indexOf(words);
    expect(at('Ba tuần sau')).toBeLessThan(at('Từ con mương, chi bộ'));
    expect(at('Từ con mương, chi bộ')).toBeLessThan(at('Mùa mưa năm nay'));
    expect(extracted.text).not.toContain('Buổi họp bắt đầu từ chuyện con mương');
  });
});

describe('a title', () => {
  const words =
    'Chi bộ họp vào tối thứ sáu hằng tuần, có đủ mười chín đảng viên và sáu quần chúng cùng dự buổi họp ấy.';

  it('is the name of the file where nothing else says one', async () => {
    const { extracted } = await open('Ghi_chép_buổi_họp.txt', 'text', text(words));
    expect(extracted).toMatchObject({
      title: 'Ghi chép buổi họp',
      origins: { title: { source: 'file', certainty: 'unsure' } },
    });
  });

  it('is the heading of the text', async () => {
    const { extracted } = await open('a.md', 'text', text(`# Buổi họp tối thứ sáu\n\n${words}`));
    expect(extracted.title).toBe('Buổi họp tối thứ sáu');
    expect(extracted.text).toBe(words);
  });
});

describe('a marking', () => {
  it('is found in a file as on a page', async () => {
    const body = 'Báo cáo này chỉ dùng trong cơ quan, gồm những nội dung đã được thông qua tại cuộc họp thường kỳ.';
    const { extracted } = await open('bao-cao.txt', 'text', text(`LƯU HÀNH NỘI BỘ\n\nBÁO CÁO\n\n${body}`));
    expect(extracted.circulation).toBe('internal');
  });
});

describe('letters of an old font', () => {
  it('are told', async () => {
    const line = 'NghÞ quyÕt cña ®¶ng bé x· vÒ c«ng t¸c x©y dùng §¶ng n¨m nay '.repeat(4);
    const bytes = Uint8Array.from(line, (letter) => letter.charCodeAt(0));
    expect((await open('cu.txt', 'text', bytes)).extracted.textFault).toBe('tcvn3');
  });
});

describe('a page that was saved as a file', () => {
  const sentence =
    'Chi bộ ấp Bến Đò mở đầu buổi họp bằng câu hỏi của một người nông dân về con mương nghẹt suốt hai mùa mưa vừa qua.';
  const page = (body: string) => `<!doctype html><title>Chuyện con mương</title>${body}`;

  it('is read as on the web, with the address that the browser noted', async () => {
    const html = `<!doctype html><!-- saved from url=(0035)https://bao-mau.example/con-muong --><title>Chuyện con mương</title>
      <nav><a href="/a">Trang chủ</a></nav><article><h1>Chuyện con mương</h1>${`<p>${sentence}</p>`.repeat(4)}<p><a href="/khac">Bài khác</a></p></article>`;
    const { extracted } = await open('muong.html', 'html', text(html));
    expect(extracted).toMatchObject({ title: 'Chuyện con mương', canonicalUrl: 'https://bao-mau.example/con-muong' });
    expect(extracted.text).not.toContain('Trang chủ');
  });

  it('is kept whole where no article can be told', async () => {
    const { extracted } = await open('ngan.html', 'html', text(page('<div>Họp lúc bảy giờ tối.</div>')));
    expect(extracted.text).toBe('Họp lúc bảy giờ tối.');
  });

  it('runs and keeps nothing of its scripts', async () => {
    const { extracted } = await open(
      'x.html',
      'html',
      text(page('<script>window.x=1</script><p onclick="x">Chữ thường.</p>')),
    );
    expect(extracted.html).toBe('<p>Chữ thường.</p>');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/files/read-docx.ts';
import { printBlocks } from './print-blocks.ts';

const FILE = join(import.meta.dirname, '../../fixtures/files/quyet-dinh.docx');
const bytes = () => new Uint8Array(readFileSync(FILE));

/** The document with one of its parts written anew. */
function withPart(name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes());
  return zipSync({ ...parts, [name]: strToU8(change(new TextDecoder().decode(parts[name]))) });
}

/** The document, whose list of contents says that its text is as large as that. */
function declaring(size: number): Uint8Array {
  const file = bytes();
  const view = new DataView(file.buffer, file.byteOffset);
  const name = 'word/document.xml';
  const list = new TextDecoder('latin1').decode(file).lastIndexOf(name) - 46;
  // "PK\x01\x02", an entry of the list at the end, with the unpacked size at its 24th byte.
  expect(view.getUint32(list)).toBe(0x504b0102);
  view.setUint32(list + 24, size, true);
  return file;
}

describe('a Word document', () => {
  it('is read with its headings, tables, alignment and notes', async () => {
    await expect(printBlocks(await readDocx(bytes()))).toMatchFileSnapshot(FILE.replace('.docx', '.docx.txt'));
  });

  it('knows headings by the names that Word gives them in Vietnamese', async () => {
    const named = withPart('word/styles.xml', (xml) => xml.replace('"heading 2"', '"Đầu đề 2"'));
    expect(printBlocks(await readDocx(named))).toContain('<h3>Điều 1. Phạm vi áp dụng</h3>');
  });

  it('has the numbers of its automatic lists in its text', async () => {
    const item = (list: number, depth: number, text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const level = (depth: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 'Điều %1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    // As Word keeps it, where the change of a list is tracked: with how it was set before.
    const was =
      '<w:pPrChange w:id="9" w:author="A"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr></w:pPrChange>';
    const tracked = (list: number, depth: number, text: string) =>
      item(list, depth, text).replace('</w:pPr>', `${was}</w:pPr>`);
    const items = [
      item(1, 0, 'Phạm vi'),
      item(1, 1, 'Khoản đầu'),
      item(1, 2, 'điểm đầu'),
      tracked(1, 2, 'điểm sau'),
      item(1, 1, 'Khoản sau'),
      item(1, 0, 'Đối tượng'),
      item(1, 1, 'Khoản lại từ đầu'),
      item(2, 0, 'Gạch đầu dòng'),
    ];
    const parts = unzipSync(bytes());
    const document = new TextDecoder()
      .decode(parts['word/document.xml'])
      .replace(/<w:body>[\s\S]*<w:sectPr>/, `<w:body>${items.join('')}<w:sectPr>`);
    const relations = new TextDecoder()
      .decode(parts['word/_rels/document.xml.rels'])
      .replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
      );
    const file = zipSync({
      ...parts,
      'word/document.xml': strToU8(document),
      'word/numbering.xml': strToU8(numbering),
      'word/_rels/document.xml.rels': strToU8(relations),
    });
    expect(
      printBlocks(await readDocx(file))
        .split('\n')
        .filter(Boolean),
    ).toEqual([
      '<p>Điều 1. Phạm vi</p>',
      '<p>1. Khoản đầu</p>',
      '<p>a) điểm đầu</p>',
      '<p>b) điểm sau</p>',
      '<p>2. Khoản sau</p>',
      '<p>Điều 2. Đối tượng</p>',
      '<p>1. Khoản lại từ đầu</p><ul>',
      '<li>Gạch đầu dòng</li></ul>',
    ]);
  });

  it('without text is empty', async () => {
    const empty = withPart('word/document.xml', (xml) =>
      xml.replace(/<w:body>[\s\S]*<w:sectPr>/, '<w:body><w:sectPr>'),
    );
    expect(await readDocx(empty)).toEqual({ ok: false, refusal: 'empty' });
  });

  it('that is damaged is said to be', async () => {
    expect(await readDocx(bytes().subarray(0, 2_000))).toEqual({ ok: false, refusal: 'damaged' });
    expect(await readDocx(withPart('word/document.xml', () => '<w:document'))).toMatchObject({ ok: false });
  });

  it('that would unpack to more than the machine holds is refused before it is unpacked', async () => {
    expect(await readDocx(declaring(61_000_000))).toEqual({ ok: false, refusal: 'too-large' });
  });
});

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

describe('a Word document', () => {
  it('is read with its headings, tables, alignment and notes', async () => {
    await expect(printBlocks(await readDocx(bytes()))).toMatchFileSnapshot(FILE.replace('.docx', '.docx.txt'));
  });

  it('knows headings by the names that Word gives them in Vietnamese', async () => {
    const named = withPart('word/styles.xml', (xml) => xml.replace('"heading 2"', '"Đầu đề 2"'));
    expect(printBlocks(await readDocx(named))).toContain('<h3>Điều 1. Phạm vi áp dụng</h3>');
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
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(61_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await readDocx(bomb)).toEqual({ ok: false, refusal: 'too-large' });
  });
});

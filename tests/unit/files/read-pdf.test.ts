import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/files/read-pdf.ts';
import { printBlocks } from './print-blocks.ts';
import { writePdf } from './write-pdf.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/files');
const open = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));

describe('the text of a PDF', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.pdf') && name !== 'co-mat-khau.pdf');

  it.each(names)('%s is read as it was written', async (name) => {
    const printed = printBlocks(await readPdf(open(name)));
    await expect(printed).toMatchFileSnapshot(join(FOLDER, name.replace(/pdf$/, 'txt')));
  });

  it('is composed, however its letters are stored', async () => {
    const printed = printBlocks(await readPdf(open('tach-dau.pdf')));
    expect(printed).toBe(printed.normalize('NFC'));
    expect(printed).toContain('Buổi sinh hoạt chuyên đề quý hai');
  });

  it('knows how many pages there are, and its own title', async () => {
    expect(await readPdf(open('nghi-quyet.pdf'))).toMatchObject({ facts: { pages: 3, textlessPages: [] } });
  });

  it('tells how far it is', async () => {
    const steps: number[] = [];
    await readPdf(open('nghi-quyet.pdf'), { onProgress: (done) => steps.push(done) });
    expect(steps).toEqual([1 / 3, 2 / 3, 1]);
  });
});

describe('a PDF that is locked', () => {
  it('asks for its password, and asks again', async () => {
    expect(await readPdf(open('co-mat-khau.pdf'))).toEqual({ ok: false, refusal: 'locked' });
    const wrong = await readPdf(open('co-mat-khau.pdf'), { password: 'chi bo' });
    expect(wrong).toEqual({ ok: false, refusal: 'wrong-password' });
  });

  it('opens with it', async () => {
    const printed = printBlocks(await readPdf(open('co-mat-khau.pdf'), { password: 'chi-bo' }));
    expect(printed).toBe(printBlocks(await readPdf(open('quyet-dinh.pdf'))));
  });
});

describe('a PDF of pictures', () => {
  it('is said to be scanned', async () => {
    expect(await readPdf(writePdf([{ image: true }, { image: true }]))).toEqual({ ok: false, refusal: 'scanned' });
  });

  it('names the pages that are pictures where others have text', async () => {
    const text = 'Three pages of this file were typed, and the others were put on a scanner.';
    const read = await readPdf(writePdf([{ lines: [text] }, { image: true }, { lines: [text] }, { image: true }]));
    expect(read).toMatchObject({ ok: true, facts: { pages: 4, textlessPages: [2, 4] } });
  });

  it('without a picture or a letter is empty', async () => {
    expect(await readPdf(writePdf([{}]))).toEqual({ ok: false, refusal: 'empty' });
  });
});

describe('a PDF that is damaged', () => {
  it('is said to be', async () => {
    const cut = open('nghi-quyet.pdf').subarray(0, 900);
    expect(await readPdf(cut)).toEqual({ ok: false, refusal: 'damaged' });
    expect(await readPdf(new TextEncoder().encode('%PDF-1.7\nnothing'))).toEqual({ ok: false, refusal: 'damaged' });
  });

  it('is read all the same where only its table of contents is lost', async () => {
    const whole = writePdf([{ lines: ['The list of objects at the end is gone, the objects themselves are not.'] }]);
    const text = new TextDecoder('latin1').decode(whole);
    const broken = text.replace(/\nxref[\s\S]*?(?=trailer)/, '\n').replace(/startxref\n\d+/, 'startxref\n7');
    const cut = Uint8Array.from(broken, (letter) => letter.charCodeAt(0));
    expect(printBlocks(await readPdf(cut))).toContain('the objects themselves are not');
  });
});

/** Lines as a program breaks them: a word goes to the next where there is no room for it. */
function wrap(text: string, width = 72): string[] {
  return text.match(new RegExp(`\\S.{0,${width - 1}}(?=\\s|$)`, 'g')) ?? [];
}

describe('lines of a PDF', () => {
  const lines = (text: string[], at?: number[]) =>
    readPdf(writePdf([{ lines: text, ...(at && { at }) }])).then(printBlocks);

  it('that end in a hyphen join as one word', async () => {
    const printed = await lines([
      'A study circle that meets every month can build a shared under-',
      'standing of the text, provided that everybody reads it before then.',
    ]);
    expect(printed).toContain('shared understanding of');
  });

  it('with a real hyphen keep it', async () => {
    const printed = await lines([
      'The group keeps a record of every decision so that a follow-up is never',
      'forgotten, and a self-assessment closes each of the meetings in the year.',
    ]);
    expect(printed).toContain('follow-up is never forgotten');
  });

  it('are paragraphs of their own where they end early', async () => {
    const first = 'The first paragraph is long enough to fill its line up to the margin, and ends on the next.';
    const second = 'The second one begins at the same margin as the one before it does, and goes on for some lines.';
    const printed = await lines([...wrap(first), ...wrap(second)]);
    expect(printed).toBe(`paragraph: [1]${first}\nparagraph: ${second}\n`);
  });
});

describe('running titles and page numbers', () => {
  it('are no headings of a few pages, which differ by their number alone', async () => {
    const text = (number: number) =>
      `Page text ${'abcdefghij'.charAt(number)} speaks of one thing, and of nothing else.`;
    const pages = Array.from({ length: 9 }, (_, index) => ({
      lines: [text(index)],
      ...(index > 5 && { head: `Appendix ${index - 5}` }),
    }));
    expect(printBlocks(await readPdf(writePdf(pages)))).toMatch(/Appendix 1[\s\S]*Appendix 2[\s\S]*Appendix 3/);
  });

  it('are left out, and a year at the foot of one page is not', async () => {
    const page = (number: number, foot: string) => ({
      lines: [`Page text number ${'abcdefgh'.charAt(number)} speaks of one thing only, and of nothing else at all.`],
      head: 'Ban tin chi bo',
      foot,
    });
    const read = await readPdf(writePdf([page(1, '1'), page(2, '2'), page(3, '- 3 -'), page(4, '1975')]));
    const printed = printBlocks(read);
    expect(printed).not.toContain('Ban tin');
    expect(printed).not.toMatch(/^paragraph[^:]*: (?:\[\d\])?-? ?[123] ?-?$/m);
    expect(printed).toContain('1975');
  });
});

import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { impose } from '../../src/core/report/impose.ts';
import { type PaperPreset, SHIPPED_PRESETS } from '../../src/core/report/paper-preset.ts';
import { makeDoc, makeReport, PROFILE } from '../unit/make-report.ts';
import type { ChromiumPage } from './harness/chromium-page.ts';
import type { HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { drawingsOf } from './read-pdf.ts';
import { waitFor, waitText } from './steps.ts';
import { type Stage, withBrowser } from './with-browser.ts';

const POINT = 72 / 25.4;

interface PrintedPage extends Sheet {
  /** Points. */
  width: number;
  height: number;
}

interface Sheet {
  number: string;
  text: string;
}

/** Puts a finished paper and its writer into the library. */
async function keepPaper(page: HarnessPage, id: string, syllables: number): Promise<void> {
  await page.evaluate(
    ({ report, profile }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('thu-hoach');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const work = opening.result.transaction(['reports', 'meta'], 'readwrite');
          work.objectStore('reports').put(report);
          work.objectStore('meta').put({ key: 'profile', value: profile });
          work.onerror = () => reject(work.error);
          work.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { report: makeReport({ id, doc: makeDoc(syllables) }), profile: PROFILE },
  );
}

const readSheets = (page: HarnessPage): Promise<Sheet[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.paper-slot .paper-sheet')].map((sheet) => ({
      number: sheet.querySelector('.paper-number')?.textContent ?? '',
      text: sheet.querySelector('.paper-area')?.textContent ?? '',
    })),
  );

/** Letters and digits in their order: a PDF says nothing of blanks. */
const bare = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\d]/gu, '');

interface Piece {
  text: string;
  /** Points from the left and from above. */
  x: number;
  y: number;
}

interface PrintedSide {
  width: number;
  height: number;
  pieces: Piece[];
}

async function readSides(data: Buffer): Promise<PrintedSide[]> {
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const sides = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index): Promise<PrintedSide> => {
      const page = await pdf.getPage(index + 1);
      const [, , width = 0, height = 0] = page.view;
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item): Piece[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        // Offsets of a PDF count from below.
        return [{ text: item.str, x: item.transform[4], y: height - item.transform[5] }];
      });
      return { width, height, pieces };
    }),
  );
  await pdf.destroy();
  return sides;
}

/** A side, or a half of it, as a page: what stands in its upper margin is its number; numbers of lines are left out. */
function asPage({ width, height, pieces }: PrintedSide, preset: PaperPreset): PrintedPage {
  const inText = pieces.filter(({ x }) => x > (preset.left - 3) * POINT);
  const read = (some: Piece[]): string => some.map(({ text }) => text).join(' ');
  const isNumber = ({ y }: Piece): boolean => y < preset.top * 0.8 * POINT;
  return { width, height, number: read(inText.filter(isNumber)), text: read(inText.filter((one) => !isNumber(one))) };
}

/** The left and the right half of a side. */
function halves({ width, height, pieces }: PrintedSide): [PrintedSide, PrintedSide] {
  const middle = width / 2;
  return [
    { width: middle, height, pieces: pieces.filter(({ x }) => x < middle) },
    {
      width: middle,
      height,
      pieces: pieces.filter(({ x }) => x >= middle).map((piece) => ({ ...piece, x: piece.x - middle })),
    },
  ];
}

/** Opens the paper as it is printed with a layout, and waits for its pages. */
async function layOut(stage: Stage, id: string, size: number, preset: PaperPreset): Promise<[ChromiumPage, Sheet[]]> {
  const { harness } = stage;
  const page = (await harness.extensionPage('profile')) as ChromiumPage;
  await page.locate('.profile-form');
  await keepPaper(page, id, size);
  await page.goto(`${harness.origin}/src/pages/paper/index.html?id=${id}`);
  await page.locate('.paper-sheet');
  await page.page.getByLabel('Kiểu bản in').selectOption(preset.id);
  await waitFor(
    () =>
      page.evaluate(
        (wanted) => Math.abs((document.querySelector<HTMLElement>('.paper-sheet')?.offsetWidth ?? 0) - wanted) < 2,
        (preset.width * 96) / 25.4,
      ),
    'the sheets to be of that size',
  );
  // Pages that are made anew stay as they were for a moment.
  let sheets: Sheet[] = [];
  await waitFor(async () => {
    const before = JSON.stringify(sheets);
    await new Promise((resolve) => setTimeout(resolve, 300));
    sheets = await readSheets(page);
    return JSON.stringify(sheets) === before;
  }, 'the pages to be made');
  return [page, sheets];
}

for (const browser of BROWSERS) {
  withBrowser(browser, 'the printed paper', (stage) => {
    test('stands on numbered pages with its writer, and says that nothing is missing', async () => {
      const { harness } = stage;
      const profile = await harness.extensionPage('profile');
      await profile.locate('.profile-form');
      await keepPaper(profile, 'report-000001', 5000);
      await profile.close();
      const page = await harness.extensionPage('paper?id=report-000001');
      await waitFor(async () => (await readSheets(page)).length > 8, 'the pages to be made');
      await waitText(page, 'hồ sơ đã đủ để in');
      const sheets = await readSheets(page);
      expect(sheets.map(({ number }) => number)).toEqual(
        sheets.map((_, index) => (index === 0 ? '' : String(index + 1))),
      );
      expect(sheets[0]?.text).toContain('BÀI THU HOẠCH');
      expect(sheets.at(-1)?.text).toContain(PROFILE.name);
      const room = await page.evaluate(() =>
        [...document.querySelectorAll('.paper-sheet')].map((sheet) => {
          const [outer, inner] = [sheet, sheet.querySelector('.paper-area')].map((one) => one?.getBoundingClientRect());
          const margin =
            Number.parseFloat(getComputedStyle(sheet).paddingBottom) *
            ((outer?.height ?? 0) / (sheet as HTMLElement).offsetHeight);
          return (outer?.bottom ?? 0) - margin - (inner?.bottom ?? 0);
        }),
      );
      expect(Math.min(...room)).toBeGreaterThan(-2);
      expect(await harness.takeProblems()).toEqual([]);
      await page.close();
    });

    test('a profile that is typed stands on the paper at once', async () => {
      const { harness } = stage;
      const page = await harness.extensionPage('paper?id=report-000001');
      await page.locate('.paper-sheet');
      const profile = await harness.extensionPage('profile');
      await profile.fill('.profile-form input', 'Lê Thị Bông Sậy');
      await waitText(profile, 'Đã lưu');
      await page.bringToFront();
      await waitFor(async () => (await readSheets(page)).at(-1)?.text.includes('Lê Thị Bông Sậy') === true, 'the name');
      await profile.close();
      await page.close();
    });
  });
}

const { party, a5, booklet, handwriting } = SHIPPED_PRESETS;

withBrowser('chromium', 'what comes out of the printer', (stage) => {
  test.each<[string, number, PaperPreset]>([
    ['A4', 900, party],
    ['A4', 5000, party],
    ['Nghị định 30', 900, SHIPPED_PRESETS['decree-30']],
    ['A5', 900, a5],
    ['chép tay', 900, handwriting],
  ])('%s of %i syllables: the pages of the preview, whole, and nothing else', async (_, size, preset) => {
    const [page, sheets] = await layOut(stage, 'report-000002', size, preset);
    const printed = (await readSides(await page.page.pdf({ preferCSSPageSize: true }))).map((side) =>
      asPage(side, preset),
    );
    expect(printed.length).toBe(sheets.length);
    for (const [index, one] of printed.entries()) {
      expect(Math.abs(one.width - preset.width * POINT)).toBeLessThan(1);
      expect(Math.abs(one.height - preset.height * POINT)).toBeLessThan(1);
      const sheet = sheets[index];
      expect(one.number.trim()).toBe(sheet?.number);
      expect(bare(one.text)).toBe(bare(sheet?.text ?? ''));
    }
    await page.close();
  });

  test('to be copied by hand: each line of a page has its number beside it, nothing is in colour', async () => {
    const [page, sheets] = await layOut(stage, 'report-000002', 900, handwriting);
    const pdf = await page.page.pdf({ preferCSSPageSize: true });
    const sides = await readSides(pdf);
    expect(sides.length).toBe(sheets.length);
    for (const { pieces } of sides) {
      const isBeside = ({ x }: Piece): boolean => x < (handwriting.left - 3) * POINT;
      const numbers = pieces.filter(isBeside).map(({ text }) => Number(text));
      expect(numbers).toEqual(numbers.map((_, at) => at + 1));
      // Every number has words on its line.
      const words = pieces.filter((piece) => !isBeside(piece));
      for (const { y } of pieces.filter(isBeside)) expect(words.some((word) => Math.abs(word.y - y) < 4)).toBe(true);
    }
    for (const drawing of drawingsOf(pdf)) {
      const colours = [...drawing.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b/g)];
      for (const [, red, green, blue] of colours) expect([green, blue]).toEqual([red, red]);
    }
    await page.close();
  });

  test('a booklet: two pages on each side of A4, in the order for folding, blank where there are none', async () => {
    const [page, sheets] = await layOut(stage, 'report-000002', 1500, booklet);
    const sides = await readSides(await page.page.pdf({ preferCSSPageSize: true }));
    const order = impose(sheets.length);
    expect(sheets.length).toBeGreaterThan(4);
    expect(sides.length).toBe(order.length);
    for (const [at, side] of sides.entries()) {
      expect(Math.abs(side.width - 297 * POINT)).toBeLessThan(1);
      expect(Math.abs(side.height - 210 * POINT)).toBeLessThan(1);
      const [left, right] = halves(side).map((half) => asPage(half, booklet));
      const wanted = (number: number | null | undefined): Sheet =>
        sheets[(number ?? 0) - 1] ?? { number: '', text: '' };
      for (const [printed, number] of [
        [left, order[at]?.left],
        [right, order[at]?.right],
      ] as const) {
        expect(printed?.number.trim()).toBe(wanted(number).number);
        expect(bare(printed?.text ?? '')).toBe(bare(wanted(number).text));
      }
    }
    await page.close();
  });

  test('a Word file has the words of the printed pages, and a layout of one’s own is kept for the next time', async () => {
    const { harness } = stage;
    const [page, sheets] = await layOut(stage, 'report-000002', 900, party);
    await page.page.getByRole('button', { name: 'Tạo kiểu của tôi từ kiểu này' }).click();
    await page.page.getByLabel('Tên kiểu').fill('Kiểu chi bộ 3');
    await page.page.getByLabel('Lề trái (mm)').fill('40');
    await page.page.getByLabel('In phần đầu trang hai cột').uncheck();
    await page.page.getByRole('button', { name: 'Xong' }).click();
    await waitFor(
      () => page.evaluate(() => !document.querySelector('.paper-slot')?.textContent?.includes('ĐẢNG CỘNG SẢN')),
      'the head to go',
    );
    await page.page.getByRole('button', { name: 'Tải tệp Word' }).click();
    const file = await readFile(await harness.waitForDownload(/\.docx$/));
    const body = new TextDecoder().decode(unzipSync(new Uint8Array(file))['word/document.xml']);
    expect(body).toMatch(/<w:pgMar [^>]*w:left="2268"/);
    const words = bare(body.replace(/<[^>]+>/g, ''));
    expect(words).not.toContain(bare('ĐẢNG CỘNG SẢN VIỆT NAM'));
    for (const { text } of sheets.slice(1))
      expect(words).toContain(bare(text.split('Người viết')[0] ?? '').slice(0, 60));
    await page.reload();
    await page.locate('.paper-sheet');
    expect(await page.page.getByLabel('Kiểu bản in').locator('option:checked').textContent()).toBe('Kiểu chi bộ 3');
    await page.page.getByRole('button', { name: 'Xoá kiểu này' }).click();
    await waitText(page, 'Đã xoá kiểu “Kiểu chi bộ 3”');
    await page.page.getByRole('button', { name: 'Hoàn tác' }).click();
    await waitFor(
      async () =>
        (await page.page.getByLabel('Kiểu bản in').locator('option:checked').textContent()) === 'Kiểu chi bộ 3',
      'the layout to come back',
    );
    expect(await harness.takeProblems()).toEqual([]);
    await page.close();
  });

  test('an article and its passages come out on A4, on A5, and in large letters without colours', async () => {
    const page = (await stage.harness.extensionPage('welcome')) as ChromiumPage;
    await page.page.setViewportSize({ width: 1300, height: 900 });
    await page.click({ selector: 'button', text: 'Thử ngay với bài mẫu' });
    await page.locate('.reader-title');
    const title = await page.evaluate(() => document.querySelector('.reader-title')?.textContent ?? '');
    const printed = async (label: string) => {
      await page.click('button[aria-label^="Cỡ chữ"]');
      await page.locate('.reader-look');
      await page.page.locator('.reader-look').getByText(label, { exact: true }).click();
      await page.page.keyboard.press('Escape');
      const pdf = await page.page.pdf({ preferCSSPageSize: true, printBackground: true });
      const sides = await readSides(pdf);
      const text = bare(sides.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join(''));
      expect(text).toContain(bare(title));
      return { pdf, sides, text };
    };
    const a4 = await printed('A4');
    const small = await printed('A5');
    const large = await printed('A4 chữ to');
    for (const [{ sides }, width, height] of [
      [a4, 210, 297],
      [small, 148, 210],
      [large, 210, 297],
    ] as const) {
      for (const side of sides) {
        expect(Math.abs(side.width - width * POINT)).toBeLessThan(1);
        expect(Math.abs(side.height - height * POINT)).toBeLessThan(1);
      }
    }
    expect(large.sides.length).toBeGreaterThan(a4.sides.length);
    // The first page has no picture: what is drawn there is letters, lines and paper.
    const colours = [...(drawingsOf(large.pdf)[0]?.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b/g) ?? [])];
    expect(colours.length).toBeGreaterThan(0);
    for (const [, red, green, blue] of colours) expect([green, blue]).toEqual([red, red]);
    await page.close();
  });
});

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { makeDoc, makeReport, PROFILE } from '../unit/make-report.ts';
import type { ChromiumPage } from './harness/chromium-page.ts';
import type { HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { waitFor, waitText } from './steps.ts';
import { withBrowser } from './with-browser.ts';

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
    [...document.querySelectorAll('.paper-sheet')].map((sheet) => ({
      number: sheet.querySelector('.paper-number')?.textContent ?? '',
      text: sheet.querySelector('.paper-area')?.textContent ?? '',
    })),
  );

/** Letters and digits in their order: a PDF says nothing of blanks. */
const bare = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\d]/gu, '');

async function readPdf(data: Buffer): Promise<PrintedPage[]> {
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const page = await pdf.getPage(index + 1);
      const [, , width = 0, height = 0] = page.view;
      const { items } = await page.getTextContent();
      const strings = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
      // Offsets of a PDF count from below.
      const inMargin = strings.filter(({ transform }) => transform[5] > height - 16 * POINT);
      const inText = strings.filter((item) => !inMargin.includes(item));
      const read = (some: typeof strings): string => some.map(({ str }) => str).join(' ');
      return { width, height, number: read(inMargin), text: read(inText) };
    }),
  );
  await pdf.destroy();
  return pages;
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

withBrowser('chromium', 'what comes out of the printer', (stage) => {
  test.each([
    ['A4, thể thức thông dụng', 900, 210, 297],
    ['A4, thể thức thông dụng', 5000, 210, 297],
    ['A5, khổ nhỏ', 900, 148, 210],
    ['A4, bản để chép tay', 900, 210, 297],
  ])('%s of %i syllables: the pages of the preview, whole, and nothing else', async (preset, size, width, height) => {
    const { harness } = stage;
    const page = (await harness.extensionPage('profile')) as ChromiumPage;
    await page.locate('.profile-form');
    await keepPaper(page, 'report-000002', size);
    await page.goto(`${harness.origin}/src/pages/paper/index.html?id=report-000002`);
    await page.locate('.paper-sheet');
    await page.page.getByLabel('Kiểu bản in').selectOption({ label: preset });
    await waitFor(
      () =>
        page.evaluate(
          (wanted) => Math.abs((document.querySelector<HTMLElement>('.paper-sheet')?.offsetWidth ?? 0) - wanted) < 2,
          (width * 96) / 25.4,
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
    const printed = await readPdf(await page.page.pdf({ preferCSSPageSize: true }));
    expect(printed.length).toBe(sheets.length);
    for (const [index, one] of printed.entries()) {
      expect(Math.abs(one.width - width * POINT)).toBeLessThan(1);
      expect(Math.abs(one.height - height * POINT)).toBeLessThan(1);
      const sheet = sheets[index];
      expect(one.number.trim()).toBe(sheet?.number);
      expect(bare(one.text)).toBe(bare(sheet?.text ?? ''));
    }
    await page.close();
  });
});

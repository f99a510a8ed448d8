/**
 * Prints the PDF files that tests open, from our own pages in `tests/fixtures/files/source`: `node scripts/print-files.mjs`.
 * Their text is checked against the `.txt` beside each, so they are printed anew only when a page changes.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { findBrowser } from './find-browsers.mjs';

const FOLDER = join(import.meta.dirname, '../tests/fixtures/files');
const NUMBER = '<div style="font-size:11px;width:100%;text-align:center"><span class="pageNumber"></span></div>';
const HEAD =
  '<div style="font-size:9px;width:100%;text-align:center">Bản tin sinh hoạt chi bộ · Đảng bộ xã An Mẫu</div>';

/** What stands over and under the pages of each. */
const FILES = {
  'nghi-quyet': { headerTemplate: '<span></span>', footerTemplate: NUMBER },
  'hai-cot': { headerTemplate: HEAD, footerTemplate: NUMBER.replace('<span', 'Trang <span') },
  'tach-dau': null,
  'danh-sach': null,
  'de-cuong': { headerTemplate: HEAD, footerTemplate: NUMBER },
  'phu-luc': { headerTemplate: '<span></span>', footerTemplate: NUMBER },
};

const browser = await chromium.launch({
  executablePath: findBrowser('chromium')?.path ?? 'chromium',
  args: ['--no-sandbox', '--disable-quic'],
});
const page = await browser.newPage();
for (const [name, edges] of Object.entries(FILES)) {
  await page.goto(pathToFileURL(join(FOLDER, 'source', `${name}.html`)).href);
  await page.pdf({
    path: join(FOLDER, `${name}.pdf`),
    preferCSSPageSize: true,
    ...(edges && { displayHeaderFooter: true, ...edges }),
  });
}
await browser.close();

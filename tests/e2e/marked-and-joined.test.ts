import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import { BROWSERS } from './harness/launch.ts';
import { OVERLAY, pageText, waitText, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const PARTS = ['/ky-su-100.html', '/ky-su-100-trang-2.html', '/ky-su-100-trang-3.html'];

/** A page in the manner of a district's portal. */
function pageOf(title: string, word: string, extra: { marking?: string; pager?: string } = {}): string {
  const { marking = '', pager = '' } = extra;
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article"></head>
<body><article><h1>${title}</h1>${marking}${SENTENCES.map((text) => `<p>${word}: ${text}</p>`).join('\n')}${pager}</article></body></html>`;
}

/** One page of an article over three. No `link rel=next`: Firefox fetches what stands there by itself. */
function partOf(title: string, number: number): string {
  const numbers = PARTS.map((path, at) => (at + 1 === number ? `<b>${number}</b>` : `<a href="${path}">${at + 1}</a>`));
  return pageOf(title, `Trang ${number}`, { pager: `<div class="phan-trang">Trang: ${numbers.join(' ')}</div>` });
}

for (const browser of BROWSERS) {
  withBrowser(browser, 'marked and joined', (stage) => {
    test('the pages that follow are joined when the reader saves, and not before', async () => {
      const title = 'Ký sự mười hai bến đò';
      const asked: string[] = [];
      for (const [at, path] of PARTS.entries()) {
        stage.site.routes[path] = (_request, response) => {
          asked.push(path);
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(partOf(title, at + 1));
        };
      }
      const page = await stage.harness.open(`${stage.site.origin}${PARTS[0]}`);
      await wake(stage.harness, page);
      const popup = await stage.harness.openPopup(page);
      await waitText(popup, 'sẽ lưu đủ các trang');
      expect(asked).toEqual([PARTS[0]]);
      await popup.click({ selector: 'button', text: 'Lưu bài' });
      await waitText(popup, 'Đã lưu');
      await popup.close();

      const library = await stage.harness.extensionPage('library');
      await library.click({ selector: 'a.th-article-hit', text: 'Ký sự mười hai' });
      await waitText(library, `Trang 2: ${SENTENCES[4]}`);
      await waitText(library, `Trang 3: ${SENTENCES[4]}`);
      await library.close();
      await page.close();
    });

    test('a marked document is held back until its own button is pressed', async () => {
      const title = 'Kế hoạch diễn tập phòng chống lụt';
      stage.site.routes['/van-ban-mat'] = pageOf(title, 'Mục', { marking: '<p align="right"><b>MẬT</b></p>' });
      const page = await stage.harness.open(`${stage.site.origin}/van-ban-mat`);
      await wake(stage.harness, page);
      await page.bringToFront();
      await stage.harness.runCommand(page, 'save-page');
      await page.locate({ selector: '.th-toast-text', text: 'dấu mật', within: OVERLAY });
      const library = await stage.harness.extensionPage('library');
      expect(await pageText(library)).not.toContain(title);

      await page.bringToFront();
      const popup = await stage.harness.openPopup(page);
      await waitText(popup, 'Mật');
      await popup.click({ selector: 'button', text: 'Vẫn lưu' });
      await waitText(popup, 'không chia sẻ');
      await popup.close();
      await waitText(library, title);
      await library.close();
      await page.close();
    });
  });
}

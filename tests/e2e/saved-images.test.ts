import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleHtml, SENTENCES } from './article-site.ts';
import type { BrowserHarness, HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { type FixtureServer, serveFixtures } from './harness/serve-fixtures.ts';
import { makePng, pictureRoute } from './pictures.ts';
import { mark, pageText, waitFor, waitPainted, waitText } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><script>alert(1)</script><rect width="90" height="60" fill="#a40"/></svg>';
const OWN = makePng(320, 200);

/** Pictures of another site: one that anybody may read, and one that only pages of its own may. */
function serveElsewhere(): Promise<FixtureServer> {
  return serveFixtures({
    '/ai-cung-doc.png': pictureRoute(makePng(300, 180), { 'access-control-allow-origin': '*' }),
    '/cua-rieng.png': pictureRoute(makePng(280, 160)),
  });
}

function illustrated(elsewhere: string, title = 'Bài có nhiều ảnh'): string {
  const figures = [
    '<figure><img src="/hinh/chinh.png" alt="Hội trường xã"><figcaption>Buổi học ở hội trường xã Bến Lúa</figcaption></figure>',
    '<img src="/hinh/cho.gif" data-src="/hinh/cham.png" alt="Tổ thuỷ nông">',
    '<picture><source srcset="/hinh/to.png 1600w"><img alt="Đồng lúa"></picture>',
    `<img src="${elsewhere}/ai-cung-doc.png" alt="Ảnh mở">`,
    `<img src="${elsewhere}/cua-rieng.png" alt="Ảnh ở kho riêng">`,
    '<img src="/hinh/mat.png" alt="Ảnh đã gỡ">',
    '<img src="/hinh/gia.png" alt="Tệp giả ảnh">',
    '<img src="/hinh/ve.svg" alt="Hình vẽ">',
    '<img src="/hinh/dem.png?luot=1" alt="">',
    '<img src="/hinh/chinh.png" alt="Hội trường xã, lần nữa">',
  ];
  const sentences = SENTENCES.flatMap((sentence, index) => [
    sentence,
    ...figures.slice(index * 2, index * 2 + 2).map((figure) => `</p>${figure}<p>`),
  ]);
  return articleHtml({ title, sentences });
}

const HOSTILE = [
  '<img src="/tai/1.png" srcset="/tai/2.png 2x" onerror="fetch(\'/tai/3\')" style="background:url(/tai/4.png)">',
  '<style>p { background: url(/tai/5.png) } @import "/tai/6.css"; @font-face { font-family: x; src: url(/tai/7.woff2) }</style>',
  '<link rel="preload" as="image" href="/tai/8.png"><link rel="stylesheet" href="/tai/9.css"><link rel="prefetch" href="/tai/10">',
  '<iframe src="/tai/11"></iframe><object data="/tai/12"></object><embed src="/tai/13"><video poster="/tai/14.png" src="/tai/15.mp4" autoplay></video>',
  '<svg><image href="/tai/16.png" xlink:href="/tai/17.png"/><use href="/tai/18.svg#a"/></svg><math><mtext href="/tai/19"></mtext></math>',
  '<meta http-equiv="refresh" content="0;url=/tai/20"><base href="http://127.0.0.1:9/"><form action="/tai/21"><input type="image" src="/tai/22.png"></form>',
  '<table background="/tai/23.png"><tr><td background="/tai/24.png">ô bảng</td></tr></table><a href="/tai/25" ping="/tai/26">liên kết</a>',
  '<audio src="/tai/27.mp3" autoplay></audio><script src="/tai/28.js"></script><body background="/tai/29.png">',
  '<picture><source srcset="/tai/30.png"></picture><input src="/tai/31.png"><track src="/tai/32"><frame src="/tai/33">',
].join('\n');

for (const browser of BROWSERS) {
  withBrowser(browser, 'pictures of a saved page', (stage) => {
    let elsewhere: FixtureServer;
    let other: string;
    beforeAll(async () => {
      elsewhere = await serveElsewhere();
      // Another host, so that it is another site to both browsers.
      other = elsewhere.origin.replace('127.0.0.1', 'localhost');
      Object.assign(stage.site.routes, {
        '/nhieu-anh': illustrated(other),
        '/nhieu-anh-2': illustrated(other, 'Bài có ảnh, bản hai'),
        '/hinh/chinh.png': pictureRoute(OWN),
        '/hinh/cham.png': pictureRoute(makePng(200, 120)),
        '/hinh/to.png': pictureRoute(makePng(2_600, 900)),
        '/hinh/gia.png': { type: 'image/png', body: '<script>alert(1)</script>' },
        '/hinh/ve.svg': { type: 'image/svg+xml', body: SVG },
        '/hinh/dem.png': pictureRoute(makePng(1, 1)),
        '/hinh/mat.png': { type: 'text/plain', body: 'gone', status: 404 },
      });
    });
    afterAll(() => elsewhere?.close());

    test('are there offline, and what could not be had is counted with its reason and got with a press', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/nhieu-anh`);
      await stage.harness.clickToolbar(page);
      const popup = await stage.harness.openPopup(page);
      await popup.click({ selector: 'button', text: 'Lưu bài' });
      await waitText(popup, 'Ảnh: 5 có, 3 chưa có');
      await popup.close();
      await page.close();
      const reader = await openReader(stage.harness, 'Bài có nhiều ảnh');
      await waitText(reader, 'Ảnh: 5 có, 3 không có');
      const text = await pageText(reader);
      expect(text).toContain('1 ảnh nằm ở nơi khác');
      expect(text).toContain('1 ảnh không còn trên trang gốc');
      expect(text).toContain('1 tệp không phải ảnh');
      const shown = await drawnImages(reader);
      expect(shown.map(({ alt }) => alt)).toEqual([
        'Hội trường xã',
        'Tổ thuỷ nông',
        'Đồng lúa',
        'Ảnh mở',
        'Hình vẽ',
        'Hội trường xã, lần nữa',
      ]);
      expect(shown.every(({ src, width }) => src.startsWith('blob:') && width > 2)).toBe(true);
      expect(shown[2]?.width).toBeLessThanOrEqual(2_600);

      if (browser === 'firefox') {
        // Here the browser's question is answered with yes.
        await reader.click({ selector: 'button', text: 'Tải 2 ảnh còn thiếu' });
        await waitText(reader, 'Ảnh: 6 có, 2 không có');
        expect((await drawnImages(reader)).map(({ alt }) => alt)).toContain('Ảnh ở kho riêng');
      }
      expect(await stage.harness.takeProblems()).toEqual([]);
      await reader.close();
    });

    test('are no part of the text: a passage stands where it stood on the page', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/nhieu-anh-2`);
      await stage.harness.clickToolbar(page);
      await stage.harness.runCommand(page, 'save-page');
      const [, second = ''] = SENTENCES;
      const quote = second.slice(0, 40).trim();
      await mark(page, quote, 'figure');
      const reader = await openReader(stage.harness, 'Bài có ảnh, bản hai');
      await waitPainted(reader, quote);
      await reader.close();
      await page.close();
    });
  });

  withBrowser(browser, 'pictures of a page whose policy lets nothing be asked for', (stage) => {
    test('are had all the same, where they are its own', async () => {
      stage.site.routes['/hinh/chinh.png'] = pictureRoute(OWN);
      stage.site.routes['/khoa'] = (_request, response) => {
        const policy = "default-src 'none'; img-src *; style-src 'none'; script-src 'none'";
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
          .end(articleHtml({ title: 'Trang khoá', sentences: [...SENTENCES, '</p><img src="/hinh/chinh.png"><p>'] }));
      };
      const page = await stage.harness.open(`${stage.site.origin}/khoa`);
      await stage.harness.clickToolbar(page);
      const popup = await stage.harness.openPopup(page);
      await popup.click({ selector: 'button', text: 'Lưu bài' });
      await waitText(popup, 'Ảnh: 1, đủ trong bản lưu');
      await popup.close();
      await page.close();
      const reader = await openReader(stage.harness, 'Trang khoá');
      expect(await drawnImages(reader)).toMatchObject([{ width: 320 }]);
      await reader.close();
    });
  });

  withBrowser(browser, 'a hostile saved page', (stage) => {
    test('asks nothing of the network when it is opened', async () => {
      stage.site.routes['/doc-hai'] = articleHtml({ title: 'Trang có bẫy' });
      const page = await stage.harness.open(`${stage.site.origin}/doc-hai`);
      await stage.harness.clickToolbar(page);
      const popup = await stage.harness.openPopup(page);
      await popup.click({ selector: 'button', text: 'Lưu bài' });
      await waitText(popup, 'Đọc bản lưu');
      await popup.close();
      // What extraction would have left out is put in by hand: an old copy, or one from elsewhere, may hold it.
      const library = await stage.harness.extensionPage('library');
      await library.evaluate(
        (html) =>
          new Promise<void>((resolve, reject) => {
            const opening = indexedDB.open('thu-hoach');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const bodies = opening.result.transaction('bodies', 'readwrite').objectStore('bodies');
              const all = bodies.getAll();
              all.onsuccess = () => {
                for (const body of all.result) bodies.put({ ...body, html: `${body.html}${html}` });
              };
              bodies.transaction.oncomplete = () => {
                opening.result.close();
                resolve();
              };
            };
          }),
        HOSTILE.replaceAll('/tai/', `${stage.site.origin}/tai/`),
      );
      await library.close();
      await page.close();
      stage.site.requests.length = 0;
      const reader = await openReader(stage.harness, 'Trang có bẫy');
      await waitText(reader, 'ô bảng');
      await reader.reload();
      await waitText(reader, 'ô bảng');
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(stage.site.requests).toEqual([]);
      const left = await reader.evaluate(() =>
        [...document.querySelectorAll('.saved-body *')]
          .filter(
            (element) =>
              /^(style|link|iframe|object|embed|video|audio|svg|math|meta|base|form|input|script|source|track)$/i.test(
                element.localName,
              ) ||
              element.hasAttribute('style') ||
              element.hasAttribute('background') ||
              element.hasAttribute('ping') ||
              element.hasAttribute('srcset'),
          )
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(left).toEqual([]);
      await reader.close();
    });
  });
}

withBrowser(
  'chromium',
  'pictures that were under way when the browser was closed',
  (stage) => {
    test('are got after it is started again', async () => {
      let isAnswering = false;
      const asked: string[] = [];
      const slow = (name: string): void => {
        stage.site.routes[`/hinh/${name}.png`] = (request, response) => {
          asked.push(request.url ?? '');
          if (isAnswering) response.writeHead(200, { 'content-type': 'image/png' }).end(makePng(50, 40));
        };
      };
      const names = ['1', '2', '3', '4', '5', '6'];
      for (const name of names) slow(name);
      const figures = names.map((name) => `</p><img src="/hinh/${name}.png" loading="lazy"><p>`);
      stage.site.routes['/cham'] = articleHtml({ title: 'Bài ảnh chậm', sentences: [...SENTENCES, ...figures] });
      const page = await stage.harness.open('about:blank');
      await page.evaluate((url) => void location.assign(url), `${stage.site.origin}/cham`);
      await waitFor(async () => (await page.url()).endsWith('/cham'), 'the page');
      await page.locate('article p');
      const popup = await stage.harness.openPopup(page);
      await popup.click({ selector: 'button', text: 'Lưu bài' });
      await waitText(popup, 'Đang tải ảnh: 0/6');
      isAnswering = true;
      await stage.harness.restart();
      const reader = await openReader(stage.harness, 'Bài ảnh chậm');
      await waitFor(
        async () => (await pageText(reader)).includes('Ảnh: 6, đủ trong bản lưu'),
        'the pictures to be got after the restart',
        60_000,
      );
      expect(await drawnImages(reader)).toHaveLength(6);
    });
  },
  'e2e',
);

async function openReader(harness: BrowserHarness, title: string): Promise<HarnessPage> {
  const library = await harness.extensionPage('library');
  await waitText(library, title);
  const address = await library.evaluate((wanted) => {
    const links = [...document.querySelectorAll('a.th-article-hit')];
    return links.find((link) => link.textContent?.trim() === wanted)?.getAttribute('href') ?? '';
  }, title);
  await library.close();
  const reader = await harness.open(address);
  await reader.locate('.saved-body p');
  return reader;
}

async function drawnImages(reader: HarnessPage): Promise<{ alt: string; src: string; width: number }[]> {
  const read = () =>
    reader.evaluate(() =>
      [...document.querySelectorAll<HTMLImageElement>('.saved-body img')].map(
        ({ alt, src, naturalWidth, complete }) => ({
          alt,
          src,
          width: complete ? naturalWidth : 0,
        }),
      ),
    );
  await waitFor(async () => (await read()).every(({ width }) => width > 0), 'every picture to be drawn');
  return read();
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/find-browsers.mjs';
import type { StudyNote } from '../../src/core/export/export-format.ts';
import { bareNote, documentNote, newsNote } from '../unit/core/export/sample-notes.ts';
import { writeStudyPage } from './apps/write-study-page.ts';

/** Asks the network in every way that a saved page might, from every place that words of others get to. */
function hostileNote(origin: string): StudyNote {
  const note = documentNote();
  const attack = `"><img src="${origin}/a.png" onerror="window.hit=1"><script src="${origin}/b.js">window.hit=1</script>`;
  const body = [
    attack,
    `<link rel="stylesheet" href="${origin}/c.css"><style>@import "${origin}/d.css";*{background:url(${origin}/e.png)}</style>`,
    `<meta http-equiv="refresh" content="0;url=${origin}/f"><iframe src="${origin}/g"></iframe><video src="${origin}/h.mp4" autoplay poster="${origin}/i.png"></video>`,
    `<svg onload="window.hit=1"><image href="${origin}/j.png"/><use href="${origin}/k.svg#x"/></svg><object data="${origin}/l"></object>`,
    `<p style="background:url(${origin}/m.png)" onclick="window.hit=1">chữ</p><form action="${origin}/n"><input autofocus onfocus="window.hit=1"></form>`,
    `<img srcset="${origin}/o.png 2x" src="${origin}/p.png"><a href="javascript:window.hit=1" id="bay">bấm</a><base href="${origin}/">`,
  ].join('');
  return {
    ...note,
    article: { ...note.article, title: attack, siteName: attack, note: attack, tags: [attack], byline: [attack] },
    passages: note.passages.map((passage) => ({ ...passage, note: attack, tags: [attack] })),
    body: note.body && { ...note.body, html: body + note.body.html },
  };
}

describe.each(['chromium', 'firefox'] as const)('an exported page in %s, without a network', (name) => {
  let browser: Browser;
  let server: Server;
  let folder = '';
  const asked: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'thu-hoach-page-'));
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await writeFile(join(folder, 'many.html'), await writeStudyPage(documentNote(), newsNote(), bareNote()));
    await writeFile(join(folder, 'one.html'), await writeStudyPage(documentNote()));
    await writeFile(join(folder, 'hostile.html'), await writeStudyPage(hostileNote(origin), newsNote()));
    browser = await puppeteer.launch({
      browser: name === 'firefox' ? 'firefox' : 'chrome',
      executablePath: findBrowser(name)?.path ?? name,
      headless: true,
      args: name === 'firefox' ? [] : ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    });
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(file: string, width = 1_200): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 900 });
    await page.goto(`file://${folder}/${file}`);
    return page;
  }

  test('shows text, passages, notes and pictures', async () => {
    const page = await open('many.html');
    const seen = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
      const image = document.querySelector('img') as HTMLImageElement;
      return {
        title: document.querySelector('h2.title')?.textContent,
        ground: style('mark.figure').backgroundColor,
        pattern: style('mark.figure').textDecorationStyle,
        isBeside:
          (document.querySelector('.beside .notes')?.getBoundingClientRect().left ?? 0) >=
          (document.querySelector('.beside .said')?.getBoundingClientRect().right ?? Number.POSITIVE_INFINITY),
        hasPicture: image.complete && image.naturalWidth > 0,
      };
    });
    expect(seen).toEqual({
      title: 'Quy định về học tập và thực hiện nghị quyết ở chi bộ',
      ground: 'rgb(207, 227, 246)',
      pattern: 'double',
      isBeside: true,
      hasPicture: true,
    });
    await page.close();
  });

  test('stands on a narrow screen without scrolling sideways, notes below their text', async () => {
    for (const file of ['many.html', 'one.html', 'hostile.html']) {
      const page = await open(file, 320);
      const { over, isBelow } = await page.evaluate(() => ({
        over: Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
        isBelow:
          (document.querySelector('.beside .notes')?.getBoundingClientRect().top ?? 0) >=
          (document.querySelector('.beside .said')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY),
      }));
      expect([file, over, isBelow]).toEqual([file, 0, true]);
      await page.close();
    }
  });

  test('finds words with and without marks, and leads to them', async () => {
    const page = await open('many.html');
    await page.type('#query', 'nguoi chiu trach');
    await page.waitForFunction(() => (document.querySelector('#status')?.textContent ?? '') !== '');
    expect(await page.$eval('#status', (status) => status.textContent)).toBe('Thấy ở 2 chỗ');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('người chịu trách');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash !== '');
    expect(await page.evaluate(() => document.querySelector(':target')?.textContent)).toContain('người chịu trách');
    await page.$eval('input#query', (input) => {
      input.value = 'ngươi chiu';
      input.dispatchEvent(new Event('input'));
    });
    await page.waitForFunction(() => document.querySelector('#status')?.textContent?.includes('Không'));
    await page.close();
  });

  test('runs nothing and asks for nothing, whatever it was made of', async () => {
    const page = await open('hostile.html');
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('p, mark, .text a:not([href])')) element.click();
    });
    await new Promise((done) => setTimeout(done, 500));
    expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
    expect(page.url()).toBe(`file://${folder}/hostile.html`);
    expect(asked).toEqual([]);
    // Even what got in would neither run nor load.
    await page.evaluate(
      (origin) => {
        const script = document.createElement('script');
        script.textContent = 'window.hit = 2';
        const image = document.createElement('img');
        image.src = `${origin}/con-lot.png`;
        document.body.append(script, image);
      },
      `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    );
    await new Promise((done) => setTimeout(done, 500));
    expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
    expect(asked).toEqual([]);
    await page.close();
  });

  test('has nothing that keeps somebody out, light and dark, wide and narrow', async () => {
    for (const file of ['many.html', 'one.html']) {
      for (const width of [1_500, 1_100, 360]) {
        for (const scheme of ['light', 'dark']) {
          // Firefox takes its theme from its settings.
          if (scheme === 'dark' && name === 'firefox') continue;
          const page = await open(file, width);
          if (name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
          await page.evaluate(axe.source);
          const violations = await page.evaluate(async () => {
            const runner = (globalThis as unknown as { axe: typeof axe }).axe;
            const found = await runner.run(document, { resultTypes: ['violations'] });
            return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
          });
          expect([file, width, scheme, violations]).toEqual([file, width, scheme, []]);
          await page.close();
        }
      }
    }
  });

  const withoutScripts = name === 'chromium' ? test : null;
  withoutScripts?.('is read whole where no script runs', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`file://${folder}/many.html`);
    const { text, search } = await page.$eval('body', (body) => ({
      text: body.textContent ?? '',
      search: getComputedStyle(body.querySelector('#search') as Element).display,
    }));
    expect(search).toBe('none');
    for (const words of [
      'áp dụng từ ngày 01/7/2026',
      'Giao cho đồng chí phó bí thư.',
      'Đổi giờ họp sang sáng thứ bảy',
    ]) {
      expect(text).toContain(words);
    }
    await page.close();
  });
});

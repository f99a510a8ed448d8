import axe from 'axe-core';
import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import type { ChromiumPage } from './harness/chromium-page.ts';
import type { HarnessPage } from './harness/harness.ts';
import { mark, saveThroughPopup, wake, writeNote } from './steps.ts';
import { type Stage, withBrowser } from './with-browser.ts';

const [FIRST, SECOND] = SENTENCES;

async function violations(page: HarnessPage): Promise<string[]> {
  const { page: tab } = page as ChromiumPage;
  // As an expression over the debugger: the strict policy of our pages lets no script in.
  await tab.evaluate(axe.source);
  const found = await tab.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: typeof axe }).axe;
    return (await runner.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
      .violations;
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

async function setLook(stage: Stage, settings: { language: string; theme: string }): Promise<void> {
  const page = await stage.harness.extensionPage('options');
  await page.evaluate((wanted) => chrome.storage.local.set({ settings: wanted }), settings);
  await page.close();
}

withBrowser('chromium', 'no serious barrier', (stage) => {
  let article: HarnessPage;

  test('with an article, passages and notes in the library', async () => {
    article = await stage.harness.open(`${stage.site.origin}/bai`);
    await stage.harness.clickToolbar(article);
    await saveThroughPopup(stage.harness, article, { note: 'Đọc lại trước buổi sinh hoạt.', tag: 'học-tập,' });
    await mark(article, FIRST, 'viewpoint');
    await mark(article, SECOND, 'figure');
    await writeNote(article, SECOND, 'Số này ở đơn vị tôi thấp hơn.');
  });

  const looks = ['vi', 'en'].flatMap((language) => ['light', 'dark'].map((theme) => ({ language, theme })));
  test.each(looks)('in $language, $theme', async (look) => {
    await setLook(stage, look);
    await wake(stage.harness, article);
    const popup = await stage.harness.openPopup(article);
    await popup.locate('.popup-form');
    const panel = await stage.harness.openSidePanel(article);
    await panel.locate('.th-passage');
    const library = await stage.harness.extensionPage('library');
    await library.locate('a.th-article-hit');
    const href = await library.evaluate(() => document.querySelector('a.th-article-hit')?.getAttribute('href') ?? '');
    const reader = await stage.harness.open(href);
    await reader.locate('.th-passage');
    const options = await stage.harness.extensionPage('options');
    await options.locate('h1');
    const welcome = await stage.harness.extensionPage('welcome');
    await welcome.locate('h1');
    const shelves = await Promise.all(
      ['topics', 'tags', 'trash', 'storage'].map(async (name) => {
        const page = await stage.harness.extensionPage(name);
        await page.locate('h1');
        return page;
      }),
    );
    for (const page of [popup, panel, library, reader, options, welcome, ...shelves]) {
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(look.language);
      expect(await violations(page), await page.url()).toEqual([]);
      await page.close();
    }
  });

  test('the main job by keyboard alone', async () => {
    await setLook(stage, { language: 'vi', theme: 'auto' });
    const page = await stage.harness.open(`${stage.site.origin}/khac`);
    await wake(stage.harness, page);
    // A selection made with the keyboard would start from a caret; browsing by caret is the browser's own.
    await page.selectText(FIRST);
    await stage.harness.runCommand(page, 'mark-selection');
    await page.locate({ selector: 'textarea:focus', within: 'html > div[popover]' });
    await page.type('Ghi bằng bàn phím');
    await page.press('Control+Enter');
    const popup = await stage.harness.openPopup(page);
    await popup.locate('textarea:focus');
    await popup.type('Cả bài');
    await popup.press('Control+Enter');
    const panel = await stage.harness.openSidePanel(page);
    await panel.locate('.th-passage');
    expect(await panel.evaluate(() => document.querySelector('.th-passage-note')?.textContent)).toBe(
      'Ghi bằng bàn phím',
    );
  });
});

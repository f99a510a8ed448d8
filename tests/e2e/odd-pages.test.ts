import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import { ChromiumPage } from './harness/chromium-page.ts';
import type { HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { drawingsOf } from './read-pdf.ts';
import { screenColour } from './screen-colour.ts';
import { mark, OVERLAY, openEditor, waitFor, waitPainted, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const [FIRST, SECOND] = SENTENCES;
const IN_TREE = 'Câu này nằm trong một cây bóng của trang, ở một hộp con của bài viết.';

const WITH_TREE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang có thành phần web</title></head><body>
<article><h1>Trang có thành phần web</h1><p>${FIRST}</p><bai-viet></bai-viet></article>
<script>customElements.define('bai-viet', class extends HTMLElement {
  constructor() { super(); this.draw('${IN_TREE}'); }
  draw(text) { (this.shadowRoot ?? this.attachShadow({ mode: 'open' })).innerHTML = '<section><p>' + text + '</p><p>${SECOND}</p></section>'; }
});</script></body></html>`;

/** The colour behind painted words, as the browser will draw it. */
const tint = (page: HarnessPage): Promise<string> =>
  page.evaluate(() => {
    const paragraph = document.querySelector('bai-viet')?.shadowRoot?.querySelector('p') as Element;
    return getComputedStyle(paragraph, '::highlight(th-viewpoint)').backgroundColor;
  });

for (const browser of BROWSERS) {
  withBrowser(browser, 'pages of odd make', (stage) => {
    test('text in an open shadow tree is marked, drawn, opened by a click, and followed', async () => {
      stage.site.routes['/cay'] = WITH_TREE;
      const page = await stage.harness.open(`${stage.site.origin}/cay`);
      await wake(stage.harness, page);
      await page.evaluate(() => {
        const text = document.querySelector('bai-viet')?.shadowRoot?.querySelector('p')?.firstChild as Text;
        document.getSelection()?.setBaseAndExtent(text, 0, text, text.length);
      });
      await page.click({ selector: '[data-role="viewpoint"]', within: OVERLAY });
      await waitPainted(page, IN_TREE);
      expect(await tint(page)).toMatch(/^(rgba\(240, 180, 0|color\()/);
      await waitFor(async () => !(await page.isVisible(OVERLAY)), 'the message to go', 15_000);
      const place = await page.evaluate(() => {
        const box = document.querySelector('bai-viet')?.shadowRoot?.querySelector('p')?.getBoundingClientRect();
        return { x: (box?.left ?? 0) + 60, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 };
      });
      await page.click(place);
      await page.locate({ selector: '.th-passage-view', within: OVERLAY });
      await page.press('Escape');
      await page.evaluate((text) => {
        const element = document.querySelector('bai-viet') as Element & { draw(text: string): void };
        element.draw(`Một câu đứng trước.</p><p>${text}`);
      }, IN_TREE);
      await waitPainted(page, IN_TREE);
      await page.reload();
      await wake(stage.harness, page);
      await waitPainted(page, IN_TREE);
      await page.close();
    });

    test.each([
      ['in the page', '/nen', false],
      ['in an open shadow tree', '/nen-cay', true],
    ])('a passage %s is tinted on the screen', async (_where, route, isInTree) => {
      stage.site.routes[route] = WITH_TREE;
      const page = await stage.harness.open(`${stage.site.origin}${route}`);
      await wake(stage.harness, page);
      const select = (): Promise<{ left: number; top: number; width: number; height: number }> =>
        page.evaluate((isInTree) => {
          const tree = document.querySelector('bai-viet')?.shadowRoot;
          const paragraph = (isInTree ? tree?.querySelector('p:last-child') : document.querySelector('p')) as Element;
          const text = paragraph.firstChild as Text;
          document.getSelection()?.setBaseAndExtent(text, 0, text, text.length);
          const range = document.createRange();
          range.selectNodeContents(paragraph);
          const { left, top, width, height } = range.getClientRects()[0] as DOMRect;
          return { left, top, width, height };
        }, isInTree);
      const box = await select();
      await page.click({ selector: '[data-role="viewpoint"]', within: OVERLAY });
      await waitPainted(page, isInTree ? SECOND : FIRST);
      await waitFor(async () => !(await page.isVisible(OVERLAY)), 'the message to go', 15_000);
      const [red = 0, green = 0, blue = 255] = await screenColour(page, box);
      // Yellow on white: much red and green, less blue.
      expect([red > 240, green > 220, blue < 225]).toEqual([true, true, true]);
      await page.close();
    });

    test('a document that is written anew keeps its passages, and they can be opened', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/bai`);
      await wake(stage.harness, page);
      await mark(page, FIRST, 'viewpoint');
      const html = await page.evaluate(() => document.documentElement.outerHTML.replace(/<div popover.*?<\/div>/, ''));
      await page.evaluate((html) => {
        document.open();
        document.write(`<!doctype html>${html}`);
        document.close();
      }, html);
      await waitPainted(page, FIRST);
      await openEditor(page, FIRST);
      await page.press('Escape');
      await mark(page, SECOND, 'task');
      await page.close();
    });

    test('a body that is replaced, and a whole root that is replaced, get their passages back', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/khac`);
      await wake(stage.harness, page);
      await mark(page, FIRST, 'viewpoint');
      await page.evaluate(() => {
        const body = document.createElement('body');
        body.innerHTML = document.body.innerHTML;
        document.body.replaceWith(body);
      });
      await waitPainted(page, FIRST);
      await page.evaluate(() => {
        const root = document.documentElement.cloneNode(true) as Element;
        for (const host of root.querySelectorAll('[popover]')) host.remove();
        document.replaceChild(root, document.documentElement);
      });
      await waitPainted(page, FIRST);
      await mark(page, SECOND, 'task');
      await page.close();
    });
  });
}

withBrowser('chromium', 'passages on paper and in forced colours', (stage) => {
  test('keep their patterns', async () => {
    const page = await stage.harness.open(`${stage.site.origin}/bai`);
    await wake(stage.harness, page);
    await mark(page, FIRST, 'practice');
    if (!(page instanceof ChromiumPage)) throw new Error('Only Chromium prints here');
    const look = (): Promise<string[]> =>
      page.evaluate(() => {
        const style = getComputedStyle(
          document.querySelector('article p:not(.sapo)') as Element,
          '::highlight(th-practice)',
        );
        return [style.textDecorationLine, style.textDecorationStyle, style.backgroundColor];
      });
    const [line, pattern, colour] = await look();
    expect([line, pattern]).toEqual(['underline', 'dashed']);
    await page.page.emulateMedia({ media: 'print' });
    expect((await look()).slice(0, 2)).toEqual(['underline', 'dashed']);
    await page.page.emulateMedia({ media: 'screen', forcedColors: 'active' });
    const forced = await look();
    expect(forced.slice(0, 2)).toEqual(['underline', 'dashed']);
    expect(forced[2]).not.toBe(colour);
    await page.page.emulateMedia({ media: null, forcedColors: null });
    await waitFor(async () => !(await page.isVisible(OVERLAY)), 'the message to go', 15_000);
    const blackDashes = (drawings: string[]): number =>
      drawings.join('').match(/([\d.]+) ([\d.]+) m\n[\d.]+ \2 l\n[\d.]+ [\d.]+ l\n\1 [\d.]+ l\n/g)?.length ?? 0;
    const marked = blackDashes(drawingsOf(await page.page.pdf()));
    await page.evaluate(() => CSS.highlights.clear());
    expect(marked).toBeGreaterThan(blackDashes(drawingsOf(await page.page.pdf())) + 20);
    await page.close();
  });
});

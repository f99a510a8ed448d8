// @ts-check
/** @typedef {import('playwright').Page} Page @typedef {import('playwright').BrowserContext} Context */

/**
 * Notes in every page, from its first moment, when what is named in `seen` was drawn first, and the long tasks.
 * @param {Page} page @param {Record<string, string>} selectors
 */
async function watch(page, selectors) {
  await page.addInitScript((wanted) => {
    /** @type {Record<string, number>} */
    const seen = {};
    /** @type {number[]} */
    const longTasks = [];
    Object.assign(globalThis, { seen, longTasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
    const look = () => {
      for (const [name, selector] of Object.entries(wanted)) {
        if (!(name in seen) && document.querySelector(selector)) seen[name] = performance.now();
      }
      if (Object.keys(seen).length < Object.keys(wanted).length) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, selectors);
}

/**
 * Opens a page of ours and gives, by name, milliseconds from its beginning until each selector was drawn.
 * @param {Context} context @param {string} url @param {Record<string, string>} selectors
 */
export async function openUntil(context, url, selectors) {
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await watch(page, selectors);
  await page.goto(url);
  // The welcome page of a fresh extension may come to the front meanwhile: a page behind another draws nothing.
  await page.bringToFront();
  await page.waitForFunction(
    (count) => Object.keys(Reflect.get(globalThis, 'seen') ?? {}).length === count,
    Object.keys(selectors).length,
  );
  /** @type {Record<string, number>} */
  const seen = await page.evaluate(() => Reflect.get(globalThis, 'seen'));
  return { page, seen };
}

/**
 * Scrolls a page as a hand at the wheel and at the scroll bar does; gives the long tasks of it, milliseconds.
 * @param {Page} page @returns {Promise<number[]>}
 */
export async function scrollThrough(page) {
  await page.waitForTimeout(3_000);
  await page.evaluate(() => {
    Reflect.get(globalThis, 'longTasks').length = 0;
  });
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let step = 0; step < 150; step++) {
      scrollBy(0, 240);
      await frame();
    }
    // To far places, as a drag of the scroll bar does.
    const { scrollHeight } = document.documentElement;
    for (let step = 1; step <= 40; step++) {
      scrollTo(0, (scrollHeight * step) / 41);
      await frame();
      await frame();
    }
    for (let step = 0; step < 60; step++) {
      scrollBy(0, -240);
      await frame();
    }
  });
  await page.waitForTimeout(500);
  return page.evaluate(() => [...Reflect.get(globalThis, 'longTasks')]);
}

/** Megabytes that the page's script holds, after what is not needed was swept out. @param {Page} page */
export async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

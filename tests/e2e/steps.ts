import type { BrowserHarness, HarnessPage } from './harness/harness.ts';

/** The host of our closed shadow root. It is in the page only while it shows something. */
export const OVERLAY = 'html > div[popover]';

export type RoleName = 'viewpoint' | 'figure' | 'task' | 'practice' | 'question';

/** The first `count` sentences of the page's text that are long enough to be worth marking, one a paragraph. */
export function pickSentences(page: HarnessPage, count: number, scope = 'body'): Promise<string[]> {
  return page.evaluate(
    ({ wanted, scope }) => {
      const seen = new Set<string>();
      const picked: string[] = [];
      for (const block of document.querySelectorAll(`${scope} :is(p, li)`)) {
        const text = (block.textContent ?? '').replace(/\s+/g, ' ').trim();
        const isPlain = !block.querySelector('a, p, li') && block.checkVisibility();
        const words = text.split(' ');
        if (!isPlain || words.length < 14 || seen.has(text)) continue;
        seen.add(text);
        picked.push(words.slice(0, 12).join(' '));
        if (picked.length === wanted) break;
      }
      return picked;
    },
    { wanted: count, scope },
  );
}

/** Selects text with the mouse and presses a role on the bar. */
export async function mark(page: HarnessPage, text: string, role: RoleName): Promise<void> {
  await page.selectText(text);
  await page.click({ selector: `[data-role="${role}"]`, within: OVERLAY });
  await waitPainted(page, text);
}

export async function waitPainted(page: HarnessPage, text: string): Promise<void> {
  const isPainted = async (): Promise<boolean> =>
    Object.values(await page.paintedTexts())
      .flat()
      .includes(text);
  await waitFor(isPainted, `"${text}" to be painted`);
}

/** Asks again until it holds. A page on its way to another address cannot answer: that counts as "not yet". */
export async function waitFor(holds: () => Promise<boolean>, what: string, timeout = 10_000): Promise<void> {
  const end = Date.now() + timeout;
  let last: unknown = null;
  for (;;) {
    try {
      if (await holds()) return;
    } catch (thrown) {
      last = thrown;
    }
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Opens a painted passage's card and goes on to write in it. */
export async function openEditor(page: HarnessPage, passage: string): Promise<void> {
  await page.clickText(passage);
  await page.click({ selector: 'button', text: 'Sửa', within: OVERLAY });
  await page.locate({ selector: 'textarea', within: OVERLAY });
}

/** Opens a painted passage's card and writes its note. */
export async function writeNote(page: HarnessPage, passage: string, note: string): Promise<void> {
  await openEditor(page, passage);
  await page.fill({ selector: 'textarea', within: OVERLAY }, note);
  await page.click({ selector: 'button', text: 'Xong', within: OVERLAY });
  await waitFor(async () => !(await page.isVisible(OVERLAY)), 'the card to close');
}

/** The text of a page of ours, white space collapsed. */
export function pageText(page: HarnessPage): Promise<string> {
  return page.evaluate(() => (document.querySelector('#app')?.textContent ?? '').replace(/\s+/g, ' '));
}

export async function waitText(page: HarnessPage, text: string): Promise<void> {
  await waitFor(async () => (await pageText(page)).includes(text), `the page to say "${text}"`);
}

/** The gesture that wakes the extension on a page: a press on the toolbar, and the popup that looks at the page. */
export async function wake(harness: BrowserHarness, page: HarnessPage): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await harness.clickToolbar(page);
    const popup = await harness.openPopup(page);
    await popup.locate('.popup-form, .popup-blocked');
    const isAwake = await popup.isVisible('.popup-form');
    await popup.close();
    await page.bringToFront();
    // A browser that has just started opens tabs of its own, and the press may have met one of those.
    if (isAwake || attempt === 3) return;
  }
}

/** Saves a page through the popup, with a note and a tag, by keyboard alone. */
export async function saveThroughPopup(
  harness: BrowserHarness,
  article: HarnessPage,
  { note, tag, shoot }: { note: string; tag: string; shoot?: (name: string, page: HarnessPage) => Promise<void> },
): Promise<void> {
  const popup = await harness.openPopup(article);
  await popup.setViewport({ width: 380, height: 600 });
  await popup.locate('textarea');
  await shoot?.('popup', popup);
  await popup.fill('textarea', note);
  await popup.fill('input[role="combobox"]', tag);
  await popup.press('Control+Enter');
  await waitText(popup, 'Đã lưu');
  await shoot?.('popup-saved', popup);
  await popup.close();
  await article.bringToFront();
}

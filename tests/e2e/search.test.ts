import { expect, test } from 'vitest';
import { ChromiumHarness } from './harness/chromium-harness.ts';
import type { HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, pickSentences, waitFor, waitText, writeNote } from './steps.ts';
import { withBrowser } from './with-browser.ts';

/** Articles that wait to be indexed, and articles in the index. */
async function countIndexed(page: HarnessPage): Promise<{ waiting: number; indexed: number }> {
  return page.evaluate(async () => {
    const count = (database: string, store: string): Promise<number> =>
      new Promise((resolve, reject) => {
        const open = indexedDB.open(database);
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const { result } = open;
          const request = result.transaction(store).objectStore(store).count();
          request.onsuccess = () => {
            result.close();
            resolve(request.result);
          };
        };
      });
    return { waiting: await count('thu-hoach', 'pending'), indexed: await count('thu-hoach-search', 'entries') };
  });
}

for (const browser of BROWSERS) {
  withBrowser(browser, 'the search index', (stage) => {
    test('follows what is saved, marked and noted, by itself', async () => {
      const { harness } = stage;
      const page = await harness.extensionPage('welcome');
      await page.click({ selector: 'button', text: 'Thử ngay với bài mẫu' });
      await page.locate('.reader-title');
      const [first = ''] = await pickSentences(page, 1, '.saved-body');
      await mark(page, first, 'practice');
      await writeNote(page, first, 'Ở đơn vị tôi làm theo cách khác hẳn');
      await waitText(page, 'Ở đơn vị tôi làm theo cách khác hẳn');
      await waitFor(async () => {
        const { waiting, indexed } = await countIndexed(page);
        return waiting === 0 && indexed === 1;
      }, 'the index to follow');

      // Firefox gives a test no way into its address bar.
      if (!(harness instanceof ChromiumHarness)) return;
      const suggestions = await harness.suggestions('nghi quyet');
      expect(suggestions[0]?.description).toMatch(/<match>Nghị quyết<\/match>/i);
      const [own] = await harness.suggestions('"cách khác hẳn"');
      expect(own?.content).toMatch(/^th:\w+#\w+$/);
      const reader = await harness.chooseSuggestion(own?.content ?? '');
      await waitText(reader, 'Ở đơn vị tôi làm theo cách khác hẳn');
      const library = await harness.chooseSuggestion('đường lối');
      expect(new URL(await library.url()).searchParams.get('q')).toBe('đường lối');
      expect(await harness.takeProblems()).toEqual([]);
    });
  });
}

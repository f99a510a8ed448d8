import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserName, HarnessPage } from './harness/harness.ts';
import { launchBrowser } from './harness/launch.ts';
import { takeJourney } from './journey.ts';

/** Takes the journey on a sample and leaves pictures of every surface, and the exported notes, in `folder`. */
export async function runDemo(browser: BrowserName, sample: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const harness = await launchBrowser(browser);
  let count = 0;
  try {
    await takeJourney({
      harness,
      sample,
      shoot: async (name: string, page: HarnessPage) => {
        count += 1;
        // What unfolds has unfolded by then.
        await new Promise((resolve) => setTimeout(resolve, 400));
        await page.screenshot(join(folder, `${String(count).padStart(2, '0')}-${name}.png`));
      },
      keep: (name: string, path: string) => copyFile(path, join(folder, name)),
    });
  } finally {
    for (const problem of await harness.takeProblems()) console.error(`A page complained: ${problem}`);
    await harness.close();
  }
}

import { afterAll, beforeAll, describe } from 'vitest';
import { serveArticles } from './article-site.ts';
import type { BrowserHarness, BrowserName } from './harness/harness.ts';
import { builtExtension, launchBrowser } from './harness/launch.ts';
import type { FixtureServer } from './harness/serve-fixtures.ts';

export interface Stage {
  readonly harness: BrowserHarness;
  readonly site: FixtureServer;
  readonly browser: BrowserName;
}

/** A browser with the extension and a site of articles, for every test inside. */
export function withBrowser(
  browser: BrowserName,
  name: string,
  tests: (stage: Stage) => void,
  build: 'shipped' | 'e2e' = 'shipped',
): void {
  describe(`${name} in ${browser}`, () => {
    let harness: BrowserHarness | undefined;
    let site: FixtureServer | undefined;
    beforeAll(async () => {
      site = await serveArticles();
      const extension = build === 'e2e' ? { extension: builtExtension(`e2e-${browser}`) } : {};
      harness = await launchBrowser(browser, extension);
    });
    afterAll(async () => {
      await harness?.close();
      await site?.close();
    });
    tests({
      browser,
      get harness() {
        if (!harness) throw new Error('The browser did not start');
        return harness;
      },
      get site() {
        if (!site) throw new Error('The site did not start');
        return site;
      },
    });
  });
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { serveArticles } from './article-site.ts';
import type { BrowserHarness } from './harness/harness.ts';
import { BROWSERS, launchBrowser } from './harness/launch.ts';
import type { FixtureServer } from './harness/serve-fixtures.ts';
import { takeJourney } from './journey.ts';

describe.each(BROWSERS)('the main job in %s', (browser) => {
  let site: FixtureServer;
  let harness: BrowserHarness;

  beforeAll(async () => {
    site = await serveArticles();
    harness = await launchBrowser(browser);
  });

  afterAll(async () => {
    await harness?.close();
    await site?.close();
  });

  test('read, save, tag, annotate, come back, export', async () => {
    const nothing = async (): Promise<void> => undefined;
    const { passages, markdown } = await takeJourney({
      harness,
      sample: `${site.origin}/bai`,
      shoot: nothing,
      keep: nothing,
    });
    const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(markdown) ?? [];
    expect(parse(yaml)).toMatchObject({
      title: 'Học nghị quyết từ một việc làm thật',
      source: `${site.origin}/bai`,
      site: 'Cổng tin Bến Lúa',
      author: ['Lê Thị Mẫu'],
      published: '2026-03-07',
      tags: ['học-nghị-quyết'],
      passages: 3,
    });
    for (const passage of passages) expect(markdown).toContain(`> ${passage}`);
    expect(markdown).toMatch(/### 1\. Quan điểm[\s\S]+### 2\. Số liệu[\s\S]+### 3\. Nhiệm vụ/);
    expect(markdown).toContain('#:~:text=');
    expect(await harness.takeProblems()).toEqual([]);
  });
});

import { readFile } from 'node:fs/promises';
import type { BrowserHarness, HarnessPage } from './harness/harness.ts';
import {
  mark,
  openEditor,
  pickSentences,
  saveThroughPopup,
  waitFor,
  waitPainted,
  waitText,
  wake,
  writeNote,
} from './steps.ts';

export interface Journey {
  harness: BrowserHarness;
  /** Address of an article on this machine. */
  sample: string;
  /** Takes a picture, where pictures are wanted. */
  shoot(name: string, page: HarnessPage): Promise<void>;
  /** Keeps a file that the journey produced. */
  keep(name: string, path: string): Promise<void>;
}

/** What the journey left behind, for a test to look at. */
export interface JourneyEnd {
  /** The three passages, in the order of the page. */
  passages: string[];
  markdown: string;
}

const NOTE = 'Ở chi bộ tôi, buổi học gần nhất chỉ đọc lại văn bản.';

/** The reader's main job, step by step, through the real interface. */
export async function takeJourney({ harness, sample, shoot, keep }: Journey): Promise<JourneyEnd> {
  const article = await harness.open(sample);
  await shoot('article', article);
  const before = await article.evaluate(() => document.documentElement.outerHTML);
  await harness.clickToolbar(article);
  await saveThroughPopup(harness, article, {
    note: 'Đọc lại trước buổi sinh hoạt chi bộ.',
    tag: 'học-nghị-quyết',
    shoot,
  });

  const passages = await pickSentences(article, 3);
  const [first = '', second = '', third = ''] = passages;
  await article.selectText(first);
  await article.locate({ selector: '[data-role="viewpoint"]', within: 'html > div[popover]' });
  await shoot('bar', article);
  await mark(article, first, 'viewpoint');
  await mark(article, second, 'figure');
  await mark(article, third, 'task');
  await openEditor(article, second);
  await shoot('note', article);
  await article.press('Escape');
  await writeNote(article, second, NOTE);
  await waitFor(
    async () => (await article.evaluate(() => document.documentElement.outerHTML)) === before,
    'the page to stand as it was before anything was marked',
  );

  await article.reload();
  await wake(harness, article);
  for (const passage of passages) await waitPainted(article, passage);
  await shoot('after-reload', article);

  const panel = await harness.openSidePanel(article);
  await panel.setViewport({ width: 400, height: 900 });
  await waitText(panel, NOTE);
  await shoot('side-panel', panel);
  await panel.close();

  const library = await harness.extensionPage('library');
  await waitText(library, '3 đoạn trích');
  await shoot('library', library);
  await library.click({ selector: 'button', text: 'Xuất tất cả' });
  await library.click({ selector: '.format-card', text: 'Markdown' });
  await library.locate('.preview-text');
  await shoot('export', library);
  await library.click('.file-row .th-button');
  const file = await harness.waitForDownload(/\.md$/);
  await keep('thu-hoach.md', file);
  await library.close();

  const reader = await harness.extensionPage('library');
  await reader.click('a.th-article-hit');
  for (const passage of passages) await waitPainted(reader, passage);
  await shoot('reader', reader);
  await reader.close();

  for (const name of ['welcome', 'options']) {
    const page = await harness.extensionPage(name);
    await page.waitFor(() => document.querySelector('#app > *') !== null, { what: `the page ${name} to draw` });
    await shoot(name, page);
    await page.close();
  }
  return { passages, markdown: await readFile(file, 'utf8') };
}

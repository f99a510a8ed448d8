import { join } from 'node:path';
import { bundle } from '../../bench/bundle.mjs';
import { renderOnServer } from './apps/render-on-server.mjs';
import type { BrowserHarness, HarnessPage } from './harness/harness.ts';
import type { FixtureServer } from './harness/serve-fixtures.ts';

export type Framework = 'react' | 'vue';

/** The frameworks' own warnings are part of what is tested: they are built for development. */
const DEFINE = {
  'process.env.NODE_ENV': '"development"',
  __VUE_OPTIONS_API__: 'false',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
};

const RECORDER = `window.problems = [];
for (const level of ['error', 'warn']) {
  const log = console[level];
  console[level] = (...words) => { problems.push(words.map(String).join(' ')); log.apply(console, words); };
}
addEventListener('error', ({ message }) => problems.push(message));
addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)));`;

/** Puts `/react` and `/vue` on the site: rendered by the server, to be hydrated by `app.hydrate()`. */
export async function serveFrameworks(site: FixtureServer): Promise<void> {
  const markup = await renderOnServer();
  for (const framework of ['react', 'vue'] as const) {
    const script = await bundle(join(import.meta.dirname, `apps/${framework}-client.mjs`), DEFINE);
    site.routes[`/${framework}.js`] = { type: 'text/javascript; charset=utf-8', body: script };
    site.routes[`/${framework}`] =
      `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Sáu mươi việc nhỏ ở một xã</title><meta property="og:type" content="article"><script>${RECORDER}</script></head><body><div id="app">${markup[framework]}</div><script src="/${framework}.js"></script></body></html>`;
  }
  site.routes['/describe.js'] = {
    type: 'text/javascript; charset=utf-8',
    body: await bundle(join(import.meta.dirname, '../../src/dom/anchor/index.ts')),
  };
}

interface Described {
  exact: string;
}

/** Selectors of sentences, made with our own code in a tab that is closed again: nothing of it is left in the page under test. */
async function describeSentences(page: HarnessPage, quotes: string[]): Promise<Described[]> {
  return page.evaluate(async (quotes) => {
    const script = document.createElement('script');
    script.src = '/describe.js';
    await new Promise((resolve) => {
      script.onload = resolve;
      document.head.append(script);
    });
    script.remove();
    const { bundled } = globalThis as unknown as {
      bundled: { describeRange(range: Range, root: Element): Described; quoteOf(range: Range): string };
    };
    const places: { node: Text; offset: number }[] = [];
    let text = '';
    const walker = document.createTreeWalker(document.querySelector('article') as Element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (let offset = 0; offset < node.length; offset++) places.push({ node, offset });
      text += node.data;
    }
    return quotes.map((quote) => {
      const at = text.indexOf(quote);
      const [first, last] = [places[at], places[at + quote.length - 1]];
      if (at < 0 || !first || !last) throw new Error(`"${quote}" is not on the page`);
      const range = document.createRange();
      range.setStart(first.node, first.offset);
      range.setEnd(last.node, last.offset + 1);
      return bundled.describeRange(range, document.body);
    });
  }, quotes);
}

/** Marks sentences of a page that the reader has woken and saved, as the annotator in it does: by message. */
export async function markSentences(harness: BrowserHarness, url: string, quotes: string[], woken: HarnessPage) {
  const measuring = await harness.open(url);
  const selectors = await describeSentences(measuring, quotes);
  await measuring.close();
  const tabId = await harness.tabId(woken);
  const asker = await harness.extensionPage('options');
  const drafts = selectors.map((selector, at) => ({
    id: `${new URL(url).pathname.slice(1)}-passage-${at}`,
    selector,
    quote: quotes[at],
    role: ['viewpoint', 'figure', 'task', 'practice', 'question'][at % 5],
    note: '',
    tags: [],
  }));
  const made = await asker.evaluate(
    async ({ tabId, url, drafts }) => {
      const { browser } = globalThis as unknown as { browser?: typeof chrome };
      const func = async (url: string, drafts: string) => {
        const { browser: its = chrome } = globalThis as unknown as { browser?: typeof chrome };
        const send = (name: string, input: unknown) => its.runtime.sendMessage({ th: 'call', name, input });
        const opened = await send('page.open', { url });
        const articleId = opened.value.article.id;
        let made = 0;
        for (const passage of JSON.parse(drafts)) if ((await send('passage.create', { articleId, passage })).ok) made++;
        return made;
      };
      const args: [string, string] = [url, drafts];
      const [answer] = await (browser ?? chrome).scripting.executeScript({ target: { tabId }, func, args });
      return (answer?.result ?? 0) as number;
    },
    { tabId, url, drafts: JSON.stringify(drafts) },
  );
  await asker.close();
  return made;
}

import { SENTENCES } from './article-site.ts';
import type { HarnessPage } from './harness/harness.ts';
import { readPainted } from './harness/in-page.ts';
import type { FixtureServer } from './harness/serve-fixtures.ts';
import { waitFor } from './steps.ts';

/**
 * Answers what the tests ask of a frame: to select a paragraph, what is painted in it, and in which paragraph a card that
 * has the focus was opened. Frames of other sites too.
 */
const EAR = `<script>addEventListener('message', ({ data, source }) => {
  if (data.select) getSelection().selectAllChildren([...document.querySelectorAll('p')].find((p) => p.textContent === data.select));
  const isInCard = document.hasFocus() && document.activeElement?.matches('div[popover]');
  const cardOf = isInCard ? getSelection().anchorNode?.parentElement?.textContent : null;
  if (data.ask) source.postMessage({ painted: (${readPainted})(), markup: document.documentElement.outerHTML, cardOf }, '*');
})</script>`;

/** The sentences of one frame. */
export const sentencesOf = (frame: string): string[] => SENTENCES.map((text) => `Khung ${frame}: ${text}`);

const bodyOf = (frame: string, more = ''): string =>
  `${sentencesOf(frame)
    .map((text) => `<p>${text}</p>`)
    .join('')}${more}${EAR}`;

const pageOf = (body: string, title = 'Trang trong khung'): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const frame = (name: string, attributes: string): string =>
  `<iframe name="${name}" width="700" height="420" ${attributes}></iframe>`;

const quoted = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Puts pages with frames of every kind on the site; `/khung-cua-ban` has one of another site (`localhost`). */
export function serveFrames(site: FixtureServer): void {
  const port = new URL(site.origin).port;
  const inner = frame('sau', `srcdoc="${quoted(bodyOf('sâu'))}"`);
  site.routes['/trong-khung'] = pageOf(bodyOf('thường'));
  site.routes['/quang-cao'] = pageOf(`<p>Giống lúa mới về, gọi ngay hôm nay!</p>${EAR}`);
  site.routes['/ngoai'] = pageOf(bodyOf('ngoài'));
  site.routes['/khung'] = pageOf(
    `<h1>Trang có nhiều khung</h1><p>${SENTENCES[0]}</p><div style="height:1500px"></div>
${frame('thuong', 'src="/trong-khung"')}${frame('chu', `srcdoc="${quoted(bodyOf('chữ', inner))}"`)}${frame('viet', '')}${frame('cao', 'src="/quang-cao"')}
<script>const written = frames.viet.document; written.open(); written.write(${JSON.stringify(pageOf(bodyOf('viết'))).replaceAll('</', '<\\/')}); written.close();</script>`,
    'Trang có nhiều khung',
  );
  site.routes['/khung-cua-ban'] = pageOf(
    `<h1>Trang có khung của trang khác</h1>${SENTENCES.map((text) => `<p>${text}</p>`).join('')}${frame('ngoai', `src="http://localhost:${port}/ngoai"`)}`,
    'Trang có khung của trang khác',
  );
}

/** Selects a paragraph in a frame: `chu/sau` is a frame in a frame. */
export async function selectInFrame(page: HarnessPage, path: string, text: string): Promise<void> {
  await page.evaluate(
    ({ path, text }) => {
      getSelection()?.removeAllRanges();
      let target: Window = window;
      for (const name of path.split('/')) target = (target as unknown as Record<string, Window>)[name] as Window;
      target.postMessage({ select: text }, '*');
    },
    { path, text },
  );
}

interface InFrame {
  painted: string[];
  markup: string;
  /** The paragraph over which a card has the focus. */
  cardOf: string | null;
}

export function askFrame(page: HarnessPage, path: string): Promise<InFrame> {
  return page.evaluate(
    (path) =>
      new Promise<InFrame>((resolve) => {
        let target: Window = window;
        for (const name of path.split('/')) target = (target as unknown as Record<string, Window>)[name] as Window;
        const answer = ({ data }: MessageEvent) =>
          resolve({ ...data, painted: Object.values(data.painted as Record<string, string[]>).flat() });
        addEventListener('message', answer, { once: true });
        target.postMessage({ ask: true }, '*');
      }),
    path,
  );
}

export async function waitPaintedInFrame(page: HarnessPage, path: string, text: string): Promise<void> {
  await waitFor(async () => (await askFrame(page, path)).painted.includes(text), `"${text}" to be painted in ${path}`);
}

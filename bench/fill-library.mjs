// @ts-check
/**
 * Fills the built extension's library in a profile that stays, to look at it or to measure it:
 *   npx vite build --mode e2e-chromium
 *   node bench/fill-library.mjs --articles 5000 --profile out/library-5000
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';
import { openExtension } from './library/open-extension.mjs';

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    profile: { type: 'string' },
    build: { type: 'string' },
  },
});

const articles = Number(options.articles);
const profile = resolve(options.profile ?? `out/library-${articles}`);
const { context, openPage } = await openExtension(profile, options.build && resolve(options.build));
try {
  const page = await openPage('options');
  const started = performance.now();
  await page.evaluate(await bundle(join(import.meta.dirname, 'library/fill.ts')));
  const count = await page.evaluate((settings) => /** @type {any} */ (globalThis).fillLibrary(settings), {
    articles,
    from: Number(options.from),
    seed: Number(options.seed),
  });
  console.log(`${profile}: ${JSON.stringify(count)} in ${Math.round(performance.now() - started)} ms`);
} finally {
  await context.close();
}

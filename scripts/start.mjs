// @ts-check
// `npm start`: builds the extension and opens a browser with it on a sample article. Where there is no display
// it walks through the same journey by itself and leaves pictures of every surface in out/demo/.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browsers.mjs';
import { openBrowser } from './open-browser.mjs';
import { build, ROOT } from './run.mjs';
import { serveFolder } from './serve-folder.mjs';

const SAMPLE = 'nghi-quyet-mau.html';
const DEMO = join(ROOT, 'out/demo');

const family = findBrowser('chromium') ? 'chromium' : 'firefox';
if (!build(family)) process.exit(1);
const { origin, close } = await serveFolder(join(ROOT, 'public/sample'));
try {
  if (hasDisplay()) {
    console.log(`Opening ${origin}/${SAMPLE}. Close the browser to stop.`);
    await openBrowser(family, `${origin}/${SAMPLE}`);
  } else {
    await demonstrate(`${origin}/${SAMPLE}`);
  }
} finally {
  close();
}

function hasDisplay() {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @param {string} url */
async function demonstrate(url) {
  console.log('No display here: taking the journey without a window.');
  rmSync(DEMO, { recursive: true, force: true });
  // The journey is the tests' own, in TypeScript; Vite runs it as it is.
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(ROOT, 'tests/e2e/demo.ts'), { configFile: false, logLevel: 'error' });
  await /** @type {typeof import('../tests/e2e/demo.ts')} */ (module).runDemo(family, url, DEMO);
  if (!existsSync(DEMO)) throw new Error('The journey left nothing');
  console.log('See out/demo/.');
}

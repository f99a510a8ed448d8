import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { SHARED_CHUNKS } from './scripts/vite/chunks.ts';
import { leanOutput } from './scripts/vite/lean-output.ts';
import { licences } from './scripts/vite/licences.ts';
import { manifestFor } from './scripts/vite/manifest.ts';
import { noMadeCode } from './scripts/vite/no-made-code.ts';
import { pagePolicy } from './scripts/vite/page-policy.ts';
import { pageInputs } from './scripts/vite/pages.ts';
import { targetOf } from './scripts/vite/target.ts';

const PREACT = { runtime: 'automatic', importSource: 'preact' } as const;
const DEV_PORT = 5173;

export default defineConfig(({ mode }) => {
  const target = targetOf(mode);
  const pages = pageInputs(import.meta.dirname);
  return {
    // Injected scripts are built as libraries, where Vite leaves this for the bundler of somebody else.
    define: { 'process.env.NODE_ENV': JSON.stringify(target === 'dev' ? 'development' : 'production') },
    oxc: { jsx: PREACT },
    // The development server looks for packages to prepare with a bundler of its own.
    optimizeDeps: { rolldownOptions: { transform: { jsx: PREACT } } },
    // Pages of the extension have no port of their own that the client could guess the server's from.
    server: { port: DEV_PORT, strictPort: true, hmr: { host: 'localhost', port: DEV_PORT, clientPort: DEV_PORT } },
    build: {
      outDir: `dist/${target}`,
      target: target === 'firefox' ? 'firefox140' : 'chrome125',
      modulePreload: false,
      sourcemap: false,
      rolldownOptions: { input: pages, output: { codeSplitting: { groups: SHARED_CHUNKS } } },
    },
    plugins: [
      crx({
        manifest: manifestFor(target, pages) as unknown as ManifestV3Export,
        browser: target === 'firefox' ? 'firefox' : 'chrome',
      }),
      noMadeCode(),
      pagePolicy(),
      leanOutput(),
      licences(),
    ],
    // What reads files is loaded by need, in parts.
    worker: { format: 'es', plugins: () => [noMadeCode()] },
  };
});

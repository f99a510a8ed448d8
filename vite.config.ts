import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { leanOutput } from './scripts/vite/lean-output.ts';
import { manifestFor } from './scripts/vite/manifest.ts';
import { pageInputs } from './scripts/vite/pages.ts';
import { targetOf } from './scripts/vite/target.ts';

export default defineConfig(({ mode }) => {
  const target = targetOf(mode);
  return {
    // Injected scripts are built as libraries, where Vite leaves this for the bundler of somebody else.
    define: { 'process.env.NODE_ENV': JSON.stringify(target === 'dev' ? 'development' : 'production') },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    server: { port: 5173, strictPort: true },
    build: {
      outDir: `dist/${target}`,
      target: target === 'firefox' ? 'firefox140' : 'chrome125',
      modulePreload: false,
      sourcemap: false,
      rolldownOptions: { input: pageInputs(import.meta.dirname) },
    },
    plugins: [
      crx({
        manifest: manifestFor(target) as unknown as ManifestV3Export,
        browser: target === 'firefox' ? 'firefox' : 'chrome',
      }),
      leanOutput(),
    ],
  };
});

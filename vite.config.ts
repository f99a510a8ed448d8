import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
export default defineConfig(({ mode }) => ({
  build: { outDir: `dist/${mode}`, modulePreload: false },
  plugins: [crx({ manifest: manifest as never, browser: mode === 'firefox' ? 'firefox' : 'chrome' })],
}));

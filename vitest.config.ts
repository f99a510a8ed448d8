import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/find-browsers.mjs';

const chromium = findBrowser('chromium')?.path ?? 'chromium';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: { name: 'architecture', environment: 'node', include: ['tests/architecture/**/*.test.ts'] },
      },
      {
        extends: true,
        // All that the tested code asks of packages, before the first test: one found later loads everything anew, and a
        // component then meets two copies of Preact.
        optimizeDeps: {
          include: [
            'axe-core',
            'dexie',
            'dompurify',
            'fflate',
            'docx',
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'valibot',
            'webextension-polyfill',
            'ts-fsrs',
            'valibot',
            'yaml',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chromium,
                args: [
                  '--no-sandbox',
                  '--disable-quic',
                  '--disable-background-networking',
                  '--disable-component-update',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          // Two real browsers starting on two shared cores: one more try there, and Vitest says which test took it.
          retry: process.env.CI ? 1 : 0,
          hookTimeout: 120_000,
          // Mostly they wait: two at a time take little more than half as long.
          maxWorkers: 2,
        },
      },
    ],
  },
});

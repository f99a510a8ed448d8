/** What is being built. A Vite mode names it; anything that is no build target is the development server's. */
export type Target = 'chromium' | 'firefox' | 'e2e-chromium' | 'dev';

export function targetOf(mode: string): Target {
  return mode === 'chromium' || mode === 'firefox' || mode === 'e2e-chromium' ? mode : 'dev';
}

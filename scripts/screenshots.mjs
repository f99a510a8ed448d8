// @ts-check
// The pictures in README.md: the demo's own, taken from the built extension on the bundled sample.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './run.mjs';

const DEMO = join(ROOT, 'out/demo');
const IMAGES = join(ROOT, 'docs/images');
const SHOWN = ['popup', 'note', 'side-panel', 'library', 'reader', 'welcome'];

// CI: the demo without a window, even where there is a display.
if (!run('scripts/start.mjs', [], { CI: 'true' })) process.exit(1);
mkdirSync(IMAGES, { recursive: true });
for (const file of readdirSync(DEMO)) {
  const name = file.replace(/^\d+-|\.png$/g, '');
  if (SHOWN.includes(name)) copyFileSync(join(DEMO, file), join(IMAGES, `${name}.png`));
}

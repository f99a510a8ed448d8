/** How long the difference of two long texts takes. `node bench/versions.mjs` */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = mkdtempSync(join(tmpdir(), 'bench-versions-'));
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    outDir: out,
    minify: false,
    lib: { entry: join(root, 'src/core/text/text-diff.ts'), formats: ['es'], fileName: 'text-diff' },
  },
});
const { textDiff } = await import(pathToFileURL(join(out, 'text-diff.js')).href);

let seed = 1;
const random = (below) => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
};
const SYLLABLES =
  'chi bộ đảng viên nghị quyết hội nghị phát triển kinh tế nông thôn mới công tác cán bộ kiểm tra giám sát'.split(' ');
const word = () =>
  random(12) === 0
    ? String(random(2_000))
    : `${SYLLABLES[random(SYLLABLES.length)]}${random(3) ? '' : SYLLABLES[random(SYLLABLES.length)]}`;
const line = (length) => `${Array.from({ length }, word).join(' ')}.`;
const WORDS = 100_000;
const lines = Array.from({ length: WORDS / 50 }, () => line(50));
const edit = (share) =>
  lines.flatMap((text, at) => {
    if (random(1_000) >= share * 1_000) return [text];
    if (at % 5 === 0) return [];
    if (at % 5 === 1) return [text, line(50)];
    const words = text.split(' ');
    words.splice(random(40), 2, word(), word(), word());
    return [words.join(' ')];
  });

const cases = {
  'nothing changed': [lines, lines],
  '1 % of lines': [lines, edit(0.01)],
  '20 % of lines': [lines, edit(0.2)],
  'every line': [lines, edit(1)],
  'another text': [lines, Array.from({ length: WORDS / 50 }, () => line(50))],
  'one line of all words, 1 % edited': [[lines.join(' ')], [edit(0.01).join(' ')]],
};
for (const [name, [before, after]] of Object.entries(cases)) {
  const [a, b] = [before.join('\n'), after.join('\n')];
  let best = Number.POSITIVE_INFINITY;
  let found = null;
  for (let round = 0; round < 5; round++) {
    const from = performance.now();
    found = textDiff(a, b);
    best = Math.min(best, performance.now() - from);
  }
  console.log(`${name.padEnd(36)} ${best.toFixed(0).padStart(5)} ms   +${found.added} −${found.removed}`);
}

// @ts-check
// Everything that must hold: `npm test`. With arguments they go to Vitest and only the tests that they choose run:
// `npm test -- --project unit`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, run } from './run.mjs';

const PROJECTS = ['unit', 'architecture', 'browser', 'e2e'];
const BUILDS = ['chromium', 'firefox', 'e2e-chromium'];

const chosen = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };

if (chosen.length === 0) {
  check('types', () => run('tsc', ['--noEmit', '-p', 'tsconfig.json']));
  check('types of src', () => run('tsc', ['--noEmit', '-p', 'src/tsconfig.json']));
  check('types of src/core, without the DOM', () => run('tsc', ['--noEmit', '-p', 'src/core/tsconfig.json']));
  check('lint and format', () => run('biome', ['check', '--error-on-warnings', '.']));
  check('unused code and packages', () => run('knip', []));
}
check('build', () => build(...BUILDS));
if (chosen.length === 0) {
  check('Firefox add-on lint', () => run('web-ext', ['lint', '--source-dir', 'dist/firefox', '--self-hosted=false']));
  for (const project of PROJECTS) runVitest(['--project', project]);
} else {
  runVitest(chosen);
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * A check counts as one test.
 * @param {string} name
 * @param {() => boolean} passes
 */
function check(name, passes) {
  const passed = passes();
  console.log(`${passed ? '✓' : '✗'} ${name}`);
  total[passed ? 'passed' : 'failed'] += 1;
}

/** @param {string[]} args */
function runVitest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'thu-hoach-counts-'));
  const file = join(folder, 'counts.json');
  const reporters = ['--reporter=default', '--reporter=./scripts/count-reporter.mjs'];
  const succeeded = run('vitest', ['run', '--passWithNoTests', ...reporters, ...args], { COUNTS_FILE: file });
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 1, skipped: 0 };
  rmSync(folder, { recursive: true });
  // Vitest may fail without a failed test: no tests at all, a browser that did not start.
  if (!succeeded && counts.failed === 0) counts.failed = 1;
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
}

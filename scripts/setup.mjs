// @ts-check
// Makes a fresh machine ready: `node scripts/setup.mjs start|test|dev`. Node's own modules only, because it runs
// before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browsers.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const NODE_NEEDED = [20, 19];

/** What each command needs: groups of families of which one must be there, and Debian's packages for them. */
const NEEDS = {
  start: { groups: [['chromium', 'firefox']], packages: ['chromium'], tools: {} },
  test: {
    groups: [['chromium'], ['firefox']],
    packages: ['chromium', 'firefox-esr', 'fonts-noto-core'],
    tools: {
      soffice: ['libreoffice-writer', 'libreoffice-calc'],
      pdftoppm: ['poppler-utils'],
      unzip: ['unzip'],
      python3: ['python3'],
    },
  },
  dev: { groups: [], packages: [], tools: {} },
};

const command = process.argv[2];
if (command !== 'start' && command !== 'test' && command !== 'dev') {
  stop('Usage: node scripts/setup.mjs start|test|dev');
}
requireNode();
installModules();
installBrowsers(NEEDS[command]);
installTools(NEEDS[command].tools);

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = NODE_NEEDED;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  stop(`Node ${NODE_NEEDED.join('.')} or newer is needed; this is ${process.versions.node}: https://nodejs.org`);
}

function installModules() {
  if (modulesMatchLockfile()) return;
  console.log('Installing the packages of package-lock.json…');
  // npm hands its own path to the scripts it runs; the plain command needs a shell on Windows.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  const status = npm?.endsWith('.js')
    ? run(process.execPath, [npm, ...args])
    : run('npm', args, { shell: process.platform === 'win32' });
  if (status !== 0) stop('npm ci failed: see its output above.');
}

/**
 * npm records what it installed in `node_modules/.package-lock.json`. Packages for other systems are in the
 * lockfile but not there.
 */
function modulesMatchLockfile() {
  const installed = packagesIn('node_modules/.package-lock.json');
  const wanted = packagesIn('package-lock.json');
  if (!wanted) stop('package-lock.json is missing.');
  if (!installed) return false;
  const complete = Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return entry.optional === true || entry.peer === true;
    return found.version === entry.version && found.integrity === entry.integrity && existsSync(join(ROOT, path));
  });
  return complete && Object.keys(installed).every((path) => path in wanted);
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, peer?: boolean }> | null}
 */
function packagesIn(file) {
  const path = join(ROOT, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null;
}

/** @param {{ groups: string[][], packages: string[] }} needs */
function installBrowsers({ groups, packages }) {
  if (missingGroups(groups).length === 0 && !missesFonts(packages)) return;
  if (canUseApt()) aptInstall(packages);
  const [missing] = missingGroups(groups);
  if (!missing) return;
  const names = missing.map((family) => (family === 'firefox' ? 'Firefox' : 'Chromium, Chrome or Edge'));
  const variables = missing.map((family) => (family === 'firefox' ? 'FIREFOX_PATH' : 'CHROMIUM_PATH'));
  stop(`Please install ${names.join(' or ')} and run this again (or point ${variables.join(' or ')} at it).`);
}

/**
 * Programs of others in which tests open what we export. Where one is missing and cannot be installed, those tests are
 * skipped and say so.
 * @param {Record<string, string[]>} tools program to Debian's packages for it
 */
function installTools(tools) {
  const missing = Object.keys(tools).filter((program) => !isOnPath(program));
  if (missing.length === 0) return;
  if (canUseApt()) aptInstall(missing.flatMap((program) => tools[program] ?? []));
  const still = missing.filter((program) => !isOnPath(program));
  if (still.length > 0) console.log(`Tests that need ${still.join(', ')} will be skipped.`);
}

/** @param {string} program */
function isOnPath(program) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, program)) || existsSync(join(folder, `${program}.exe`)));
}

/** @param {string[][]} groups */
function missingGroups(groups) {
  return groups.filter((group) => !group.some((family) => findBrowser(/** @type {never} */ (family))));
}

/**
 * Screenshots need fonts with Vietnamese letters; a bare Debian has none.
 * @param {string[]} packages
 */
function missesFonts(packages) {
  return packages.includes('fonts-noto-core') && canUseApt() && !existsSync('/usr/share/fonts/truetype/noto');
}

/** Ubuntu's `chromium` package only points at the snap shop, so Ubuntu does not count. */
function canUseApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  const ids = readFileSync('/etc/os-release', 'utf8').match(/^ID=.*$/m)?.[0] ?? '';
  return ids.includes('debian');
}

/** @param {string[]} packages */
function aptInstall(packages) {
  console.log(`Installing ${packages.join(', ')} with apt-get…`);
  const patience = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const updated = run('apt-get', [...patience, '-q', 'update'], { env, quiet: true });
    const args = [...patience, '-q', '-y', 'install', '--no-install-recommends', ...packages];
    if (updated === 0 && run('apt-get', args, { env, quiet: true }) === 0) return;
    console.log(`apt-get did not succeed (attempt ${attempt} of 3).`);
    if (attempt < 3) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, attempt * 5000);
  }
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean, quiet?: boolean }} [options]
 */
function run(program, args, { env = process.env, shell = false, quiet = false } = {}) {
  const stdio = /** @type {const} */ (['ignore', quiet ? 'ignore' : 'inherit', 'inherit']);
  return spawnSync(program, args, { cwd: ROOT, env, shell, stdio: [...stdio] }).status;
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}

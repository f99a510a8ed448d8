// @ts-check
// The packages whose code goes into the extension: those of `dependencies` and what they need.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/**
 * @typedef {object} ShippedPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX expression
 * @property {string} text of its licence file; empty where it has none
 * @property {string} homepage
 * @property {string} integrity as the lockfile has it
 */

/** Types and tools that a package asks for and no bundle holds. */
const NOT_SHIPPED = /^(?:@types\/|typescript$)/;

/** @returns {ShippedPackage[]} by name */
export function shippedPackages() {
  const own = readJson(join(ROOT, 'package.json'));
  const locked = readJson(join(ROOT, 'package-lock.json')).packages;
  /** @type {Map<string, ShippedPackage>} */
  const found = new Map();
  const waiting = Object.keys(own.dependencies).map((name) => ({ name, from: '' }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (NOT_SHIPPED.test(next.name)) continue;
    const path = resolve(next.name, next.from, locked);
    if (!path || found.has(path)) continue;
    const folder = join(ROOT, path);
    const { name, version, license, homepage = '', dependencies = {} } = readJson(join(folder, 'package.json'));
    const licence = typeof license === 'string' ? license : (license?.type ?? '');
    const { integrity = '' } = locked[path];
    found.set(path, { name, version, licence, text: licenceText(folder), homepage, integrity });
    waiting.push(...Object.keys(dependencies).map((needed) => ({ name: needed, from: path })));
  }
  return [...found.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/**
 * As Node finds it: in the folder of who asks, or further up.
 * @param {string} name @param {string} from @param {Record<string, unknown>} locked
 */
function resolve(name, from, locked) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (path in locked && existsSync(join(ROOT, path))) return path;
    if (folder === '') return null;
  }
}

/** @param {string} folder */
function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : '';
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

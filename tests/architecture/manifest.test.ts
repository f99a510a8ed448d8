import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import source from '../../manifest.json' with { type: 'json' };
import pack from '../../package.json' with { type: 'json' };
import { BUILDS, builtFiles, readBuilt, readManifest } from './built-extension.ts';
import { filesUnder, ROOT } from './source-files.ts';

/** Written out again here on purpose: asking for one more must be a decision, not an edit. */
const PERMISSIONS = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms'];
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self' http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; " +
  "require-trusted-types-for 'script'; trusted-types dompurify thu-hoach-files";

const OWN_PERMISSIONS = { chromium: ['sidePanel'], firefox: [] };

describe.each(BUILDS)('the built manifest of %s', (build) => {
  it('asks for the permissions of the design and no other', () => {
    const manifest = readManifest(build);
    const permissions = manifest.permissions as string[];
    expect([...permissions].sort()).toEqual([...PERMISSIONS, ...OWN_PERMISSIONS[build]].sort());
    expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  it('lets pages reach nothing and enters no page by itself', () => {
    const manifest = readManifest(build);
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('has the strict content policy', () => {
    expect(readManifest(build).content_security_policy).toEqual({ extension_pages: POLICY });
  });

  it('lets only the worker reach out: every page says first that it does not', () => {
    const pages = builtFiles(build, /^src\/pages\/.*\.html$/);
    const policy =
      /<head>\s*<meta http-equiv="Content-Security-Policy" content="connect-src (?:'|&#39;)self(?:'|&#39;)">/;
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((page) => !policy.test(readBuilt(build, page).toString()))).toEqual([]);
  });

  it('names only files that are there', () => {
    const named = JSON.stringify(readManifest(build)).match(/"[\w./-]+\.(?:html|js|png)"/g) ?? [];
    const missing = named
      .map((name) => name.slice(1, -1))
      .filter((name) => !existsSync(join(ROOT, 'dist', build, name)));
    expect(named.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  it('is a build of every page and every injected script', () => {
    const pages = filesUnder('src/pages').filter((path) => path.endsWith('/index.html'));
    expect(builtFiles(build, /^src\/pages\/.*\.html$/)).toEqual(pages);
    const scripts = filesUnder('src/content').filter((path) => path.endsWith('.iife.ts'));
    expect(builtFiles(build, /\.iife\.js$/)).toEqual(scripts.map((path) => path.replace(/ts$/, 'js')));
  });
});

describe('the two browsers', () => {
  it('get the worker in their own way', () => {
    expect(readManifest('chromium').background).toMatchObject({ service_worker: expect.any(String), type: 'module' });
    expect(readManifest('firefox').background).toMatchObject({ scripts: [expect.any(String)], type: 'module' });
  });

  it('Firefox gets a sidebar, an id and a word on data, and nothing of Chromium', () => {
    const manifest = readManifest('firefox');
    expect(manifest.sidebar_action).toMatchObject({ default_panel: source.side_panel.default_path });
    expect(manifest.browser_specific_settings).toMatchObject({
      gecko: { strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
    });
    expect(manifest).not.toHaveProperty('side_panel');
    expect(manifest).not.toHaveProperty('minimum_chrome_version');
  });
});

describe('the manifest', () => {
  it('has the version of the package', () => {
    expect(source.version).toBe(pack.version);
  });

  it.each(BUILDS)('for %s suggests shortcuts that the browser takes and that input methods leave alone', (build) => {
    const commands: { suggested_key?: Record<string, string> }[] = Object.values(readManifest(build).commands ?? {});
    const keys = commands.flatMap(({ suggested_key: key = {} }) => Object.values(key));
    expect(keys).toHaveLength(build === 'chromium' ? 4 : 5);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => /^(Ctrl\+Shift|Alt\+Z$)/.test(key))).toEqual([]);
    // Taken by the browser itself, so never given to an extension (asked of Chromium 156, letter by letter).
    expect(keys.filter((key) => /^Alt\+Shift\+[ABCNPRTWX]$/.test(key))).toEqual([]);
  });

  it('ships the icons it was drawn with', () => {
    for (const build of BUILDS) {
      for (const icon of Object.values(source.icons)) expect(readBuilt(build, icon).length).toBeGreaterThan(0);
    }
  });
});

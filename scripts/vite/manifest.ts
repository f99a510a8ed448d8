import chromium from '../../manifest.json' with { type: 'json' };
import type { Target } from './target.ts';

/** The extension's identity in Firefox; stored data hangs on it, so it never changes. */
export const GECKO_ID = 'thu-hoach@thu-hoach.example';

/**
 * Public key whose hash is the extension's id, so that the id is the same wherever the folder lies.
 * Nobody holds its private half. https://developer.chrome.com/docs/extensions/reference/manifest/key
 */
const E2E_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAs7KkmR8MPXYUfLC4v+GuyMyVzsCRQ71WIPI57uxiHMUn6q7DA2AmkNn/v9Gf5uE+' +
  '720tDS/OvTrkjbu2gp/vtK4lgysPlfMnpHc698EslnzzkcdN/VbvjIdIIbKaci3sn7qUV5UWsWGb/hQXWZBJy17vk/5vpgUiRk/Ce7ivJlM0' +
  'q6AOnY5B5TfIoXv9Duk5HxKB/Q3K5KAB1WyNymANDwdQPhX+XBxY2FlMXY9l3bv8GmfnxKMyqq+9Gk7fx60z7XLs+1jVH+g584cHO9EhOrT0' +
  'Dj98thLrSp0iFvaKnOOvwYCzMsFecxvv1T/mS3cPPS75xWdCVlw/2CdU9/CKpQIDAQAB';

/** The development server feeds pages and the worker over http, which the shipped policy forbids. */
const DEV_POLICY = "script-src 'self' http://localhost:*; object-src 'self'";

/** `pages`: the build's HTML files, by name, from the root. */
export function manifestFor(target: Target, pages: Record<string, string>): Record<string, unknown> {
  if (target === 'firefox') return firefoxManifest();
  if (target === 'e2e-chromium') {
    // A headless Chromium has nobody to answer the prompt for an optional permission.
    return { ...chromium, key: E2E_KEY, host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'] };
  }
  if (target === 'dev') {
    return {
      ...chromium,
      content_security_policy: { extension_pages: DEV_POLICY },
      // The development server serves only pages that the manifest names. Chromium passes over names it does
      // not know here, so this names ours that no other key is for.
      chrome_url_overrides: pages,
    };
  }
  return { ...chromium };
}

/** Firefox gives an extension as many shortcuts as it asks for, Chromium four: there the reader chooses this one's key. */
const NEXT_KEY = 'Alt+Shift+J';

function firefoxManifest(): Record<string, unknown> {
  const { minimum_chrome_version: _, side_panel: panel, background, permissions, commands, ...shared } = chromium;
  return {
    ...shared,
    permissions: permissions.filter((permission) => permission !== 'sidePanel'),
    background: { scripts: [background.service_worker], type: 'module' },
    commands: {
      ...commands,
      'next-passage': { ...commands['next-passage'], suggested_key: { default: NEXT_KEY } },
    },
    sidebar_action: {
      default_title: chromium.action.default_title,
      default_panel: panel.default_path,
      default_icon: chromium.action.default_icon,
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: GECKO_ID,
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}

import type { Browser, Runtime } from 'webextension-polyfill';

export type { Runtime };

const { browser: named, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };

/**
 * The one door to extension APIs. Under Manifest V3 both browsers give promises, so there is nothing to wrap: the package
 * `webextension-polyfill` lends its types alone (`docs/adr/0009`). Where a page has an element of the id `browser`, that
 * answers to the name in Chromium, so only a plain object is taken for the API.
 */
export const browser: Browser = named && Object.getPrototypeOf(named) === Object.prototype ? named : chrome;

/** The one door to extension APIs with promises in both browsers. */

export type { Runtime } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';

/** The one door to extension APIs with promises in both browsers. */
export { default as browser } from 'webextension-polyfill';
export type { Runtime, Tabs } from 'webextension-polyfill';

import { expect, test } from 'vitest';
import { classifyUrl } from '../../../../src/core/url/page-class.ts';

test.each([
  ['https://example.vn/bai', 'web'],
  ['http://localhost:3000/', 'web'],
  ['chrome://settings', 'browser'],
  ['about:blank', 'browser'],
  ['edge://flags', 'browser'],
  ['view-source:https://example.vn', 'browser'],
  ['devtools://devtools/x', 'browser'],
  ['data:text/html,x', 'browser'],
  ['', 'browser'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://chrome.google.com/webstore/detail/x', 'store'],
  ['https://chrome.google.com/intl', 'web'],
  ['https://addons.mozilla.org/vi/firefox', 'store'],
  ['https://microsoftedge.microsoft.com/addons/x', 'store'],
  ['file:///home/x.html', 'file'],
  ['chrome-extension://abc/page.html', 'extension'],
  ['moz-extension://abc/page.html', 'extension'],
])('%s is %s', (url, pageClass) => {
  expect(classifyUrl(url)).toBe(pageClass);
});

import { expect, test } from 'vitest';
import { groupOrigins } from '../../../../src/pages/options/granted-sites.ts';

test('both schemes of a site are one site, by its plain name', () => {
  const origins = ['https://*.nhandan.vn/*', 'http://*.nhandan.vn/*', 'http://127.0.0.1/*', 'https://127.0.0.1/*'];
  expect(groupOrigins(origins)).toEqual({
    sites: [
      { name: '127.0.0.1', origins: ['http://127.0.0.1/*', 'https://127.0.0.1/*'] },
      { name: 'nhandan.vn', origins: ['https://*.nhandan.vn/*', 'http://*.nhandan.vn/*'] },
    ],
    everywhere: [],
  });
});

test.each(['<all_urls>', '*://*/*', 'http://*/*', 'https://*/*'])('%s is every page, not a site', (origin) => {
  expect(groupOrigins([origin])).toEqual({ sites: [], everywhere: [origin] });
});

test('sites chosen before stay listed beside every page', () => {
  const { sites, everywhere } = groupOrigins(['https://*/*', 'https://*.chinhphu.vn/*']);
  expect(sites.map((site) => site.name)).toEqual(['chinhphu.vn']);
  expect(everywhere).toEqual(['https://*/*']);
});

test('what is no website is left out', () => {
  expect(groupOrigins(['file:///*', 'chrome://favicon/*', 'moz-extension://abc/*'])).toEqual({
    sites: [],
    everywhere: [],
  });
});

import { expect, test } from 'vitest';
import { siteAddress } from '../../../../src/pages/options/site-address.ts';

test.each([
  ['nhandan.vn', 'https://nhandan.vn/'],
  ['  NhanDan.vn  ', 'https://nhandan.vn/'],
  ['www.nhandan.vn/', 'https://www.nhandan.vn/'],
  ['https://nhandan.vn/xay-dung-dang/bai-1.html?x=1#y', 'https://nhandan.vn/'],
  ['http://tinhuy.angiang.gov.vn', 'http://tinhuy.angiang.gov.vn/'],
  ['nhandan.vn:8080', 'https://nhandan.vn/'],
  ['nhandan.vn,', 'https://nhandan.vn/'],
  ['“nhandan.vn”', 'https://nhandan.vn/'],
  ['*.nhandan.vn', 'https://nhandan.vn/'],
  ['127.0.0.1', 'https://127.0.0.1/'],
  ['localhost', 'https://localhost/'],
  ['báo.vn', 'https://xn--bo-mia.vn/'],
])('%s names a site', (typed, address) => {
  expect(siteAddress(typed)).toBe(address);
});

test.each([
  '',
  '   ',
  'nhandan',
  'báo nhân dân',
  'file:///home/a.html',
  'chrome://extensions',
  'https://',
  'vn.',
  '*.vn',
  'nhan*.vn',
])('%j names none', (typed) => {
  expect(siteAddress(typed)).toBeNull();
});

import { describe, expect, test } from 'vitest';
import { canonicalUrl, withoutTracking } from '../../../../src/core/url/canonical.ts';

const page = 'https://baosonglua.vn/xa-hoi/mo-tu-sach-chung-412233.html';

describe('the address an article is cited by', () => {
  test.each<[string, string | null, string]>([
    [`${page}?utm_source=zalo#binh-luan`, null, page],
    [`${page}?utm_source=zalo`, page, page],
    [`${page}?utm_source=zalo`, '/xa-hoi/mo-tu-sach-chung-412233.html', page],
    ['https://m.baosonglua.vn/xa-hoi/mo-tu-sach-chung-412233.html', page, page],
    ['https://baosonglua.vn/amp/xa-hoi/mo-tu-sach-chung-412233.html', page, page],
    ['https://baosonglua.vn/xa-hoi/mo-tu-sach-chung-412233.amp', page, page],
    ['https://baosonglua-vn.cdn.ampproject.org/c/s/baosonglua.vn/xa-hoi/mo-tu-sach-chung-412233.html', page, page],
    ['https://baosonglua.vn/Default.aspx?id=412233', page, page],
    ['https://baosonglua.vn/?p=412233', page, page],
    [
      'https://baosonglua.vn/web/guest/xa-hoi/-/2018/412233/mo-tu-sach-chung.aspx',
      'https://baosonglua.vn/xa-hoi/-/2018/412233/mo-tu-sach-chung.aspx',
      'https://baosonglua.vn/xa-hoi/-/2018/412233/mo-tu-sach-chung.aspx',
    ],
    [page, `${page}?utm_campaign=x`, page],
  ])('%s, which declares %s', (url, declared, canonical) => {
    expect(canonicalUrl(url, declared)).toBe(canonical);
  });

  test.each<[string, string]>([
    ['the home page', 'https://baosonglua.vn/'],
    ['another site', 'https://khac.vn/xa-hoi/mo-tu-sach-chung-412233.html'],
    ['another article', 'https://baosonglua.vn/xa-hoi/doi-gio-hoc-cua-chi-bo-398711.html'],
    ['no address', 'javascript:void(0)'],
  ])('is never %s', (_, declared) => {
    expect(canonicalUrl(page, declared)).toBe(page);
  });
});

test('parameters that say which page it is stay as they were written', () => {
  expect(withoutTracking('https://a.vn/x?id=5&fbclid=1&ten=%C4%91%E1%BB%8Dc')).toBe(
    'https://a.vn/x?id=5&ten=%C4%91%E1%BB%8Dc',
  );
  expect(withoutTracking('https://a.vn/x?b=+1&a=%20')).toBe('https://a.vn/x?b=+1&a=%20');
});

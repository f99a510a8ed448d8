// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { PROSE, read } from './read.ts';

const host = 'https://tapchi.vn';
const next = (url: string, { head = '', after = '' }: { head?: string; after?: string }) =>
  read(`<article><h1>Mười hai bến đò của sông Lụa</h1>${PROSE}${after}</article>`, { head, url: host + url })
    .nextPageUrl;
const rel = (href: string) => `<link rel="next" href="${href}">`;
const pager = (...links: string[]) => `<div class="phan-trang">Trang: ${links.join(' ')}</div>`;
const link = (href: string, text: string) => `<a href="${href}">${text}</a>`;

describe('the following page', () => {
  test.each<[string, { head?: string; after?: string }, string]>([
    [
      '/ky/muoi-hai-ben-21877.html',
      { head: rel('/ky/muoi-hai-ben-21877-trang-2.html') },
      '/ky/muoi-hai-ben-21877-trang-2.html',
    ],
    ['/ky/muoi-hai-ben/', { head: rel('/ky/muoi-hai-ben/2/') }, '/ky/muoi-hai-ben/2/'],
    ['/ky/muoi-hai-ben?utm_source=zalo', { head: rel('/ky/muoi-hai-ben?page=2') }, '/ky/muoi-hai-ben?page=2'],
    ['/ky/muoi-hai-ben?page=2', { head: rel('/ky/muoi-hai-ben?page=3') }, '/ky/muoi-hai-ben?page=3'],
    [
      '/ky/ben-do.html',
      { after: pager('<b>1</b>', link('/ky/ben-do-p2.html', '2'), link('/ky/ben-do-p3.html', '3')) },
      '/ky/ben-do-p2.html',
    ],
    ['/ky/ben-do.html', { after: pager('<b>1</b>', link('/ky/ben-do-2.html', '2')) }, '/ky/ben-do-2.html'],
    ['/ky/ben-do/2/', { after: pager(link('/ky/ben-do/', '1'), '2', link('/ky/ben-do/3/', '3')) }, '/ky/ben-do/3/'],
    ['/xem?id=5', { after: pager('1', link('/xem?id=5&trang=2', '2')) }, '/xem?id=5&trang=2'],
  ])('of %s', (url, page, following) => {
    expect(next(url, page)).toBe(host + following);
  });

  test.each<[string, string, { head?: string; after?: string }]>([
    ['the next article', '/ky/ben-do', { head: rel('/ky/cho-phien') }],
    ['the next article by its link', '/ky/ben-do', { after: '<a rel="next" href="/ky/cho-phien">Bài tiếp theo</a>' }],
    ['an article with the next number', '/tin/18.html', { head: rel('/tin/19.html') }],
    ['an article of the same name', '/ky/ben-do/', { head: rel('/ky/ben-do-2/') }],
    ['the last page', '/ky/ben-do/3/', { after: pager(link('/ky/ben-do/', '1'), link('/ky/ben-do/2/', '2'), '3') }],
    ['the page before', '/ky/ben-do?page=3', { head: rel('/ky/ben-do?page=2') }],
    ['the page after the next', '/ky/ben-do', { head: rel('/ky/ben-do?page=3') }],
    ['another site', '/ky/ben-do', { head: rel('https://khac.vn/ky/ben-do?page=2') }],
    [
      'more comments',
      '/ky/ben-do',
      {
        after: `<div class="comments"><p>${'Hay quá, tôi cũng từng đi đò ở bến ấy. '.repeat(4)}</p>${pager('1', link('/ky/ben-do?page=2', '2'), link('/ky/ben-do?page=3', '3'))}</div>`,
      },
    ],
    ['a page of comments', '/ky/ben-do/', { head: rel('/ky/ben-do/comment-page-2/') }],
    [
      'a list of other articles',
      '/ky/ben-do',
      {
        after: `<div><p>Tin khác</p>${'<p><a href="/x">Một bài viết khác có tên rất là dài đấy</a></p>'.repeat(3)}${pager('1', link('/ky/ben-do?page=2', '2'), link('/ky/ben-do?page=3', '3'))}</div>`,
      },
    ],
    ['a number in the text', '/ky/ben-do', { after: `<p>Xem chú thích ${link('/ky/ben-do?page=2', 'ở đây')}.</p>` }],
  ])('is not %s', (_, url, page) => {
    expect(next(url, page)).toBeNull();
  });

  test('is not that of a list of posts', () => {
    const posts = ['a', 'b', 'c']
      .map((name) => `<h2><a href="/${name}">Bài viết về bến đò thứ ${name}</a></h2>${PROSE}`)
      .join('');
    expect(
      read(`<main><h1>Nhật ký đi đò</h1>${posts}</main>`, { head: rel('/blog/page/2/'), url: `${host}/blog/` })
        .nextPageUrl,
    ).toBeNull();
  });
});

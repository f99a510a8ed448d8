// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { findPageDates } from '../../../../src/dom/extract/page-dates.ts';
import { readPageFacts } from '../../../../src/dom/extract/page-facts.ts';
import { parsePage } from '../fixture-pages.ts';
import { ENGLISH_PROSE, PROSE } from './read.ts';

function datesOf(html: string, { jsonLd = {}, url = 'https://example.vn/a' }: { jsonLd?: object; url?: string } = {}) {
  const copy = { document: parsePage(html), base: url, jsonLd: [JSON.stringify(jsonLd)] };
  return findPageDates(readPageFacts(copy, url));
}
const dateOf = (html: string) => datesOf(html).publishedAt.value;
const headline = '<h1>Khu phố bảy mở tủ sách chung</h1>';

test.each([
  [
    'the clock in a header',
    `<header>Thứ Bảy, ngày 15 tháng 8 năm 2020</header><main>${headline}<p>Sáng 18/10, khu phố mở tủ sách.</p></main>`,
  ],
  [
    'the clock right above the headline',
    `<div><p>Thứ Bảy, ngày 15 tháng 8 năm 2020</p>${headline}<p>Sáng 18/10, khu phố mở tủ sách.</p></div>`,
  ],
  ['a running clock', `<div><div class="time">Thứ Bảy, 15/8/2020 10:30:22</div>${headline}</div>`],
  [
    'a clock with a time, in the head of the site',
    `<div class="header-top"><div class="date-time">Thứ Ba, 15/8/2020 10:12</div></div><div class="main"><div><div>${headline}${PROSE}</div></div></div>`,
  ],
  [
    'a day the article tells of',
    `<div>${headline}<p>Tủ sách do ông Khê góp từ ngày 15/8/2020, khi ông chuyển nhà về sống cùng con gái ở cuối hẻm.</p></div>`,
  ],
  [
    'another article in the sidebar',
    `<main>${headline}<p>Nội dung.</p></main><aside><time datetime="2020-08-15">15/8/2020</time></aside>`,
  ],
  ['a comment', `<main>${headline}${PROSE}<div class="comments"><p class="date">15/08/2020 10:00</p></div></main>`],
  [
    'a card of another article',
    `<main>${headline}${PROSE}<ul class="related"><li><a href="/b">Bài khác</a> <span class="date">15/08/2020</span></li></ul></main>`,
  ],
  ['a line of copyright', `<main>${headline}${PROSE}</main><footer>© 2020 Báo Sông Lụa, cập nhật 15/8/2020</footer>`],
  ['a month and a day swapped', `<div>${headline}<p class="date">8/15/2020</p></div>`],
])('%s is not the date', (_, html) => {
  expect(dateOf(html)).toBeNull();
});

describe('printed by the headline', () => {
  test.each([
    [`<div><span class="date">Thứ Bảy, 15/8/2020, 10:30 (GMT+7)</span>${headline}</div>`],
    [`<div>${headline}<p>Thứ Bảy, 15/8/2020</p></div>`],
    [`<div>${headline}<p>Thứ Bảy, ngày 15 tháng 8 năm 2020</p></div>`],
    [`<div>${headline}<p>15/08/2020 08:01 GMT+7</p></div>`],
    [`<div>${headline}<p>15 Tháng 8 2020 14:49</p></div>`],
    [`<div>${headline}<p>15 Th8, 2020</p></div>`],
    [`<div>${headline}<p>Tháng Tám 15, 2020</p></div>`],
    [`<div>${headline}<p>08:30 | 15.08.2020</p></div>`],
    [`<div>${headline}<div class="ngay">Đăng ngày: 15-08-2020</div></div>`],
    [`<div>${headline}<div>Ngày đăng</div><div>15/08/2020</div></div>`],
    [`<div>${headline}<div>(Ngày đăng: 15/08/2020&nbsp;&nbsp;8:15:22 SA)</div></div>`],
    [`<div>${headline}<div>Lượt xem: 712 | Đăng lúc 08:30 ngày 15/08/2020 | In bài viết | Cỡ chữ</div></div>`],
    [`<div>${headline}<time datetime="2020-08-15">hôm qua</time></div>`],
    [`<div>${headline}<p>${'15 tháng 8 năm 2020'.normalize('NFD')}</p></div>`],
    [`<div>${headline}${PROSE}<p>Ngày đăng: 15/08/2020</p></div>`],
    [`<div>${headline}<p>Cập nhật: 15/08/2020 08:30</p></div>`],
  ])('%s', (html) => {
    expect(dateOf(html)).toBe('2020-08-15');
  });

  test('the clock of the page does not stand in for it', () => {
    const clock = '<div class="top">Thứ Ba, ngày 24 tháng 11 năm 2026</div>';
    expect(dateOf(`${clock}<div>${headline}<p>Thứ Bảy, 15/8/2020, 10:30</p></div>`)).toBe('2020-08-15');
  });

  test('is likely by itself, and unverified where it says only when the page was changed', () => {
    expect(datesOf(`<div>${headline}<p>15/08/2020 08:01 GMT+7</p></div>`).publishedAt.origin).toEqual({
      source: 'visible',
      certainty: 'likely',
    });
    const { publishedAt, modifiedAt } = datesOf(`<div>${headline}<p>Cập nhật: 15/08/2020</p></div>`);
    expect(publishedAt.origin).toEqual({ source: 'visible', certainty: 'unsure' });
    expect(modifiedAt.value).toBeNull();
  });

  test('in English, a month may stand first where only that can be meant', () => {
    const page = (day: string) =>
      dateOf(`<div><h1>Ferry workers rewrite the rules</h1><p>${day}</p>${ENGLISH_PROSE}</div>`);
    expect(page('8/15/2020')).toBe('2020-08-15');
    expect(page('15/8/2020')).toBe('2020-08-15');
    expect(page('3/7/2026')).toBeNull();
    expect(page('August 15, 2020')).toBe('2020-08-15');
  });
});

describe('declared', () => {
  const article = (dates: object) => ({ '@type': 'NewsArticle', headline: 'Khu phố bảy mở tủ sách chung', ...dates });

  test('in the head', () => {
    const html = `<meta property="article:published_time" content="2020-08-15"><header>Thứ Hai, 17/8/2020</header>${headline}`;
    expect(datesOf(html).publishedAt).toEqual({ value: '2020-08-15', origin: { source: 'meta', certainty: 'sure' } });
  });

  test('in structured data, with its time', () => {
    const { publishedAt } = datesOf(`<div>${headline}<p>Thứ Bảy, 15/8/2020</p></div>`, {
      jsonLd: article({ datePublished: '2020-08-15T10:00:00+0700' }),
    });
    expect(publishedAt).toEqual({
      value: '2020-08-15T10:00:00+07:00',
      origin: { source: 'json-ld', certainty: 'sure' },
    });
  });

  test('in structured data that bare quotation marks break', () => {
    const copy = {
      document: parsePage(headline),
      base: 'https://example.vn/a',
      jsonLd: ['{"@type":"NewsArticle","headline":"Bí thư: "Tôi học"","datePublished":"2020-08-15T10:00:00+07:00"}'],
    };
    expect(findPageDates(readPageFacts(copy, 'https://example.vn/a')).publishedAt.value).toBe(
      '2020-08-15T10:00:00+07:00',
    );
  });

  test('for a list of other articles is not this one', () => {
    const others = ['Một', 'Hai', 'Ba'].map((name) => ({
      '@type': 'NewsArticle',
      headline: `Bài khác số ${name}`,
      datePublished: '2019-01-01',
    }));
    expect(datesOf(headline, { jsonLd: { '@graph': others } }).publishedAt.value).toBeNull();
    const own = article({ datePublished: '2020-08-15' });
    expect(datesOf(headline, { jsonLd: { '@graph': [...others, own] } }).publishedAt.value).toBe('2020-08-15');
  });

  test('at midnight of another zone: the page prints the day', () => {
    const { publishedAt } = datesOf(`<div>${headline}<p class="date">15/08/2020</p></div>`, {
      jsonLd: article({ datePublished: '2020-08-14T23:30:00Z' }),
    });
    expect(publishedAt).toEqual({ value: '2020-08-15', origin: { source: 'visible', certainty: 'sure' } });
  });

  test('against what the page prints: the printed day, unverified', () => {
    const { publishedAt } = datesOf(`<div>${headline}<p class="date">Đăng ngày 15/08/2020</p></div>`, {
      jsonLd: article({ datePublished: '2024-02-01' }),
    });
    expect(publishedAt).toEqual({ value: '2020-08-15', origin: { source: 'visible', certainty: 'unsure' } });
  });

  test('and changed later', () => {
    const dates = { datePublished: '2020-08-15T10:00:00+07:00', dateModified: '2020-09-02T09:20:00+07:00' };
    const { publishedAt, modifiedAt } = datesOf(`<div>${headline}<p>Cập nhật: 02/09/2020</p></div>`, {
      jsonLd: article(dates),
    });
    expect(publishedAt.value).toBe('2020-08-15T10:00:00+07:00');
    expect(modifiedAt).toEqual({
      value: '2020-09-02T09:20:00+07:00',
      origin: { source: 'json-ld', certainty: 'sure' },
    });
  });

  test('and printed without a word, the day of change is no day of publication', () => {
    const dates = { datePublished: '2020-08-15', dateModified: '2020-09-02' };
    expect(datesOf(`<div>${headline}<p>02/09/2020</p></div>`, { jsonLd: article(dates) }).publishedAt.value).toBe(
      '2020-08-15',
    );
  });

  test('and changed on the same day is not changed', () => {
    const dates = { datePublished: '2020-08-15T10:00:00+07:00', dateModified: '2020-08-15T11:00:00+07:00' };
    expect(datesOf(headline, { jsonLd: article(dates) }).modifiedAt.value).toBeNull();
  });

  test('only as changed: nothing is made of it', () => {
    const { publishedAt, modifiedAt } = datesOf(headline, { jsonLd: article({ dateModified: '2020-09-02' }) });
    expect([publishedAt.value, modifiedAt.value]).toEqual([null, '2020-09-02']);
  });

  test('by the address alone', () => {
    const { publishedAt } = datesOf(headline, { url: 'https://example.vn/2020/08/15/mo-tu-sach' });
    expect(publishedAt).toEqual({ value: '2020-08-15', origin: { source: 'url', certainty: 'likely' } });
  });

  test('by both the address and the page', () => {
    const { publishedAt } = datesOf(`<div>${headline}<p>15/08/2020</p></div>`, {
      url: 'https://example.vn/2020/08/15/mo-tu-sach',
    });
    expect(publishedAt.origin).toEqual({ source: 'visible', certainty: 'sure' });
  });
});

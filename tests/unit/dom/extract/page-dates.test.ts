// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { findPageDates } from '../../../../src/dom/extract/page-dates.ts';
import { readPageFacts } from '../../../../src/dom/extract/page-facts.ts';
import { parsePage } from '../fixture-pages.ts';

const dateOf = (html: string) => {
  const page = parsePage(html);
  const copy = { document: page, base: 'https://example.vn/a', jsonLd: [] };
  return findPageDates(readPageFacts(copy, 'https://example.vn/a')).publishedAt.value;
};
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
    'a day the article tells of',
    `<div>${headline}<p>Tủ sách do ông Khê góp từ ngày 15/8/2020, khi ông chuyển nhà về sống cùng con gái ở cuối hẻm.</p></div>`,
  ],
  [
    'another article in the sidebar',
    `<main>${headline}<p>Nội dung.</p></main><aside><time datetime="2020-08-15">15/8/2020</time></aside>`,
  ],
])('%s is not the date', (_, html) => {
  expect(dateOf(html)).toBeNull();
});

test.each([
  [`<div><span class="date">Thứ Bảy, 15/8/2020, 10:30 (GMT+7)</span>${headline}</div>`],
  [`<div>${headline}<p>Thứ Bảy, 15/8/2020</p></div>`],
  [`<div>${headline}<div class="ngay">Đăng ngày: 15-08-2020</div></div>`],
  [`<div>${headline}<time datetime="2020-08-15">hôm qua</time></div>`],
  [`<meta property="article:published_time" content="2020-08-15"><header>Thứ Hai, 17/8/2020</header>${headline}`],
])('%s', (html) => {
  expect(dateOf(html)).toBe('2020-08-15');
});

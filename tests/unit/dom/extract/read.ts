import type { ExtractedArticle } from '../../../../src/core/model/article.ts';
import { extractArticle } from '../../../../src/dom/extract/index.ts';
import type { ReadOptions } from '../../../../src/dom/extract/page-facts.ts';
import { parsePage } from '../fixture-pages.ts';

const SENTENCES = [
  'Buổi học tối nay chỉ có một câu hỏi, nhưng cả phòng bàn đến tận khi người gác cổng ra nhắc giờ khoá cửa.',
  'Chi uỷ phát phiếu hỏi từng người rảnh vào giờ nào, rồi mới quyết định dời buổi học sang bảy giờ tối.',
  'Ai cũng được nói, kể cả người chưa vào Đảng, và ý kiến khác nhau đều được ghi lại nguyên văn trong sổ.',
];
/** Running Vietnamese text, enough of it to be an article. */
export const PROSE = SENTENCES.map((sentence) => `<p>${sentence} ${sentence.toLowerCase()}</p>`).join('');
export const ENGLISH_PROSE =
  `<p>${'The ferry workers have dropped the slides and kept the arguments, and the class is now twice as large as it was. '.repeat(3)}</p>`.repeat(
    3,
  );

/** The article of a page with this head and this body. */
export function read(
  body: string,
  {
    head = '',
    url = 'https://baosonglua.vn/xa-hoi/bai-viet-412233.html',
    options,
  }: { head?: string; url?: string; options?: ReadOptions } = {},
): ExtractedArticle {
  const article = extractArticle(
    parsePage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`),
    url,
    options,
  );
  if (!article) throw new Error('no article found');
  return article;
}

export const jsonLd = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

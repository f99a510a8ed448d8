import type { ExtractedArticle } from '../../src/core/model/article.ts';
import { noOrigins } from '../../src/core/model/field-origin.ts';

/** What a page of a newspaper gives, with the fields that a test is about. */
export function makeExtracted(over: Partial<ExtractedArticle> = {}): ExtractedArticle {
  return {
    title: 'Đổi mới cách học nghị quyết ở chi bộ',
    byline: ['Lê Thị Mẫu'],
    publishedAt: '2026-03-07',
    modifiedAt: null,
    siteName: 'Báo Mẫu',
    lead: 'Ba cách làm của một chi bộ.',
    lang: 'vi',
    kind: 'news',
    documentRef: null,
    outline: [],
    imageUrl: null,
    canonicalUrl: 'https://bao-mau.example/doi-moi',
    origins: noOrigins(),
    circulation: null,
    textFault: null,
    nextPageUrl: null,
    html: '<p>Chi bộ họp vào tối thứ sáu.</p>',
    text: 'Chi bộ họp vào tối thứ sáu.',
    ...over,
  };
}

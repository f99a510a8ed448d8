import type { ShelfItem } from '../../src/core/model/shelf-item.ts';

/** A row of the shelf: news of one site, saved in March 2026, not read, without tags and passages. */
export function makeShelfItem(over: Partial<ShelfItem> = {}): ShelfItem {
  return {
    id: 'article-000001',
    title: 'Đổi mới cách học nghị quyết ở chi bộ',
    kind: 'news',
    siteName: 'Báo Mẫu',
    byline: ['Nguyễn Minh Mẫu'],
    publishedAt: '2026-03-07',
    savedAt: Date.UTC(2026, 2, 10),
    updatedAt: Date.UTC(2026, 2, 10),
    openedAt: null,
    readState: 'unread',
    furthest: 0,
    lang: 'vi',
    wordCount: 900,
    circulation: null,
    number: '',
    tags: [],
    passageTags: [],
    roles: {},
    passageCount: 0,
    reflectionCount: 0,
    taggedPassages: {},
    size: { text: 10_000, media: 0, versions: 0, images: 0, file: 0 },
    ...over,
  };
}

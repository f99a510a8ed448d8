import fc from 'fast-check';
import type { Article, ArticleBody } from '../../src/core/model/article.ts';
import { noOrigins } from '../../src/core/model/field-origin.ts';
import { changeLibrary } from '../../src/storage/change-library.ts';
import type { LibraryDatabase } from '../../src/storage/database.ts';
import { putInTrash } from '../../src/storage/trash-box.ts';

/** Letters of ours, and what breaks files of other programs: quotation marks, controls, halves of pairs, overrides. */
const words = fc.string({
  maxLength: 60,
  unit: fc.oneof(
    fc.constantFrom(
      ...'ăâđêôơưừ Nghị quyết "\'\\\n\r\t{}[],:;=@+-<>&',
      '\u0000',
      '\u202e',
      '\ud83d',
      '\udc00',
      '😀',
      '\u2028',
    ),
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
  ),
});
const time = fc.integer({ min: 0, max: 1_600_000_000_000 });
const tags = fc.array(words, { maxLength: 3 });
const bytes = fc.uint8Array({ maxLength: 300 });
const count = fc.integer({ min: 0, max: 1_000 });
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });

const article = fc.record({
  title: words,
  note: words,
  tags,
  circulation: fc.constantFrom(null, 'internal' as const, 'secret' as const),
  savedAt: time,
  updatedAt: time,
  text: words,
  takenAt: maybe(time),
  passages: fc.array(
    fc.record({
      quote: words,
      note: words,
      tags,
      rank: maybe(fc.double({ noNaN: true, noDefaultInfinity: true })),
      at: time,
    }),
    { maxLength: 4 },
  ),
  reflections: fc.array(
    fc.record({ evidence: words, action: words, dueOn: maybe(fc.constant('2026-12-01')), at: time }),
    { maxLength: 2 },
  ),
  versions: fc.array(fc.record({ text: words, at: time }), { maxLength: 2 }),
  pictures: fc.array(bytes, { maxLength: 3 }),
  file: maybe(bytes),
  reading: maybe(
    fc.record({
      furthest: fc.double({ min: 0, max: 1, noNaN: true }),
      offset: count,
      openedAt: maybe(time),
      finishedAt: maybe(time),
    }),
  ),
});

export const anyLibrary = fc.record({
  articles: fc.array(article, { maxLength: 5 }),
  topics: fc.array(fc.record({ title: words, note: words, at: time }), { maxLength: 3 }),
  stories: fc.array(fc.record({ title: words, deed: words, picture: bytes, at: time }), { maxLength: 2 }),
  reports: fc.array(fc.record({ title: words, text: words.filter((text) => text !== ''), at: time }), { maxLength: 2 }),
  trash: fc.array(fc.record({ picture: bytes, title: words, at: time }), { maxLength: 2 }),
  name: words,
});

export type AnyLibrary = typeof anyLibrary extends fc.Arbitrary<infer T> ? T : never;

const idOf = (kind: string, ...numbers: number[]): string =>
  `${kind}-${numbers.map((one) => String(one).padStart(6, '0')).join('-')}`;

export function articleRow(at: number, over: Partial<Article>): Article {
  return {
    ...{ id: idOf('article', at), url: `https://bao-mau.example/${at}`, urlKey: `bao-mau.example/${at}` },
    ...{ title: 'Bài mẫu', byline: ['Lê Thị Mẫu'], publishedAt: '2026-03-07', modifiedAt: null, siteName: 'Báo Mẫu' },
    ...{
      lead: '',
      lang: 'vi',
      kind: 'news',
      documentRef: null,
      imageUrl: null,
      canonicalUrl: '',
      origins: noOrigins(),
    },
    ...{ circulation: null, textFault: null, asRead: {}, wordCount: 7, tags: [], note: '', savedAt: 1, updatedAt: 2 },
    ...over,
  };
}

export function bodyRow(articleId: string, text: string): ArticleBody {
  return {
    articleId,
    html: `<p>${text}</p>`,
    text,
    outline: [{ level: 'heading', label: '', title: text, start: 0, end: 1, children: [] }],
  };
}

const blobOf = (content: Uint8Array, type = 'image/png'): Blob =>
  new Blob([content as Uint8Array<ArrayBuffer>], { type });

/** Puts a generated library into a database, as the library itself would. */
export async function fillDatabase(db: LibraryDatabase, library: AnyLibrary): Promise<void> {
  await changeLibrary(db, 1, async (touched) => {
    for (const [at, one] of library.articles.entries()) {
      const articleId = idOf('article', at);
      touched.contents(articleId);
      const { title, note, tags: own, circulation, savedAt, updatedAt } = one;
      await db.articles.put(articleRow(at, { title, note, tags: own, circulation, savedAt, updatedAt }));
      await db.bodies.put({ ...bodyRow(articleId, one.text), ...(one.takenAt !== null && { takenAt: one.takenAt }) });
      for (const [index, passage] of one.passages.entries()) {
        const { quote, note: words, tags: marked, rank } = passage;
        await db.passages.put({
          ...{ id: idOf('passage', at, index), articleId, quote, note: words, tags: marked, role: 'task' },
          ...(rank !== null && { rank: Object.is(rank, -0) ? 0 : rank }),
          selector: {
            ...{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
            position: { type: 'TextPositionSelector', start: 0, end: 1 },
          },
          ...{ createdAt: passage.at, updatedAt: passage.at },
        });
      }
      for (const [index, reflection] of one.reflections.entries()) {
        const { evidence, action, dueOn } = reflection;
        await db.reflections.put({
          ...{
            id: idOf('reflection', at, index),
            articleId,
            passageId: null,
            scope: 'self',
            evidence,
            shortcoming: '',
          },
          ...{ cause: '', causeKind: null, action, dueOn, doneAt: null, droppedAt: null, dropReason: '' },
          ...{ createdAt: reflection.at, updatedAt: reflection.at },
        });
      }
      for (const [index, version] of one.versions.entries()) {
        await db.versions.put({
          ...bodyRow(articleId, version.text),
          ...{
            id: idOf('version', at, index),
            title,
            lead: '',
            publishedAt: null,
            modifiedAt: null,
            savedAt: version.at,
          },
        });
      }
      for (const [index, picture] of one.pictures.entries()) {
        const url = `https://bao-mau.example/${at}/${index}.png`;
        const size = { bytes: picture.length, ...(index > 0 && { width: 3, height: 4 }) };
        await db.images.put({ id: idOf('image', at, index), articleId, url, blob: blobOf(picture), ...size });
      }
      if (one.file) {
        const mediaType = 'application/pdf';
        await db.files.put({ articleId, name: 'a.pdf', mediaType, blob: blobOf(one.file, mediaType) });
      }
      if (one.reading) await db.readings.put({ articleId, ...one.reading });
    }
    for (const [at, { title, note, at: time_ }] of library.topics.entries()) {
      const items = [
        { id: idOf('item', at, 0), kind: 'note' as const, text: note },
        { id: idOf('item', at, 1), kind: 'article' as const, articleId: idOf('article', at) },
      ];
      await db.topics.put({ id: idOf('topic', at), title, intro: note, items, createdAt: time_, updatedAt: time_ });
    }
    for (const [at, { title, deed, picture, at: time_ }] of library.stories.entries()) {
      const [id, pictureId] = [idOf('story', at), idOf('photo', at)];
      await db.stories.put({
        ...{
          id,
          kind: 'story',
          title,
          place: '',
          day: null,
          limit: 5,
          situation: '',
          who: '',
          deed,
          result: '',
          shows: '',
        },
        ...{ lesson: '', action: '', topicId: null, passageIds: [], pictureIds: [pictureId], rank: at },
        ...{ createdAt: time_, updatedAt: time_ },
      });
      const size = { bytes: picture.length, width: 1, height: 2 };
      await db.storyPictures.put({
        id: pictureId,
        storyId: id,
        caption: title,
        alt: '',
        blob: blobOf(picture),
        ...size,
      });
    }
    for (const [at, { title, text, at: time_ }] of library.reports.entries()) {
      await db.reports.put({
        ...{ id: idOf('report', at), title, articleIds: [], template: { id: 'chung', title: '', sections: [] } },
        doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
        ...{ day: null, wordCount: 1, finishedAt: null, createdAt: time_, updatedAt: time_ },
      });
    }
    for (const [at, { picture, title, at: deletedAt }] of library.trash.entries()) {
      const gone = articleRow(100 + at, { title });
      const image = { id: idOf('image', 100 + at), articleId: gone.id, url: 'https://bao-mau.example/x.png' };
      const images = [{ ...image, blob: blobOf(picture), bytes: picture.length }];
      await putInTrash(db, {
        ...{ id: idOf('trash', at), deletedAt, kind: 'article', article: gone, body: undefined, passages: [], images },
      });
    }
    await db.meta.put({ key: 'profile', value: { name: library.name, unit: '' } });
    await db.meta.put({ key: 'review-day', value: { of: 'this device' } });
  });
}

import fc from 'fast-check';
import { noOrigins } from '../../../../src/core/model/field-origin.ts';
import { EMPTY_REFLECTION } from '../../../../src/core/model/reflection.ts';
import { ROLES } from '../../../../src/core/model/role.ts';
import type { PacketArticle, PacketContents, PacketTemplate } from '../../../../src/core/packet/packet-contents.ts';
import { type PacketSignature, writePacket } from '../../../../src/core/packet/write-packet.ts';

/** The smallest picture there is: one red pixel. */
export const PIXEL = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
);

export function makeArticle(
  over: Partial<PacketArticle> = {},
  url = 'https://bao-mau.example/hop-chi-bo',
): PacketArticle {
  return {
    facts: {
      ...{ url, canonicalUrl: url, title: 'Chi bộ họp chuyên đề', byline: ['Lê Thị Mẫu'], publishedAt: '2026-03-07' },
      ...{ modifiedAt: null, siteName: 'Báo Mẫu', lead: '', lang: 'vi', kind: 'news', documentRef: null },
      ...{ imageUrl: null, origins: noOrigins(), textFault: null, wordCount: 8, savedAt: 1_770_000_000_000 },
    },
    body: { html: '<p>Chi bộ họp vào tối thứ sáu.</p>', text: 'Chi bộ họp vào tối thứ sáu.', outline: [] },
    pictures: [],
    note: '',
    passages: [
      {
        id: 'passage-000001',
        selector: {
          ...{ type: 'TextQuoteSelector', exact: 'họp vào tối thứ sáu', prefix: 'Chi bộ ', suffix: '.' },
          position: { type: 'TextPositionSelector', start: 7, end: 26 },
        },
        ...{ quote: 'họp vào tối thứ sáu', role: 'task', note: 'Tổ ta cũng nên thế', createdAt: 1_770_000_000_500 },
      },
    ],
    reflections: [
      {
        ...{ id: 'reflection-01', passageId: 'passage-000001', createdAt: 1_770_000_000_900 },
        ...EMPTY_REFLECTION,
        evidence: 'Tổ 3 vắng 5 lượt trong quý',
      },
    ],
    ...over,
  };
}

export function makeContents(
  over: Partial<Omit<PacketContents, 'articles'>> = {},
  articles = [makeArticle()],
): PacketContents {
  return {
    head: {
      ...{ id: 'packet-000001', revision: 1, title: 'Học tập quý I', created: '2026-03-09T02:00:00.000Z' },
      maker: { id: 'maker-00001', name: 'Trần Văn Mẫu', unit: 'Chi bộ 4' },
      note: 'Đọc trước buổi họp.',
    },
    questions: [{ id: 'question-01', text: 'Vì sao họp buổi tối?', article: 0 }],
    templates: [],
    plan: null,
    counts: null,
    ...over,
    async *articles() {
      yield* articles;
    },
  };
}

async function* page(): AsyncGenerator<string> {
  yield '<!doctype html><title>Gói</title>';
}

const SETTINGS = { readMe: 'Mở index.html để đọc.\n', index: page, sign: null };

export async function bytesOf(
  contents: PacketContents,
  sign: ((manifest: Uint8Array) => Promise<PacketSignature>) | null = null,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of writePacket(contents, { ...SETTINGS, sign })) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

const text = fc.string({ unit: 'binary', maxLength: 40 });
const id = fc.stringMatching(/^[0-9a-z-]{8,20}$/);
const count = fc.nat(1_000_000);

const passage = fc.record({
  id,
  selector: fc.record({
    type: fc.constant('TextQuoteSelector' as const),
    ...{ exact: text, prefix: text, suffix: text },
    position: fc.record({ type: fc.constant('TextPositionSelector' as const), start: count, end: count }),
  }),
  ...{ quote: text, role: fc.constantFrom(...ROLES), note: text, createdAt: count },
});

/** Articles of any words, each at an address of its own. */
export const anyContents: fc.Arbitrary<PacketContents> = fc
  .record({
    head: fc.record({
      ...{ id, revision: fc.integer({ min: 1, max: 99 }), title: text },
      maker: fc.record({ id, name: text, unit: text }),
      ...{ created: fc.constant('2026-03-09T02:00:00.000Z'), note: text },
    }),
    articles: fc.array(
      fc.record({
        ...{ title: text, html: text, text, note: text },
        passages: fc.uniqueArray(passage, { selector: ({ id }) => id, maxLength: 3 }),
        hasPicture: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    questions: fc.array(fc.record({ id, text, article: fc.constant(null) }), { maxLength: 2 }),
    templates: fc.array(
      fc.record({
        ...{ title: text, description: text },
        sections: fc.array(
          fc.record({ title: text, prompt: text, musts: fc.constant<PacketTemplate['sections'][number]['musts']>([]) }),
          { maxLength: 2 },
        ),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ articles, ...rest }) =>
    makeContents(
      { ...rest, questions: rest.questions },
      articles.map(({ title, html, text, hasPicture, ...own }, at) => {
        const made = makeArticle({ ...own, reflections: [] }, `https://bao-mau.example/bai-${at}`);
        const picture = {
          ...{ url: 'https://bao-mau.example/a.png', mediaType: 'image/png', bytes: PIXEL.length, width: 1, height: 1 },
          read: () => Promise.resolve(PIXEL),
        };
        return {
          ...made,
          facts: { ...made.facts, title },
          body: { html, text, outline: [] },
          pictures: hasPicture ? [picture] : [],
        };
      }),
    ),
  );

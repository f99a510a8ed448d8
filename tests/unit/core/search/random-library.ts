import fc from 'fast-check';
import { ROLES } from '../../../../src/core/model/role.ts';
import { type SearchDocument, type SearchUnit, UNIT_FIELDS } from '../../../../src/core/search/unit.ts';

/** Few words, so that random queries find something: look-alikes, both ways of tone marks, numbers, capitals. */
const WORDS =
  'đường,đương,dương,Đường,duong,lối,lồi,của,cửa,cấp,uỷ,ủy,Đảng,dang,đáng,hoà,hòa,hoá,cán,bộ,bô,bộc,18,NQ,TW,18-NQ/TW,ý,y'.split(
    ',',
  );
const TAGS = ['xây-dựng', 'xây-dựng/kỷ-luật', 'kinh-tế', 'kỷ-luật', 'Đảng'];
const SITES = ['bao-mau.example Báo Mẫu', 'tin.dang-bo.example Đảng bộ Mẫu', ''];

const word = fc.constantFrom(...WORDS);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ', ', '. ', '\n')), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));
const tags = fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 2 });

function unit(fields: readonly (typeof UNIT_FIELDS)[number][], isPassage: boolean): fc.Arbitrary<SearchUnit> {
  return fc.record({
    texts: fc
      .tuple(...fields.map((field) => fc.tuple(fc.constant(field), text)))
      .map((texts) => texts as SearchUnit['texts']),
    tags,
    role: isPassage ? fc.constantFrom(...ROLES) : fc.constant(null),
  });
}

const document = fc.record({
  savedAt: fc.integer({ min: 1, max: 4 }),
  years: fc.uniqueArray(fc.integer({ min: 2016, max: 2019 }), { maxLength: 2 }),
  site: fc.constantFrom(...SITES),
  article: unit(
    UNIT_FIELDS.filter((field) => field !== 'reflection'),
    false,
  ),
  passages: fc.array(unit(['note', 'reflection', 'body'], true), { maxLength: 3 }),
});

/** A library of up to eight articles. */
export const randomLibrary = fc.array(document, { maxLength: 8 }).map((documents) =>
  documents.map(
    ({ article, passages, ...rest }, index): SearchDocument => ({
      ...rest,
      articleId: `a${index}`,
      units: [article, ...passages],
      passageIds: passages.map((_, at) => `p${at}`),
    }),
  ),
);

const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const piece = fc.oneof(
  { weight: 5, arbitrary: word },
  phrase.map((words) => `"${words}"`),
  phrase.map((words) => `“${words}”`),
  word.map((typed) => typed.slice(0, 2)),
  fc.constantFrom(
    'tag:xây-dựng',
    'thẻ:ky-luat',
    'site:dang-bo',
    'trang:mau',
    'role:task',
    'vai:quan-điểm',
    'year:2017',
    'năm:2017-2018',
    'so:18-NQ/TW',
    'số:18',
    'title:đường',
    'note:dang',
    'abc:đường',
  ),
);

/** Something typed: words, phrases, fields, some of them kept out, the last one perhaps unfinished. */
export const randomQuery = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('', '', '', '-'), piece), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '', ' ', ' "cán b', ' "đường', ' đươ'),
  )
  .map(([pieces, end]) => pieces.map((parts) => parts.join('')).join(' ') + end);

import { describe, expect, it } from 'vitest';
import { EMPTY_REFLECTION } from '../../../../src/core/model/reflection.ts';
import { citeSource } from '../../../../src/core/report/cite-source.ts';
import { DEFAULT_TEMPLATE } from '../../../../src/core/report/default-template.ts';
import { reflectionBlocks, type SectionWords } from '../../../../src/core/report/reflection-blocks.ts';

const lines = (words: SectionWords[]): [string | null, string[]][] =>
  words.map(({ sectionId, paragraphs }) => [
    sectionId,
    paragraphs.map(({ content }) => content?.map((one) => (one.type === 'text' ? one.text : '')).join('') ?? ''),
  ]);

const WHOLE = {
  ...EMPTY_REFLECTION,
  evidence: 'Họp 3 buổi\nvắng 5 lượt',
  shortcoming: 'Biên bản sơ sài',
  cause: 'Chưa ai được giao',
  causeKind: 'subjective' as const,
  action: 'Giao đồng chí phó bí thư',
  dueOn: '2026-12-05',
};

describe('reflectionBlocks', () => {
  it('parts a reflection by what the sections ask for', () => {
    expect(lines(reflectionBlocks(WHOLE, DEFAULT_TEMPLATE))).toEqual([
      ['practice', ['Họp 3 buổi', 'vắng 5 lượt']],
      ['shortcomings', ['Biên bản sơ sài', 'Nguyên nhân chủ quan: Chưa ai được giao']],
      ['remedies', ['Giao đồng chí phó bí thư. Thời hạn: 05/12/2026.']],
    ]);
  });

  it('puts all into one section where the template asks for no more, and nowhere where it asks for nothing', () => {
    const [first] = DEFAULT_TEMPLATE.sections;
    if (!first) throw new Error('no section');
    const one = { sections: [{ ...first, id: 'all', musts: ['self' as const] }] };
    expect(lines(reflectionBlocks(WHOLE, one)).map(([id]) => id)).toEqual(['all']);
    expect(lines(reflectionBlocks(WHOLE, { sections: [] })).map(([id]) => id)).toEqual([null]);
    expect(reflectionBlocks(EMPTY_REFLECTION, DEFAULT_TEMPLATE)).toEqual([]);
  });
});

describe('citeSource', () => {
  const news = {
    title: 'Tên bài',
    siteName: 'Báo mẫu',
    publishedAt: '2026-02-05T07:00:00Z',
    documentRef: null,
    place: '',
  };
  it('names a document by its place, number, day and body; a page by title, site and day', () => {
    const documentRef = {
      type: 'Nghị quyết',
      number: '18-NQ/TW',
      date: '2017-10-25',
      body: 'Ban Chấp hành Trung ương',
    };
    expect(citeSource({ ...news, documentRef, place: 'khoản 2, Điều 5', page: 3 })).toBe(
      'khoản 2, Điều 5, Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương, tr. 3',
    );
    expect(citeSource(news)).toBe('“Tên bài”, Báo mẫu, ngày 05/02/2026');
    expect(citeSource({ ...news, title: '', siteName: '', publishedAt: null, fileName: 'nq.pdf' })).toBe('nq.pdf');
  });
});

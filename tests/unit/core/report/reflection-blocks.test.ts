import { describe, expect, it } from 'vitest';
import { EMPTY_REFLECTION } from '../../../../src/core/model/reflection.ts';
import { reflectionBlocks, type SectionWords } from '../../../../src/core/report/reflection-blocks.ts';
import { SHIPPED_TEMPLATES } from '../../../../src/core/report/templates.ts';

const [DEFAULT_TEMPLATE = missing()] = SHIPPED_TEMPLATES;

function missing(): never {
  throw new Error('No template is shipped');
}

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

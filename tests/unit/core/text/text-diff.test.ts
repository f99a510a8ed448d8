import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DiffBlock, textDiff } from '../../../../src/core/text/text-diff.ts';

const squeeze = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** One side of a difference, put together again. */
function side(blocks: readonly DiffBlock[], of: 'before' | 'after'): string {
  const other = of === 'before' ? 'added' : 'removed';
  const lines = blocks.flatMap((block) => {
    if (block.kind === other) return [];
    return block.kind === 'changed'
      ? [block.parts.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join('')]
      : [block.text];
  });
  return squeeze(lines.join(' '));
}

/** What words are compared by: punctuation and case are no change, and are shown as they read now. */
const bare = (text: string): string => squeeze(text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '));

const word = fc.constantFrom(
  'chi',
  'bộ',
  'họp',
  'hằng',
  'tháng',
  'Đảng',
  'viên',
  '12',
  'phần',
  'trăm,',
  '“nghị',
  'quyết”.',
);
const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const text = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'));

describe('the difference of two texts', () => {
  test('is nothing where only white space and the form of letters differ', () => {
    const before = 'Chi bộ họp\nvào tối thứ sáu.';
    const { blocks, added, removed } = textDiff(before, '  Chi  bộ họp \n\n\nvào tối thứ\u00a0sáu.'.normalize('NFD'));
    expect(blocks.every(({ kind }) => kind === 'same')).toBe(true);
    expect({ added, removed }).toEqual({ added: 0, removed: 0 });
  });

  test('shows the words of a line that was edited, and counts them', () => {
    const diff = textDiff(
      'Mở đầu.\nTỷ lệ hộ ký cam kết đạt 87 phần trăm trong quý một.\nKết thúc.',
      'Mở đầu.\nTỷ lệ hộ ký cam kết đạt 91 phần trăm trong quý hai năm nay.\nKết thúc.',
    );
    expect(diff).toMatchObject({ added: 4, removed: 2 });
    expect(diff.blocks.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same']);
    const [, changed] = diff.blocks;
    expect(changed?.kind === 'changed' && changed.parts.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '87 ' },
      { kind: 'added', text: '91 ' },
      { kind: 'removed', text: 'một. ' },
      { kind: 'added', text: 'hai năm nay. ' },
    ]);
  });

  test('a paragraph that came, one that went, and one of other words are no edits', () => {
    const { blocks, added, removed } = textDiff(
      'Một đoạn ở lại.\nĐoạn này bị bỏ hẳn khỏi bài.\nĐoạn cuối ở lại.',
      'Một đoạn ở lại.\nĐoạn cuối ở lại.\nThêm vào sau cùng một câu.',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['same', 'removed', 'same', 'added']);
    expect({ added, removed }).toEqual({ added: 6, removed: 7 });
  });

  test('either text can be put together again from it', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { blocks } = textDiff(before, after);
        expect(side(blocks, 'after')).toBe(squeeze(after));
        expect(bare(side(blocks, 'before'))).toBe(bare(before));
      }),
      { numRuns: 500 },
    );
  });

  test('counts as many words one way as the other way round', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(textDiff(same, same)).toMatchObject({ added: 0, removed: 0 });
        const { removed } = textDiff(same, '');
        expect(textDiff('', same).added).toBe(removed);
      }),
    );
  });
});

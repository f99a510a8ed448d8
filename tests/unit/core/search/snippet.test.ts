import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkedText, markerOf, markText } from '../../../../src/core/search/mark-text.ts';
import { parseQuery } from '../../../../src/core/search/parse-query.ts';
import { snippet } from '../../../../src/core/search/snippet.ts';
import type { UnitField } from '../../../../src/core/search/unit.ts';
import { randomQuery } from './random-library.ts';

const draw = (pieces: MarkedText[]): string =>
  pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

function mark(text: string, typed: string, spellings?: number[], field: UnitField = 'body'): string {
  return draw(markText(text, markerOf(parseQuery(typed), spellings), field));
}

describe('marks', () => {
  it.each([
    ['duong', 'Con ĐƯỜNG, đương thời', 'Con [ĐƯỜNG], [đương] thời'],
    ['cấp uỷ ', 'Các cấp ủy họp', 'Các [cấp ủy] họp'],
    ['"cán bộ"', 'cán bộ, bộ máy', '[cán bộ], bộ máy'],
    ['bộ cán ', 'cán bộ, bộ máy', '[cán bộ], [bộ] máy'],
    ['ngh', 'nghị quyết nói', '[nghị] quyết nói'],
    ['18-NQ/TW', 'Số 18-NQ/TW năm 2018', 'Số [18-NQ/TW] năm 2018'],
    ['họp -vắng', 'họp, vắng', '[họp], vắng'],
    ['tag:hay họp ', 'hay họp', 'hay [họp]'],
    ['title:họp ', 'họp', 'họp'],
  ])('%s', (typed, text, expected) => expect(mark(text, typed)).toBe(expected));

  it('no look-alike where the word itself was found', () => {
    expect(mark('Đường và đương', 'đường ', [1])).toBe('[Đường] và đương');
    expect(mark('Đường và đương', 'đường ', [3])).toBe('[Đường] và [đương]');
  });

  it('letters that are composed otherwise, without changing them', () => {
    const text = 'Con đường mới'.normalize('NFD');
    expect(mark(text, 'đường ')).toBe('Con [đường] mới'.normalize('NFD'));
  });

  it('leave the text as it was written', () => {
    const words = fc.array(fc.constantFrom('đường', 'Cấp', 'ủy', ', ', '\n', ' ', 'cán', '“', '18-NQ/TW', '👍'));
    fc.assert(
      fc.property(words, randomQuery, (parts, typed) => {
        const text = parts.join(' ');
        const pieces = markText(text, markerOf(parseQuery(typed)), 'body');
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });
});

describe('a snippet', () => {
  const marker = markerOf(parseQuery('sáng kiến '));
  const filler = 'Một câu không nói gì thêm. '.repeat(40);

  it('of a short text is all of it', () => {
    expect(draw(snippet('Có sáng kiến hay.', marker, 'body'))).toBe('Có [sáng kiến] hay.');
  });

  it('begins with the sentence of the match and ends at a word', () => {
    const shown = draw(snippet(`${filler}Ở đây có sáng kiến hay. ${filler}`, marker, 'body'));
    expect(shown).toMatch(/^…Ở đây có \[sáng kiến\] hay\. Một câu .*\p{L}\.?…$/u);
    expect(shown.length).toBeLessThan(270);
  });

  it('of a long sentence begins near the match, at a word', () => {
    const shown = draw(snippet(`${'chữ dài mãi '.repeat(60)}rồi sáng kiến hay`, marker, 'body'));
    expect(shown).toMatch(/^…(?:chữ|dài|mãi) .*rồi \[sáng kiến\] hay$/);
  });

  it('shows lines as one, and looks where it is told to', () => {
    const text = `sáng kiến\n${filler}\nBáo cáo\nvề sáng kiến`;
    const position = text.split(/\s+/).length - 2;
    expect(draw(snippet(text, marker, 'body', position))).toMatch(
      / Báo cáo về \[sáng kiến\]$|^…Báo cáo về \[sáng kiến\]$|^…về \[sáng kiến\]$/,
    );
  });

  it('of a text without a match is its beginning', () => {
    expect(draw(snippet(filler, marker, 'body'))).toMatch(/^Một câu .*…$/);
  });
});

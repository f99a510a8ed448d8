import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlineRuns, noteBlocks } from '../../../../src/core/export/note-blocks.ts';
import { anyText } from './any-note.ts';

test('bold, italics and links of a note are those of the file', () => {
  expect(inlineRuns('một **hai _ba_** [bốn](https://a.example)')).toEqual([
    { text: 'một ' },
    { text: 'hai ', strong: true },
    { text: 'ba', strong: true, em: true },
    { text: ' ' },
    { text: 'bốn', link: 'https://a.example' },
    { text: ' (https://a.example)', muted: true },
  ]);
});

test('lists are lists; numbers that do not begin at 1 stay words', () => {
  expect(noteBlocks('Việc:\n- một\n- hai\n\n1. a\n2. b\n\n7. bảy')).toEqual([
    { kind: 'text', style: 'plain', runs: [{ text: 'Việc:' }] },
    { kind: 'list', isOrdered: false, items: [{ runs: [{ text: 'một' }] }, { runs: [{ text: 'hai' }] }] },
    { kind: 'list', isOrdered: true, items: [{ runs: [{ text: 'a' }] }, { runs: [{ text: 'b' }] }] },
    { kind: 'text', style: 'plain', runs: [{ text: '7. bảy' }] },
  ]);
});

test('no letter of any note is lost', () => {
  const letters = (text: string): string => text.replace(/\P{L}/gu, '');
  fc.assert(
    fc.property(anyText, (note) => {
      const said = noteBlocks(note).flatMap((block) => {
        if (block.kind === 'text') return block.runs.map(({ text }) => text);
        return block.kind === 'list' ? block.items.flatMap(({ runs }) => runs.map(({ text }) => text)) : [];
      });
      expect(letters(said.join(''))).toBe(letters(note));
    }),
  );
});

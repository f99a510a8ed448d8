import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FEWEST_LINES, type MeasuredBlock, paginate } from '../../../../src/core/report/paginate.ts';

const text = (lines: number): MeasuredBlock => ({ height: lines * 10, gap: 4, lines, keepsWithNext: false });
const heading: MeasuredBlock = { height: 10, gap: 8, lines: 1, keepsWithNext: true };
const signature: MeasuredBlock = { height: 60, gap: 5, lines: 1, keepsWithNext: false, keepsWithPrevious: true };

const shown = (blocks: readonly MeasuredBlock[], height = 100): string[] =>
  paginate(blocks, height).map((page) => page.map(({ block, from, to }) => `${block}:${from}-${to}`).join(' '));

test('a paragraph is parted where the page ends', () => {
  expect(shown([text(8), text(6)])).toEqual(['0:0-8', '1:0-6']);
  expect(shown([text(6), text(6)])).toEqual(['0:0-6 1:0-3', '1:3-6']);
});

test('no page is left with one line, and none begins with one', () => {
  expect(shown([text(8), text(5)])).toEqual(['0:0-8', '1:0-5']);
  expect(shown([text(5), text(5)])).toEqual(['0:0-5 1:0-3', '1:3-5']);
  expect(shown([text(7), text(3)])).toEqual(['0:0-7', '1:0-3']);
});

test('headings go with what they head', () => {
  expect(shown([text(8), heading, text(4)])).toEqual(['0:0-8', '1:0-1 2:0-4']);
  expect(shown([text(6), heading, heading, text(4)])).toEqual(['0:0-6', '1:0-1 2:0-1 3:0-4']);
  expect(shown([text(5), heading, text(8)])).toEqual(['0:0-5 1:0-1 2:0-2', '2:2-8']);
});

test('a signature takes two lines along', () => {
  expect(shown([text(9), signature])).toEqual(['0:0-7', '0:7-9 1:0-1']);
  expect(shown([text(5), text(2), signature])).toEqual(['0:0-5', '1:0-2 2:0-1']);
});

test('what is higher than a page is parted anyway', () => {
  expect(shown([text(25)])).toEqual(['0:0-10', '0:10-20', '0:20-25']);
  expect(shown([{ ...heading, height: 250, lines: 25 }])).toEqual(['0:0-10', '0:10-20', '0:20-25']);
  expect(shown([{ ...signature, height: 250 }, text(1)])).toEqual(['0:0-1', '1:0-1']);
});

const block = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map(text),
  fc.constant(heading),
  fc.constant(signature),
  fc.integer({ min: 2, max: 4 }).map((lines): MeasuredBlock => ({ ...heading, height: lines * 10, lines })),
);

test('every line stands once and in order, on pages that hold it', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 60 }), fc.integer({ min: 90, max: 400 }), (blocks, height) => {
      const pages = paginate(blocks, height);
      const lines = pages.flat().flatMap(({ block, from, to }) => {
        return Array.from({ length: to - from }, (_, index) => `${block}:${from + index}`);
      });
      expect(lines).toEqual(
        blocks.flatMap(({ lines }, at) => Array.from({ length: lines }, (_, index) => `${at}:${index}`)),
      );
      for (const page of pages) {
        const used = page.reduce((sum, { block, from, to }, index) => {
          const { height, lines, gap } = blocks[block] as MeasuredBlock;
          return sum + (height / lines) * (to - from) + (index > 0 ? gap : 0);
        }, 0);
        expect(used).toBeLessThanOrEqual(height + 1);
      }
    }),
  );
});

test('no heading is the last on its page, and no line stands alone, where there is room to help it', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 60 }), fc.integer({ min: 150, max: 400 }), (blocks, height) => {
      const pages = paginate(blocks, height);
      pages.forEach((page, index) => {
        const last = page.at(-1);
        const isOnlyHeadings = page.every(({ block }) => blocks[block]?.keepsWithNext);
        if (last && index < pages.length - 1 && !isOnlyHeadings) expect(blocks[last.block]?.keepsWithNext).toBe(false);
        for (const { block, from, to } of page) {
          const { lines, keepsWithNext } = blocks[block] as MeasuredBlock;
          if (keepsWithNext || to - from === lines) continue;
          expect(to - from).toBeGreaterThanOrEqual(FEWEST_LINES);
        }
      });
    }),
  );
});

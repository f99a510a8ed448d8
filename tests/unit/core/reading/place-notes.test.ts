import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeNotes, type WantedNote } from '../../../../src/core/reading/place-notes.ts';

const note = (id: string, at: number, height = 40): WantedNote => ({ id, at, height });

test('notes with room stand at their lines', () => {
  expect(placeNotes([note('a', 0), note('b', 100), note('c', 300)], 10, null)).toEqual([0, 100, 300]);
});

test('notes that would cover each other share the way evenly', () => {
  expect(placeNotes([note('a', 100), note('b', 100)], 10, null)).toEqual([75, 125]);
});

test('none stands above the text', () => {
  expect(placeNotes([note('a', 0), note('b', 5), note('c', 10)], 10, null)).toEqual([0, 50, 100]);
});

test('the one in focus stands at its line, and stays there when a neighbour grows', () => {
  const before = placeNotes([note('a', 100), note('b', 120), note('c', 125)], 10, 'b');
  expect(before).toEqual([70, 120, 170]);
  const after = placeNotes([note('a', 100, 90), note('b', 120), note('c', 125, 200)], 10, 'b');
  expect(after[1]).toBe(120);
});

test('whatever is wanted, nothing overlaps, nothing is above 0, and the order stays', () => {
  const wanted = fc.array(
    fc.record({ at: fc.integer({ min: -50, max: 2000 }), height: fc.integer({ min: 1, max: 300 }) }),
    {
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(wanted, fc.nat(29), (raw, focus) => {
      const notes = raw.toSorted((a, b) => a.at - b.at).map(({ at, height }, index) => note(`${index}`, at, height));
      const tops = placeNotes(notes, 10, `${focus}`);
      tops.forEach((top, index) => {
        expect(top).toBeGreaterThanOrEqual(0);
        const before = notes[index - 1];
        if (before) expect(top).toBeGreaterThanOrEqual((tops[index - 1] ?? 0) + before.height + 10 - 1e-6);
      });
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JOURNALED, type JournalEntry, readJournal, writeJournal } from '../../../../src/core/journal/journal-line.ts';
import { parseSegmentName, segmentName } from '../../../../src/core/journal/journal-store.ts';
import { chooseMerge, mergeJournal } from '../../../../src/core/journal/merge-journal.ts';

const entry: fc.Arbitrary<JournalEntry> = fc
  .tuple(fc.constantFrom(...JOURNALED), fc.constantFrom('a', 'b', 'c', 'd'), fc.option(fc.string({ unit: 'grapheme' })))
  .map(([table, id, note]) => ({ table, id, row: note === null ? null : { id, note } }));

const last = (texts: string[]): Map<string, unknown> =>
  new Map(texts.flatMap((text) => readJournal(text).entries.map(({ table, id, row }) => [`${table}/${id}`, row])));

test('what is written is read, whatever the words', () => {
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      expect(readJournal(writeJournal(entries))).toEqual({ entries, damaged: 0 });
    }),
  );
});

test('a journal that was cut anywhere loses one line at most', () => {
  const text = writeJournal(
    [1, 2, 3].map((at) => ({ table: 'passages', id: `p${at}`, row: { id: `p${at}`, note: 'Ý' } })),
  );
  for (let end = 0; end <= text.length; end++) {
    const { entries, damaged } = readJournal(text.slice(0, end));
    const whole = text.slice(0, end).split('\n').length - 1;
    expect(entries.length).toBeGreaterThanOrEqual(whole);
    expect(damaged).toBeLessThanOrEqual(1);
  }
});

test.each(['[]', '{}', 'null', '["__proto__","a",{}]', '["passages","a",{"id":"b"}]', '["passages",7,null]', '\u0000'])(
  '%s is no line',
  (line) => expect(readJournal(`${line}\n`)).toEqual({ entries: [], damaged: 1 }),
);

test('joined segments say the same as they said one after the other', () => {
  fc.assert(
    fc.property(fc.array(fc.array(entry), { maxLength: 5 }), fc.array(entry), (older, newer) => {
      const texts = older.map(writeJournal);
      const joined = mergeJournal(texts, true);
      const alive = (map: Map<string, unknown>) => Object.fromEntries([...map].filter(([, row]) => row !== null));
      expect(alive(last([joined, writeJournal(newer)]))).toEqual(alive(last([...texts, writeJournal(newer)])));
      expect(Object.fromEntries(last([mergeJournal(texts, false)]))).toEqual(Object.fromEntries(last(texts)));
    }),
  );
});

test('however many changes there were, there are few segments, and each row was written few times', () => {
  let segments: { name: string; size: number }[] = [];
  let written = 0;
  for (let number = 0; number < 5_000; number++) {
    segments.push({ name: segmentName('library-1', number), size: 1_000 });
    for (let run = chooseMerge(segments); run.length > 0; run = chooseMerge(segments)) {
      const size = run.reduce((sum, one) => sum + one.size, 0);
      written += size;
      const name = run.at(-1)?.name ?? '';
      segments = segments.filter((one) => !run.includes(one));
      segments.push({ name, size });
      segments.sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    expect(segments.length).toBeLessThan(50);
  }
  expect(written / (5_000 * 1_000)).toBeLessThan(10);
});

test('names tell library and order', () => {
  expect(parseSegmentName(segmentName('library-000001', 42))).toEqual({ libraryId: 'library-000001', number: 42 });
  for (const name of ['x', '../a.000000001.jsonl', 'library-000001.1.jsonl']) expect(parseSegmentName(name)).toBe(null);
});

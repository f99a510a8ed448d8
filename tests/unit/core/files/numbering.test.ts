import { describe, expect, it } from 'vitest';
import { NumberingCounter, type NumberingLevel } from '../../../../src/core/files/numbering.ts';

const level = (format: string, text: string, over: Partial<NumberingLevel> = {}): NumberingLevel => ({
  start: 1,
  format,
  text,
  isLegal: false,
  ...over,
});

function counter(levels: NumberingLevel[], restarts: [number, number][] = []): NumberingCounter {
  const map = new Map(levels.entries());
  return new NumberingCounter(
    new Map([
      ['1', { origin: '0', levels: map, restarts: new Map() }],
      ['2', { origin: '0', levels: map, restarts: new Map(restarts) }],
    ]),
  );
}

describe('numbers of automatic lists', () => {
  it('count within their own level, and begin anew below a new entry', () => {
    const count = counter([level('upperRoman', '%1.'), level('decimal', '%2.'), level('lowerLetter', '%3)')]);
    const depths = [0, 1, 2, 2, 1, 0, 1];
    expect(depths.map((depth) => count.next('1', depth))).toEqual(['I.', '1.', 'a)', 'b)', '2.', 'II.', '1.']);
  });

  it('may hold the numbers above them, all decimal where the list says so', () => {
    const count = counter([level('upperRoman', '%1'), level('decimal', '%1.%2', { isLegal: true })]);
    expect([0, 1, 1].map((depth) => count.next('1', depth))).toEqual(['I', '1.1', '1.2']);
  });

  it('go on from a list of the same origin, and begin anew where it says so', () => {
    const goingOn = counter([level('decimal', '%1.')]);
    expect([goingOn.next('1', 0), goingOn.next('2', 0)]).toEqual(['1.', '2.']);
    const restarted = counter([level('decimal', '%1.')], [[0, 1]]);
    expect([restarted.next('1', 0), restarted.next('2', 0), restarted.next('2', 0)]).toEqual(['1.', '1.', '2.']);
  });

  it('begin where the list begins, and go on after z', () => {
    const count = counter([level('lowerLetter', '%1)', { start: 26 })]);
    expect([count.next('1', 0), count.next('1', 0)]).toEqual(['z)', 'aa)']);
    expect(counter([level('decimalZero', '%1')]).next('1', 0)).toBe('01');
    expect(counter([level('lowerRoman', '%1.', { start: 14 })]).next('1', 0)).toBe('xiv.');
  });

  it('are none for bullets, unknown lists and empty labels', () => {
    expect(counter([level('bullet', '•')]).next('1', 0)).toBeNull();
    expect(counter([level('none', '')]).next('1', 0)).toBeNull();
    expect(counter([]).next('9', 0)).toBeNull();
  });
});

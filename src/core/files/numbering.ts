/** How one level of an automatic list is numbered, as Word stores it. */
export interface NumberingLevel {
  start: number;
  /** "decimal", "lowerLetter", "upperRoman", "bullet"… */
  format: string;
  /** "%1." or "Điều %1." or "%1.%2". */
  text: string;
  /** All its numbers are decimal, whatever their own levels say. */
  isLegal: boolean;
}

export interface NumberingList {
  /** Lists of one origin count on from one another. */
  origin: string;
  levels: ReadonlyMap<number, NumberingLevel>;
  /** Where this list begins anew instead. */
  restarts: ReadonlyMap<number, number>;
}

/** Counts the paragraphs of automatic lists, as a word processor does when it prints them. */
export class NumberingCounter {
  readonly #lists: ReadonlyMap<string, NumberingList>;
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(lists: ReadonlyMap<string, NumberingList>) {
    this.#lists = lists;
  }

  /** The label of the next paragraph of a list, as it is printed; null where it has a bullet or none. */
  next(listId: string, depth: number): string | null {
    const list = this.#lists.get(listId);
    const level = list?.levels.get(depth);
    if (!list || !level || level.format === 'bullet') return null;
    const counts = this.#counts.get(list.origin) ?? new Map<number, number>();
    this.#counts.set(list.origin, counts);
    if (!this.#begun.has(listId)) {
      this.#begun.add(listId);
      for (const [at, start] of list.restarts) counts.set(at, start - 1);
    }
    counts.set(depth, (counts.get(depth) ?? level.start - 1) + 1);
    for (const deeper of [...counts.keys()]) if (deeper > depth) counts.delete(deeper);
    const label = level.text.replace(/%(\d)/g, (_whole, digit: string) => {
      const at = Number(digit) - 1;
      const own = list.levels.get(at);
      const format = level.isLegal ? 'decimal' : (own?.format ?? 'decimal');
      return printNumber(counts.get(at) ?? own?.start ?? 1, format);
    });
    return label.trim() === '' ? null : label.trim();
  }
}

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function printNumber(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letter(value);
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** After z comes aa, then bb. */
function letter(value: number): string {
  const at = Math.max(0, value - 1);
  return String.fromCharCode(97 + (at % 26)).repeat(Math.floor(at / 26) + 1);
}

function roman(value: number): string {
  let rest = value;
  let printed = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth && printed.length < 20) {
      printed += sign;
      rest -= worth;
    }
  }
  return printed;
}
